import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import deskStyles from '../desk.module.css';
import leadStyles from '../lead.module.css';
import type { LeadDetail } from '../lead-filter.ts';
import { PartHead } from '../PartHead.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { SequenceChoice } from './SequenceChoice.tsx';
import { leadSequencesQuestion, sequencesQuestion } from './sequence-questions.ts';
import classes from './sequences.module.css';
import { useEnterSequence } from './use-enter-sequence.ts';
import { useEntryWords } from './use-entry-words.ts';

/** The follow-up sequences of a lead: what comes next and when, why it left; entering it and taking it out. */
export function SequencesPart({ lead }: { readonly lead: LeadDetail }) {
  const { t } = useDeskWords();
  const { data } = useQuery(leadSequencesQuestion(lead.key));
  const all = useQuery(sequencesQuestion()).data?.sequences ?? [];
  const { enter, leave } = useEnterSequence();
  const wordsOf = useEntryWords();
  const open = lead.state === 'open' && !lead.setAside;
  const entries = data?.sequences ?? [];
  if (!open && entries.length === 0) return null;
  return (
    <section className={leadStyles.part}>
      <PartHead name={t('sequence.title')}>
        {open && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size={14} aria-hidden="true" />}
              >
                {t('sequence.enter')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <SequenceChoice
                without={entries.filter(({ state }) => state !== 'stopped').map(({ sequence }) => sequence)}
                onChoose={(sequence) => enter.mutate({ sequence, leads: [lead.key] })}
              />
            </Menu.Dropdown>
          </Menu>
        )}
      </PartHead>
      {data?.sequences.length === 0 && <p className={deskStyles.soft}>{t('sequence.noneForLead')}</p>}
      <ul className={classes.places}>
        {entries.map((entry) => {
          const steps = all.find(({ id }) => id === entry.sequence)?.steps ?? [];
          const { place, when } = wordsOf(entry, { steps, on: entry.on });
          return (
            <li key={entry.sequence}>
              <span>
                <strong>{entry.name}</strong>
                <span className={classes.place}>{[place, when].filter(Boolean).join(' · ')}</span>
              </span>
              {entry.state === 'active' && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('sequence.takeOutOf', { name: entry.name })}
                  onClick={() =>
                    leave.mutate({
                      sequence: { id: entry.sequence, name: entry.name },
                      leads: [lead.key],
                    })
                  }
                >
                  {t('sequence.takeOut')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
