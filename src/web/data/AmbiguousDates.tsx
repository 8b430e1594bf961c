import { Button } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import classes from './data.module.css';
import type { Draft, DraftChange } from './draft.ts';

const orders = ['dmy', 'mdy'] as const;

interface AmbiguousDatesProps {
  readonly draft: Draft;
  readonly onChoose: (order: NonNullable<DraftChange['dates']>) => void;
}

/** Asks how dates are to be read that fit both orders; Filon does not guess. */
export function AmbiguousDates({ draft, onChoose }: AmbiguousDatesProps) {
  const t = useT();
  const [first] = draft.recognised.ambiguousDates;
  return (
    <div className={classes.obstacle} role="alert">
      <strong>
        {t('dates.question', {
          columns: draft.recognised.ambiguousDates.map(({ column }) => column).join(', '),
        })}
      </strong>
      <p>{t('dates.example', { example: first?.example ?? '' })}</p>
      <div className={classes.buttons}>
        {orders.map((order) => (
          <Button key={order} variant="default" onClick={() => onChoose(order)}>
            {t(order === 'dmy' ? 'dates.dmy' : 'dates.mdy')}
          </Button>
        ))}
      </div>
    </div>
  );
}
