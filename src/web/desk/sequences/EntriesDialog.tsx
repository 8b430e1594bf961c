import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { useDeskWords } from '../use-desk-words.ts';
import { type EntryState, entriesQuestion, type Sequence } from './sequence-questions.ts';
import classes from './sequences.module.css';
import { useEnterSequence } from './use-enter-sequence.ts';
import { useEntryWords } from './use-entry-words.ts';

interface EntriesDialogProps {
  readonly sequence: Sequence;
  readonly onClose: () => void;
}

const states = [
  ['active', 'sequence.inIt'],
  ['stopped', 'sequence.stoppedMany'],
  ['done', 'sequence.endedMany'],
] as const;

/** Who is in a sequence, at which step and when the next one comes; who left, and why. */
export function EntriesDialog({ sequence, onClose }: EntriesDialogProps) {
  const { t } = useDeskWords();
  const [state, setState] = useState<EntryState>('active');
  const { data, error, refetch, isPlaceholderData } = useQuery(entriesQuestion(sequence.id, state));
  const { leave } = useEnterSequence();
  const wordsOf = useEntryWords();
  return (
    <Dialog onClose={onClose} size={760} title={t('sequence.leadsOf', { name: sequence.name })}>
      <div className={classes.stack}>
        <SegmentedControl
          aria-label={t('sequence.which')}
          value={state}
          onChange={(value) => setState(value as EntryState)}
          data={states.map(([value, name]) => ({ value, label: t(name) }))}
        />
        {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton height={160} aria-busy="true" />}
        {data?.leads.length === 0 && <p className={classes.soft}>{t('sequence.noneInState')}</p>}
        <ul className={`${classes.places} ${isPlaceholderData ? parts.stale : ''}`}>
          {data?.leads.map((entry) => {
            const { place, when } = wordsOf(entry, sequence);
            const called = entry.name ?? entry.lead;
            return (
              <li key={entry.lead}>
                <span>
                  <Link to="/leads/$key" params={{ key: entry.lead }}>
                    {called}
                  </Link>
                  <span className={classes.place}>{[place, when].filter(Boolean).join(' · ')}</span>
                </span>
                {entry.state === 'active' && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t('sequence.takeOutLead', { name: called })}
                    onClick={() => leave.mutate({ sequence, leads: [entry.lead] })}
                  >
                    {t('sequence.takeOut')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}
