import { SegmentedControl } from '@mantine/core';
import { type QueueOrder, queueOrders } from '../../../core/score/queue/work-queue.ts';
import { type Message, useT } from '../../i18n/use-t.ts';
import classes from './score.module.css';

const words = {
  worth: ['queue.worth', 'queue.worthMeans'],
  score: ['queue.score', 'queue.scoreMeans'],
  age: ['queue.age', 'queue.ageMeans'],
} as const satisfies Record<QueueOrder, readonly [Message, Message]>;

interface QueueOrderChoiceProps {
  readonly order: QueueOrder;
  readonly onChange: (order: QueueOrder) => void;
}

/** In which order to take what waits, and what that order means. */
export function QueueOrderChoice({ order, onChange }: QueueOrderChoiceProps) {
  const t = useT();
  return (
    <div className={classes.queueOrder}>
      <SegmentedControl
        size="xs"
        aria-label={t('queue.label')}
        value={order}
        onChange={(value) => {
          const chosen = queueOrders.find((one) => one === value);
          if (chosen) onChange(chosen);
        }}
        data={queueOrders.map((value) => ({ value, label: t(words[value][0]) }))}
      />
      <p className={classes.soft}>{t(words[order][1])}</p>
    </div>
  );
}
