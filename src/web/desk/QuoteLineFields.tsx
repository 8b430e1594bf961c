import { NumberInput, TextInput } from '@mantine/core';
import { currencyDigits } from '../../core/words/figures.ts';
import type { Message } from '../i18n/use-t.ts';
import { RemoveButton } from '../parts/RemoveButton.tsx';
import type { LineFault, TypedLine } from './quote-typed.ts';
import { useDeskWords } from './use-desk-words.ts';
import classes from './writing.module.css';

interface QuoteLineFieldsProps {
  readonly line: TypedLine;
  /** Counted from 1. */
  readonly number: number;
  readonly currency: string;
  readonly fault: LineFault | null;
  readonly focus: boolean;
  readonly onChange: (part: Partial<TypedLine>) => void;
  /** null for the only line. */
  readonly onRemove: (() => void) | null;
}

const faultTexts: Readonly<Record<LineFault, Message>> = {
  product: 'quote.needsProduct',
  price: 'quote.needsPrice',
  discount: 'quote.discountTooHigh',
};

/** One line of a quote: what, how many, at which price, less what, and what it costs. */
export function QuoteLineFields(props: QuoteLineFieldsProps) {
  const { line, number, currency, fault, focus, onChange, onRemove } = props;
  const { t, language } = useDeskWords();
  const figures = {
    decimalSeparator: language === 'fr' ? ',' : '.',
    allowedDecimalSeparators: ['.', ','],
    hideControls: true,
    min: 0,
    allowNegative: false,
  };
  const money = { ...figures, decimalScale: currencyDigits(currency) };
  const faulty = (id: LineFault) => (fault === id ? { error: t(faultTexts[id]) } : {});
  return (
    <fieldset className={classes.quoteLine}>
      <legend className="unseen">{t('quote.line', { n: number })}</legend>
      <TextInput
        label={t('quote.product')}
        {...(focus ? { 'data-autofocus': true } : {})}
        {...faulty('product')}
        maxLength={500}
        value={line.product}
        onChange={(event) => onChange({ product: event.currentTarget.value })}
      />
      <NumberInput
        {...figures}
        label={t('quote.quantity')}
        decimalScale={4}
        value={line.quantity}
        onChange={(quantity) => onChange({ quantity })}
      />
      <NumberInput
        {...money}
        {...faulty('price')}
        label={t('quote.price', { currency })}
        value={line.price}
        onChange={(price) => onChange({ price })}
      />
      <NumberInput
        {...money}
        {...faulty('discount')}
        label={t('quote.discount')}
        value={line.discount}
        onChange={(discount) => onChange({ discount })}
      />
      <NumberInput
        {...money}
        label={t('quote.cost')}
        value={line.cost}
        onChange={(cost) => onChange({ cost })}
      />
      <RemoveButton
        label={t('quote.removeLine', { n: number })}
        disabled={onRemove === null}
        onClick={() => onRemove?.()}
      />
    </fieldset>
  );
}
