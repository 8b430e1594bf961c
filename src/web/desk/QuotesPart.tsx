import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { call } from '../api/call.ts';
import { formatDay } from '../format/days.ts';
import { formatNumber } from '../format/figures.ts';
import { formatMinor } from '../format/minor.ts';
import deskStyles from './desk.module.css';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PartHead } from './PartHead.tsx';
import { QuoteDialog } from './QuoteDialog.tsx';
import { quoteStatusNames } from './quote-status-names.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';

type Quote = LeadDetail['quotes'][number];
type Status = 'sent' | 'accepted' | 'refused' | 'expired';

interface QuotesPartProps {
  readonly lead: LeadDetail;
  readonly act: ReturnType<typeof useAct>;
  readonly writing: boolean;
  readonly onWriting: (writing: boolean) => void;
}

/** The lead's quotes with their lines; an accepted one wins the lead. */
export function QuotesPart({ lead, act, writing, onWriting }: QuotesPartProps) {
  const { t, language, settings } = useDeskWords();
  const change = (quote: Quote, status: Status) =>
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
      {lead.quotes.map((quote) => {
        const status = quote.status ?? 'draft';
        const ended = ['accepted', 'refused', 'expired'].includes(status);
        const next: readonly Status[] =
          status === 'draft' ? ['sent', 'accepted', 'refused'] : ['accepted', 'refused', 'expired'];
        const currency = quote.currency ?? settings.currency;
        return (
          <article key={quote.key} className={leadStyles.quote}>
            <header>
              <strong>{formatMinor(quote.netMinor, currency, language, true)}</strong>
              <span>{quote.label ?? formatDay(quote.quotedAt.slice(0, 10), language)}</span>
              {ended || !open ? (
                <span className={deskStyles.soft}>{t(quoteStatusNames[status] ?? 'quote.draft')}</span>
              ) : (
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button
                      size="compact-sm"
                      variant="default"
                      rightSection={<IconChevronDown size={14} aria-hidden="true" />}
                    >
                      {t(quoteStatusNames[status] ?? 'quote.draft')}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {next.map((one) => (
                      <Menu.Item key={one} onClick={() => change(quote, one)}>
                        {t(one === 'accepted' ? 'quote.acceptWin' : (quoteStatusNames[one] ?? 'quote.sent'))}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              )}
            </header>
            <ul>
              {quote.lines.map((line) => (
                <li key={line.key}>
                  <span>
                    {line.quantity !== null && Number(line.quantity) !== 1
                      ? `${formatNumber(Number(line.quantity), language, 4)} × `
                      : ''}
                    {line.product ?? line.sku}
                  </span>
                  <span>
                    {line.netMinor !== null && formatMinor(line.netMinor, currency, language, true)}
                  </span>
                </li>
              ))}
            </ul>
          </article>
        );
      })}
      <QuoteDialog lead={lead} act={act} opened={writing} onClose={() => onWriting(false)} />
    </section>
  );
}
