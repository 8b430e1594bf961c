import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuestion } from '../../api/questions.ts';
import { useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { DeskHead } from '../DeskHead.tsx';
import { KeysHelp } from '../KeysHelp.tsx';
import { EntriesDialog } from './EntriesDialog.tsx';
import { MailServer } from './MailServer.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { SequenceCard } from './SequenceCard.tsx';
import { SequenceEditor } from './SequenceEditor.tsx';
import { mailQuestion, type Sequence, sequencesQuestion } from './sequence-questions.ts';
import classes from './sequences.module.css';
import { UnknownMails } from './UnknownMails.tsx';

/** Leads → Relances: sequences with what came of them, mails to decide about, and the mail server. */
export function SequencesPage() {
  const t = useT();
  const [help, setHelp] = useState(false);
  const [edited, setEdited] = useState<Sequence | 'new' | null>(null);
  const [previewed, setPreviewed] = useState<Sequence | null>(null);
  const [listed, setListed] = useState<Sequence | null>(null);
  const list = useQuery(sequencesQuestion());
  const mail = useQuery(mailQuestion());
  const owner = useQuery(sessionQuestion()).data?.user?.role !== 'member';
  return (
    <div className={classes.page}>
      <DeskHead here="/leads/sequences" onHelp={() => setHelp(true)} />
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && (
        <div aria-busy="true" className={classes.stack}>
          {[1, 2, 3].map((n) => (
            <Skeleton key={n} height={96} />
          ))}
        </div>
      )}
      <UnknownMails />
      {list.data?.sequences.length === 0 && <p className={parts.sentence}>{t('sequence.none')}</p>}
      <ul className={classes.cards}>
        {list.data?.sequences.map((sequence) => (
          <SequenceCard
            key={sequence.id}
            sequence={sequence}
            onEdit={() => setEdited(sequence)}
            onPreview={() => setPreviewed(sequence)}
            onLeads={() => setListed(sequence)}
          />
        ))}
      </ul>
      <Button variant={list.data?.sequences.length ? 'default' : 'filled'} onClick={() => setEdited('new')}>
        {t('sequence.add')}
      </Button>
      {mail.data && owner && <MailServer key={JSON.stringify(mail.data.settings)} state={mail.data} />}
      {edited !== null && (
        <SequenceEditor sequence={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      {previewed !== null && <PreviewDialog sequence={previewed} onClose={() => setPreviewed(null)} />}
      {listed !== null && <EntriesDialog sequence={listed} onClose={() => setListed(null)} />}
    </div>
  );
}
