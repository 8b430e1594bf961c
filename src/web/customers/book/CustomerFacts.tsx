import { segmentWords } from '../../../core/customers/segment-words.ts';
import { customerSegments } from '../../../core/customers/segments.ts';
import classes from './book.module.css';
import type { Customer } from './book-questions.ts';
import { useBookWords } from './use-book-words.ts';

/** The customer's state in figures: segment, worth so far and to come, where it came from, what it likes. */
export function CustomerFacts({ customer: { fields } }: { readonly customer: Customer }) {
  const { t, language, minor, day, share, chance, count, days, segment, fieldHead } = useBookWords();
  const known = customerSegments.find((one) => one === fields.segment);
  const words = known && segmentWords[language][known];
  const shown: readonly (readonly [name: string, value: string, note?: string])[] = [
    [fieldHead('segment'), segment(fields.segment), words?.meaning ?? ''],
    [
      fieldHead('revenue'),
      minor(fields.revenue),
      (fields.refunded ?? 0) > 0 ? t('book.afterRefunds', { money: minor(fields.refunded) }) : '',
    ],
    [
      fieldHead('margin'),
      minor(fields.margin),
      (fields.margin_orders ?? 0) < (fields.orders ?? 0)
        ? t('book.marginOf', { known: count(fields.margin_orders), all: count(fields.orders) })
        : '',
    ],
    [fieldHead('orders'), count(fields.orders), t('book.basketOf', { money: minor(fields.basket) })],
    [
      fieldHead('last_day'),
      day(fields.last_day),
      fields.silence_days === null ? '' : t('book.ago', { days: days(fields.silence_days) }),
    ],
    [fieldHead('first_day'), day(fields.first_day), fields.channel ?? ''],
    [t('book.alive'), chance(fields.alive)],
    [
      fieldHead('expected_value'),
      minor(fields.expected_value),
      fields.expected_orders === null
        ? ''
        : t('book.expectedOrders', {
            orders: fields.expected_orders.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', {
              maximumFractionDigits: 1,
            }),
          }),
    ],
    ...(fields.mrr === null
      ? []
      : ([
          [
            fieldHead('mrr'),
            minor(fields.mrr),
            fields.client_since === null ? '' : t('book.since', { day: day(fields.client_since) }),
          ],
        ] as const)),
    ...(fields.category === null
      ? []
      : ([
          [
            fieldHead('category'),
            fields.category,
            t('book.ofMoney', { share: share(fields.category_share) }),
          ],
        ] as const)),
    ...(fields.nps === null ? [] : ([[fieldHead('nps'), count(fields.nps)]] as const)),
    ...(fields.csat === null ? [] : ([[fieldHead('csat'), count(fields.csat)]] as const)),
    ...(fields.region === null ? [] : ([[fieldHead('region'), fields.region]] as const)),
    ...(fields.store === null ? [] : ([[fieldHead('store'), fields.store]] as const)),
    ...(fields.age_band === null ? [] : ([[fieldHead('age_band'), fields.age_band]] as const)),
  ];
  return (
    <dl className={classes.facts}>
      {shown.map(([name, value, note = '']) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note !== '' && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
