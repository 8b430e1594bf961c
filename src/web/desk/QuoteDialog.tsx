import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { currencyDigits, formatFigure } from '../../core/words/figures.ts';
import { call } from '../api/call.ts';
import { formatMinor } from '../format/minor.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { OwnForm } from '../parts/OwnForm.tsx';
import type { LeadDetail } from './lead-filter.ts';
import { QuoteLineFields } from './QuoteLineFields.tsx';
import {
  emptyLine,
  exactLine,
  lineFault,
  type Quote,
  quoteSums,
  saidLines,
  type TypedLine,
  typedLines,
} from './quote-typed.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import classes from './writing.module.css';

interface QuoteDialogProps {
  readonly lead: LeadDetail;
  readonly act: ReturnType<typeof useAct>;
  /** The draft to change; null for a new quote. */
  readonly quote: Quote | null;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Writes a quote line by line, or a draft anew; total and margin are exact while one types. */
export function QuoteDialog({ lead, act, quote, opened, onClose }: QuoteDialogProps) {
  const { t, language, settings } = useDeskWords();
  const currency = quote?.currency ?? settings.currency;
  const factor = 10 ** currencyDigits(currency);
  const first = [emptyLine(1, lead.product ?? '')];
  const [lines, setLines] = useState<readonly TypedLine[]>(quote ? typedLines(quote, factor) : first);
  const [label, setLabel] = useState(quote?.label ?? '');
  const [validUntil, setValidUntil] = useState(quote?.validUntil?.slice(0, 10) ?? '');
  const [tried, setTried] = useState(false);
  const faults = lines.map((line) => lineFault(line, factor));
  const given = saidLines(lines).map((line) => exactLine(line, factor));
  const { net, margin } = quoteSums(given);
  const money = (minor: bigint) => formatMinor(Number(minor), currency, language, true);
  const put = (id: number, part: Partial<TypedLine>) =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const save = (sent: boolean) => {
    setTried(true);
    if (given.length === 0 || faults.some((fault) => fault !== null)) return;
    const body = {
      label: label.trim() || null,
      validUntil: validUntil || null,
      lines: given.map(({ unitPriceMinor, discountMinor, purchaseCostMinor, ...line }) => ({
        ...line,
        unitPriceMinor: Number(unitPriceMinor),
        discountMinor: Number(discountMinor),
        purchaseCostMinor: purchaseCostMinor == null ? null : Number(purchaseCostMinor),
      })),
      currency,
      sent,
    };
    act.mutate({
      send: () =>
        quote
          ? call('rewriteQuote', { params: { key: lead.key, quote: quote.key }, body })
          : call('createQuote', { params: { key: lead.key }, body }),
      said: t(sent ? 'quote.savedSent' : 'quote.saved'),
      done: () => {
        setLines(first);
        setLabel('');
        setValidUntil('');
        setTried(false);
        onClose();
      },
    });
  };
  return (
    <Dialog opened={opened} onClose={onClose} size={900} title={t(quote ? 'quote.change' : 'quote.new')}>
      <OwnForm
        className={classes.quoteForm}
        onSend={() => {
          save(true);
        }}
      >
        <div className={classes.quoteHead}>
          <TextInput
            label={t('quote.label')}
            placeholder={t('quote.labelText')}
            maxLength={500}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('quote.validUntil')}
            value={validUntil}
            onChange={(event) => setValidUntil(event.currentTarget.value)}
          />
        </div>
        {lines.map((line, index) => (
          <QuoteLineFields
            key={line.id}
            line={line}
            number={index + 1}
            currency={currency}
            fault={tried || faults[index] === 'discount' ? (faults[index] ?? null) : null}
            focus={index === lines.length - 1}
            onChange={(part) => put(line.id, part)}
            onRemove={lines.length === 1 ? null : () => setLines(lines.filter(({ id }) => id !== line.id))}
          />
        ))}
        <div className={classes.composeRow}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => setLines([...lines, emptyLine(Math.max(...lines.map(({ id }) => id)) + 1)])}
          >
            {t('quote.addLine')}
          </Button>
          <span className={classes.quoteSums}>
            {margin !== null && (
              <span>
                {t('quote.margin', {
                  amount: money(margin),
                  share:
                    net > 0n
                      ? formatFigure(Number(margin) / Number(net), { unit: 'percent' }, language)
                      : '–',
                })}
              </span>
            )}
            <strong>{t('quote.total', { amount: money(net) })}</strong>
          </span>
        </div>
        <div className={classes.dialogButtons}>
          <Button variant="default" loading={act.isPending} onClick={() => save(false)}>
            {t('quote.saveDraft')}
          </Button>
          <Button type="submit" loading={act.isPending}>
            {t('quote.saveSent')}
          </Button>
        </div>
      </OwnForm>
    </Dialog>
  );
}
