import { type CustomerFieldId, customerField } from '../../../core/customers/customer-fields.ts';
import { customerName } from '../../../core/customers/customer-name.ts';
import { fieldWords } from '../../../core/customers/field-words.ts';
import { segmentNamed } from '../../../core/customers/segment-words.ts';
import { currencyExponent } from '../../../core/money/currencies.ts';
import { formatShare } from '../../../core/words/figures.ts';
import { formatDay } from '../../format/days.ts';
import { useCustomerWords } from '../use-customer-words.ts';
import type { Customer } from './book-questions.ts';

/** Words of the customer book: amounts in minor units, names of fields and segments, a customer's name. */
export function useBookWords() {
  const words = useCustomerWords();
  const { language, currency, t } = words;
  const unit = 10 ** currencyExponent(currency);
  const minor = (value: number | null | undefined) =>
    words.money(value === null || value === undefined ? value : value / unit);
  /** A chance: a model that is right within points knows no tenths of them. */
  const chance = (value: number | null): string => {
    if (value === null) return '–';
    if (value > 0 && value < 0.01) return `<\u00a0${formatShare(0.01, language, 0)}`;
    return formatShare(value, language, 0);
  };
  const day = (value: string | null) => (value === null ? '–' : formatDay(value, language));
  const fieldName = (id: CustomerFieldId): string => fieldWords[language][id];
  /** The same at the head of a column. */
  const fieldHead = (id: CustomerFieldId): string => {
    const name = fieldName(id);
    return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  };
  /** A condition as it is written, in words: « commandes ≥ 2 ». */
  const condition = (written: string): string => {
    const [, id = '', how = '', value = ''] = /^\s*([a-z_]+)\s*(>=|<=|!=|=|>|<|~)(.*)$/su.exec(written) ?? [];
    const field = customerField(id);
    if (!field) return written;
    const sign = { '>=': '≥', '<=': '≤', '!=': '≠', '~': '∋' }[how] ?? how;
    const isSegment = field.id === 'segment' || field.id === 'segment_before';
    const said = isSegment
      ? value
          .split('|')
          .map((one) => segmentNamed(one, language))
          .join(', ')
      : value.split('|').join(', ');
    return `${fieldWords[language][field.id]} ${sign} ${said || t('book.empty')}`;
  };
  return {
    ...words,
    minor,
    chance,
    day,
    fieldName,
    fieldHead,
    condition,
    segment: (id: string | null) => (id === null ? '–' : segmentNamed(id, language)),
    nameOf: ({ key, person }: Pick<Customer, 'key' | 'person'>) => customerName(person) ?? key,
  };
}
