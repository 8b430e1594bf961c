import { exactMoney } from '../../../core/basket/why/exact-money.ts';
import type { BasketReason } from '../../../core/basket/why/split-basket.ts';
import { formatNumber } from '../../../core/words/figures.ts';
import type { Message } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import type { BasketWhy } from '../basket-questions.ts';
import classes from '../baskets.module.css';
import { IntervalBar } from '../figures/IntervalBar.tsx';
import { useBasketWords } from '../use-basket-words.ts';

interface ReasonsTableProps {
  readonly why: BasketWhy;
  readonly result: Extract<BasketWhy['result'], { kind: 'split' }>;
}

const names: Readonly<Record<Exclude<BasketReason, 'channel_mix'>, Message>> = {
  price: 'basketWhy.price',
  quantity: 'basketWhy.quantity',
  product_mix: 'basketWhy.productMix',
  other: 'basketWhy.other',
  discount: 'basketWhy.discount',
  refund: 'basketWhy.refund',
};

/** The parts of the change with the basket before and after; they add up to the cent. */
export function ReasonsTable({ why, result }: ReasonsTableProps) {
  const { t, language, money, count, lowerNameOf } = useBasketWords(why.currency);
  const { parts: reasons, change, interval } = result;
  const amount = (value: number) => exactMoney(value, why.currency, language);
  const widest = Math.max(...reasons.map((one) => Math.abs(one.amount)), Number.MIN_VALUE);
  const nameOf = (id: BasketReason) =>
    id === 'channel_mix' ? t('basketWhy.mixBy', { name: lowerNameOf(why.mix) }) : t(names[id]);
  const shownAs = (id: BasketReason): string => {
    const { before, after } = why;
    const step = (one: string, other: string) => `${one} → ${other}`;
    const units = (value: number | null) => (value === null ? '–' : formatNumber(value, language, 2));
    if (id === 'quantity') return step(units(before.unitsPerOrder), units(after.unitsPerOrder));
    if (id === 'discount') return step(money(before.discountPerOrder), money(after.discountPerOrder));
    if (id === 'refund') return step(money(before.refundPerOrder), money(after.refundPerOrder));
    return '';
  };
  return (
    <Scroller label={t('basketWhy.parts')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('basketWhy.part')}</th>
            <th scope="col" className={parts.number}>
              {t('basketWhy.perOrder')}
            </th>
            <th scope="col" className={parts.number}>
              {t('basketWhy.effect')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          <tr className={parts.totals}>
            <th scope="row">{t('basketWhy.before', { n: count(why.before.orders) })}</th>
            <td />
            <td className={parts.number}>{money(why.before.basket, { exact: true })}</td>
            <td />
          </tr>
          {reasons.map(({ id, amount: value }) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td className={`${parts.number} ${parts.quiet}`}>{shownAs(id)}</td>
              <td className={parts.number}>{amount(value)}</td>
              <td>
                <span className={classes.bars}>
                  <IntervalBar
                    value={value}
                    low={Math.min(0, value)}
                    high={Math.max(0, value)}
                    from={-widest}
                    to={widest}
                  />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('basketWhy.after', { n: count(why.after.orders) })}</th>
            <td className={parts.number}>{amount(change)}</td>
            <td className={parts.number}>{money(why.after.basket, { exact: true })}</td>
            <td className={parts.quiet}>
              {interval &&
                t('basketWhy.interval', {
                  low: amount(interval.low),
                  high: amount(interval.high),
                  n: `${count(why.before.customers)} → ${count(why.after.customers)}`,
                })}
            </td>
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}
