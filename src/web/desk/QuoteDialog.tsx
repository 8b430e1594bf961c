import { ActionIcon, Button, Modal, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { lineNet } from '../../core/desk/quote-totals.ts';
import { call } from '../api/call.ts';
import { currencyDigits } from '../format/figures.ts';
import type { LeadDetail } from './lead-filter.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import classes from './writing.module.css';

interface Line {
  readonly id: number;
  readonly product: string;
  readonly quantity: number | string;
  readonly price: number | string;
  readonly discount: number | string;
}

interface QuoteDialogProps {
  readonly lead: LeadDetail;
  readonly act: ReturnType<typeof useAct>;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const empty = (id: number, product = ''): Line => ({ id, product, quantity: 1, price: '', discount: '' });

/** Writes a quote line by line; the total is exact while one types. */
export function QuoteDialog({ lead, act, opened, onClose }: QuoteDialogProps) {
  const { t, language, settings, money } = useDeskWords();
  const [lines, setLines] = useState<readonly Line[]>([empty(1, lead.product ?? '')]);
  const [label, setLabel] = useState('');
  const factor = 10 ** currencyDigits(settings.currency);
  const minor = (value: number | string) => (value === '' ? 0 : Math.round(Number(value) * factor));
  const given = lines
    .filter(({ product, price }) => product.trim() !== '' && price !== '')
    .map(({ product, quantity, price, discount }) => ({
      product: product.trim(),
      sku: null,
      category: null,
      quantity: String(Number(quantity) || 1),
      unitPriceMinor: minor(price),
      discountMinor: minor(discount),
      purchaseCostMinor: null,
    }));
  const total = given.reduce(
    (sum, line) =>
      sum +
      lineNet({
        ...line,
        unitPriceMinor: BigInt(line.unitPriceMinor),
        discountMinor: BigInt(line.discountMinor),
        purchaseCostMinor: null,
      }),
    0n,
  );
  const put = (id: number, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const save = (sent: boolean) =>
    act.mutate({
      send: () =>
        call('createQuote', {
          params: { key: lead.key },
          body: { label: label.trim() || null, validUntil: null, lines: given, sent },
        }),
      said: t(sent ? 'quote.savedSent' : 'quote.saved'),
      done: () => {
        setLines([empty(1, lead.product ?? '')]);
        setLabel('');
        onClose();
      },
    });
  const number = {
    decimalSeparator: language === 'fr' ? ',' : '.',
    allowedDecimalSeparators: ['.', ','],
    hideControls: true,
    min: 0,
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={760}
      title={t('quote.new')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        data-own-keys
        className={classes.quoteForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (given.length > 0) save(true);
        }}
      >
        <TextInput
          label={t('quote.label')}
          placeholder={t('quote.labelText')}
          maxLength={500}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        {lines.map((line, index) => (
          <fieldset key={line.id} className={classes.quoteLine}>
            <legend className="unseen">{t('quote.line', { n: index + 1 })}</legend>
            <TextInput
              label={t('quote.product')}
              {...(index === lines.length - 1 ? { 'data-autofocus': true } : {})}
              value={line.product}
              onChange={(event) => put(line.id, { product: event.currentTarget.value })}
            />
            <NumberInput
              {...number}
              label={t('quote.quantity')}
              decimalScale={4}
              value={line.quantity}
              onChange={(quantity) => put(line.id, { quantity })}
            />
            <NumberInput
              {...number}
              label={t('quote.price', { currency: settings.currency })}
              decimalScale={currencyDigits(settings.currency)}
              value={line.price}
              onChange={(price) => put(line.id, { price })}
            />
            <NumberInput
              {...number}
              label={t('quote.discount')}
              decimalScale={currencyDigits(settings.currency)}
              value={line.discount}
              onChange={(discount) => put(line.id, { discount })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={lines.length === 1}
              aria-label={t('quote.removeLine', { n: index + 1 })}
              onClick={() => setLines(lines.filter(({ id }) => id !== line.id))}
            >
              <IconTrash size={16} aria-hidden="true" />
            </ActionIcon>
          </fieldset>
        ))}
        <div className={classes.composeRow}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => setLines([...lines, empty(Math.max(...lines.map(({ id }) => id)) + 1)])}
          >
            {t('quote.addLine')}
          </Button>
          <strong>{t('quote.total', { amount: money(Number(total), true) })}</strong>
        </div>
        <div className={classes.dialogButtons}>
          <Button variant="default" disabled={given.length === 0} onClick={() => save(false)}>
            {t('quote.saveDraft')}
          </Button>
          <Button type="submit" disabled={given.length === 0} loading={act.isPending}>
            {t('quote.saveSent')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
