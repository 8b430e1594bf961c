import { Button } from '@mantine/core';
import { formatNumber } from '../../../core/words/figures.ts';
import { call } from '../../api/call.ts';
import { type Message, useLanguage, useT } from '../../i18n/use-t.ts';
import type { Sequence } from './sequence-questions.ts';
import classes from './sequences.module.css';
import { useSequenceAct } from './use-sequence-act.ts';
import { useSequenceSummary } from './use-sequence-summary.ts';

interface SequenceCardProps {
  readonly sequence: Sequence;
  readonly onEdit: () => void;
  readonly onPreview: () => void;
  readonly onLeads: () => void;
}

/** A sequence: whether it runs, what came of it, and what can be done with it. */
export function SequenceCard({ sequence, onEdit, onPreview, onLeads }: SequenceCardProps) {
  const t = useT();
  const language = useLanguage();
  const act = useSequenceAct();
  const summary = useSequenceSummary();
  const { id, name, on, numbers } = sequence;
  const figures: readonly (readonly [Message, number])[] = [
    ['sequence.inIt', numbers.active],
    ['sequence.entered', numbers.entered],
    ['sequence.sent', numbers.mails.accepted],
    ['sequence.replied', numbers.replied],
    ['sequence.won', numbers.won],
    ...(numbers.mails.unknown > 0 ? ([['sequence.unknownCount', numbers.mails.unknown]] as const) : []),
  ];
  const switchOff = () =>
    act.mutate({
      send: () => call('switchSequence', { params: { id }, body: { on: false } }),
      said: t('sequence.switchedOff', { name }),
    });
  const remove = () =>
    act.mutate({
      send: () => call('dropSequence', { params: { id } }),
      said: t('sequence.removed', { name }),
    });
  return (
    <li className={classes.card}>
      <h2 className={classes.name}>
        {name} <span className={on ? classes.on : classes.off}>{t(on ? 'sequence.on' : 'sequence.off')}</span>
      </h2>
      <p className={classes.soft}>{summary(sequence)}</p>
      <dl className={classes.figures}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{formatNumber(value, language)}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.buttons}>
        {on ? (
          <Button
            variant="default"
            loading={act.isPending}
            aria-label={t('sequence.switchOffOf', { name })}
            onClick={switchOff}
          >
            {t('sequence.switchOff')}
          </Button>
        ) : (
          <>
            <Button variant="default" aria-label={t('sequence.previewOf', { name })} onClick={onPreview}>
              {t('sequence.preview')}
            </Button>
            <Button variant="subtle" aria-label={t('sequence.editOf', { name })} onClick={onEdit}>
              {t('sequence.edit')}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              loading={act.isPending}
              aria-label={t('sequence.removeOf', { name })}
              onClick={remove}
            >
              {t('sequence.remove')}
            </Button>
          </>
        )}
        {numbers.entered > 0 && (
          <Button variant="subtle" aria-label={t('sequence.leadsOf', { name })} onClick={onLeads}>
            {t('sequence.leads')}
          </Button>
        )}
      </div>
    </li>
  );
}
