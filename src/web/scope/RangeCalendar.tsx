import '@mantine/dates/styles.css';
import 'dayjs/locale/fr';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { useWorkspace } from '../api/use-workspace.ts';
import { useLanguage } from '../i18n/use-t.ts';

interface RangeCalendarProps {
  readonly from: string;
  readonly to: string;
  readonly onChoose: (from: string, to: string) => void;
}

/** Two days chosen on a calendar. Loaded when it is first opened. */
export default function RangeCalendar({ from, to, onChoose }: RangeCalendarProps) {
  const language = useLanguage();
  const { settings } = useWorkspace();
  const [range, setRange] = useState<[string | null, string | null]>([from, to]);
  return (
    <DatePicker
      type="range"
      allowSingleDateInRange
      locale={language}
      firstDayOfWeek={settings.weekStart === 7 ? 0 : 1}
      defaultDate={to}
      value={range}
      onChange={(days) => {
        setRange(days);
        if (days[0] && days[1]) onChoose(days[0], days[1]);
      }}
    />
  );
}
