import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../../core/words/figures.ts';
import { call } from '../../api/call.ts';
import { useWorkspace } from '../../api/use-workspace.ts';
import { formatInstant } from '../../format/days.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { taskTypeNames } from '../use-desk-words.ts';
import { reasonNames } from './reason-names.ts';
import type { Sequence } from './sequence-questions.ts';
import classes from './sequences.module.css';
import { useSequenceAct } from './use-sequence-act.ts';

interface PreviewDialogProps {
  readonly sequence: Sequence;
  readonly onClose: () => void;
}

/** What a sequence would do with real leads; from here it is switched on. */
export function PreviewDialog({ sequence, onClose }: PreviewDialogProps) {
  const t = useT();
  const language = useLanguage();
  const { zone } = useWorkspace().settings;
  const act = useSequenceAct();
  const { id, name, version, enter } = sequence;
  const preview = useQuery({
    queryKey: ['sequence-preview', id, version],
    queryFn: () => call('previewSequence', { params: { id }, body: {} }),
    gcTime: 0,
  });
  const count = (n: number) => ({ count: n, n: formatNumber(n, language) });
  const switchOn = () =>
    act.mutate({
      send: () => call('switchSequence', { params: { id }, body: { on: true } }),
      said: t('sequence.switchedOn', { name }),
      done: onClose,
    });
  return (
    <Dialog onClose={onClose} size={760} title={t('sequence.previewOf', { name })}>
      {preview.error && <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <div className={classes.stack}>
          <p role="status">
            {enter.automatic && enter.newOnly
              ? t('sequence.enteringNew')
              : t('sequence.entering', count(preview.data.entering))}
          </p>
          {preview.data.held.length > 0 && (
            <ul className={classes.held}>
              {preview.data.held.map(({ reason, leads }) => (
                <li key={reason}>
                  {t('sequence.held', { ...count(leads), reason: t(reasonNames[reason]) })}
                </li>
              ))}
            </ul>
          )}
          {preview.data.leads.length === 0 && <p className={classes.soft}>{t('sequence.nobody')}</p>}
          {preview.data.leads.map((lead) => (
            <details key={lead.lead} className={classes.lead}>
              <summary>
                {lead.name ?? lead.email ?? lead.lead}
                {lead.held && <span className={classes.reason}>{t(reasonNames[lead.held])}</span>}
              </summary>
              {lead.steps.map((step) => (
                <section key={step.step}>
                  <h3>
                    {formatInstant(step.at, language, zone)} ·{' '}
                    {step.type ? `${t(taskTypeNames[step.type])} – ${step.title}` : step.subject}
                  </h3>
                  {step.missing.length > 0 && (
                    <p className={classes.reason}>
                      {t('sequence.missing', { fields: step.missing.join(', ') })}
                    </p>
                  )}
                  {step.text !== null && <pre className={classes.mail}>{step.text}</pre>}
                </section>
              ))}
            </details>
          ))}
          <div className={classes.buttons}>
            <Button loading={act.isPending} onClick={switchOn}>
              {t('sequence.switchOn')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('action.close')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
