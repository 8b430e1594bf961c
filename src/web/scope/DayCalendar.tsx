import '@mantine/dates/styles.css';
import 'dayjs/locale/fr';
import { DatePicker } from '@mantine/dates';
import { useWorkspace } from '../api/use-workspace.ts';
import { useLanguage } from '../i18n/use-t.ts';

interface DayCalendarProps {
  readonly day: string | null;
  readonly until: string;
  readonly onChoose: (day: string) => void;
}

/** One day chosen on a calendar. Loaded when it is first opened. */
export default function DayCalendar({ day, until, onChoose }: DayCalendarProps) {
  const language = useLanguage();
  const { settings } = useWorkspace();
  return (
    <DatePicker
      locale={language}
      firstDayOfWeek={settings.weekStart === 7 ? 0 : 1}
      maxDate={until}
      defaultDate={day ?? until}
      value={day}
      onChange={(chosen) => {
        if (chosen) onChoose(chosen);
      }}
    />
  );
}
