import { Button, TextInput } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import { RemoveButton } from '../parts/RemoveButton.tsx';
import type { Member } from './member.ts';
import classes from './settings.module.css';

type Absence = Member['absences'][number];

interface AbsencesProps {
  readonly absences: Member['absences'];
  readonly onAbsences: (absences: Absence[]) => void;
}

/** When a member is away: from one day to another, both included. */
export function Absences({ absences, onAbsences }: AbsencesProps) {
  const t = useT();
  return (
    <>
      {absences.map((absence, place) => {
        const day = (end: 'from' | 'to') => ({
          type: 'date',
          label: t(end === 'from' ? 'team.awayFrom' : 'team.awayTo'),
          value: absence[end],
          onChange: (event: { currentTarget: { value: string } }) => {
            const { value } = event.currentTarget;
            if (value) onAbsences(absences.with(place, { ...absence, [end]: value }));
          },
        });
        return (
          <div key={`absence ${String(place)}`} className={classes.row}>
            <TextInput {...day('from')} max={absence.to} />
            <TextInput {...day('to')} min={absence.from} />
            <RemoveButton
              label={t('team.removeAbsence', { from: absence.from })}
              onClick={() => onAbsences(absences.toSpliced(place, 1))}
            />
          </div>
        );
      })}
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            const today = new Date().toISOString().slice(0, 10);
            onAbsences([...absences, { from: today, to: today }]);
          }}
        >
          {t('team.addAbsence')}
        </Button>
      </div>
    </>
  );
}
