import type { Message } from '../../i18n/use-t.ts';
import classes from './book.module.css';
import type { CustomerBook } from './book-questions.ts';
import { useBookWords } from './use-book-words.ts';

type NotFitted = Extract<CustomerBook['models']['purchases'], { readonly kind: string }>;

const reasons: Readonly<Record<NotFitted['reason'], Message>> = {
  repeaters: 'book.fewRepeaters',
  buyers: 'book.fewBuyers',
  leavers: 'book.fewRepeaters',
  no_peak: 'book.noPeak',
};

/** Of which day the figures are, whether newer ones are on their way, and why the models say nothing. */
export function BookNotes({ book }: { readonly book: CustomerBook }) {
  const { t, day, count } = useBookWords();
  const { purchases, money } = book.models;
  const missing = 'kind' in purchases ? purchases : 'kind' in money ? money : null;
  return (
    <p className={classes.notes}>
      {t('book.until', { day: day(book.until) })} {book.stale && t('book.stale')}{' '}
      {missing && t(reasons[missing.reason], { count: count(missing.found), needed: count(missing.needed) })}
    </p>
  );
}
