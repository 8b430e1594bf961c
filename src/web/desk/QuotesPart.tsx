import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { call } from '../api/call.ts';
import deskStyles from './desk.module.css';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PartHead } from './PartHead.tsx';
import { QuoteCard, type QuoteStep } from './QuoteCard.tsx';
import { QuoteDialog } from './QuoteDialog.tsx';
import { quoteStatusNames } from './quote-status-names.ts';
import type { Quote } from './quote-typed.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';

interface QuotesPartProps {
  readonly lead: LeadDetail;
  readonly act: ReturnType<typeof useAct>;
  readonly writing: boolean;
  readonly onWriting: (writing: boolean) => void;
}

/** The lead's quotes; an accepted one wins the lead, a draft can be changed. */
export function QuotesPart({ lead, act, writing, onWriting }: QuotesPartProps) {
  const { t } = useDeskWords();
  const [edited, setEdited] = useState<Quote | null>(null);
  const change = (quote: Quote, status: QuoteStep) =>
    act.mutate({
      send: () =>
        call('changeQuote', {
          params: { key: lead.key, quote: quote.key },
          body: { status, won: status === 'accepted', comment: null },
        }),
      said: t('quote.said', { status: t(quoteStatusNames[status] ?? 'quote.sent') }),
    });
  const open = lead.state === 'open';
  return (
    <section className={leadStyles.part}>
      <PartHead name={t('quote.title')}>
        {open && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => onWriting(true)}
          >
            {t('quote.new')}
          </Button>
        )}
      </PartHead>
      {lead.quotes.length === 0 && <p className={deskStyles.soft}>{t('quote.none')}</p>}
      {lead.quotes.map((quote) => (
        <QuoteCard
          key={quote.key}
          quote={quote}
          open={open}
          onStatus={(status) => change(quote, status)}
          onEdit={() => setEdited(quote)}
        />
      ))}
      <QuoteDialog lead={lead} act={act} quote={null} opened={writing} onClose={() => onWriting(false)} />
      {edited && (
        <QuoteDialog
          key={edited.key}
          lead={lead}
          act={act}
          quote={edited}
          opened
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
