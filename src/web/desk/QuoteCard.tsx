import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import { localDay } from '../../core/periods/zones.ts';
import { formatNumber } from '../../core/words/figures.ts';
import { formatDay } from '../format/days.ts';
import { formatMinor } from '../format/minor.ts';
import deskStyles from './desk.module.css';
import leadStyles from './lead.module.css';
import { quoteStatusNames } from './quote-status-names.ts';
import type { Quote } from './quote-typed.ts';
import { useDeskWords } from './use-desk-words.ts';

export type QuoteStep = 'sent' | 'accepted' | 'refused' | 'expired';

interface QuoteCardProps {
  readonly quote: Quote;
  /** Whether the lead is. */
  readonly open: boolean;
  readonly onStatus: (status: QuoteStep) => void;
  readonly onEdit: () => void;
}

/** A quote: its amount, until when it holds, its lines with discounts, and what it leaves. */
export function QuoteCard({ quote, open, onStatus, onEdit }: QuoteCardProps) {
  const { t, language, settings } = useDeskWords();
  const status = quote.status ?? 'sent';
  const ended = ['accepted', 'refused', 'expired'].includes(status);
  const next: readonly QuoteStep[] =
    status === 'draft' ? ['sent', 'accepted', 'refused'] : ['accepted', 'refused', 'expired'];
  const money = (minor: number) => formatMinor(minor, quote.currency ?? settings.currency, language, true);
  const costs = quote.lines.map(({ purchaseCostMinor }) => purchaseCostMinor);
  const known = costs.length > 0 && costs.every((cost) => cost !== null);
  const margin = quote.netMinor - costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
  const until = quote.validUntil?.slice(0, 10) ?? null;
  const over = until !== null && !ended && until < localDay(new Date().toISOString(), settings.zone);
  const shown = t(quoteStatusNames[status] ?? 'quote.sent');
  const day = formatDay(localDay(quote.quotedAt, settings.zone), language);
  return (
    <article className={leadStyles.quote}>
      <header>
        <strong>{money(quote.netMinor)}</strong>
        <span>{quote.label ?? day}</span>
        {ended || !open ? (
          <span className={deskStyles.soft}>{shown}</span>
        ) : (
          <span className={leadStyles.quoteButtons}>
            {status === 'draft' && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPencil size={14} aria-hidden="true" />}
                onClick={onEdit}
              >
                {t('quote.edit')}
              </Button>
            )}
            <Menu position="bottom-end">
              <Menu.Target>
                <Button
                  size="compact-sm"
                  variant="default"
                  rightSection={<IconChevronDown size={14} aria-hidden="true" />}
                >
                  {shown}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {next.map((one) => (
                  <Menu.Item key={one} onClick={() => onStatus(one)}>
                    {t(one === 'accepted' ? 'quote.acceptWin' : (quoteStatusNames[one] ?? 'quote.sent'))}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </span>
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
              {line.discountMinor > 0 && (
                <span className={deskStyles.soft}>
                  {' · '}
                  {t('quote.discountOf', { amount: money(line.discountMinor) })}
                </span>
              )}
            </span>
            <span>{line.netMinor !== null && money(line.netMinor)}</span>
          </li>
        ))}
      </ul>
      {(until !== null || known) && (
        <p className={leadStyles.quoteFoot}>
          {until !== null && (
            <span data-over={over || undefined}>
              {t(over ? 'quote.validWas' : 'quote.validTo', { day: formatDay(until, language) })}
            </span>
          )}
          {known && <span>{t('quote.marginShort', { amount: money(margin) })}</span>}
        </p>
      )}
    </article>
  );
}
