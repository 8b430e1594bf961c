import { formatFigure, formatNumber } from '../../../core/words/figures.ts';
import { signedMoney, signedNumber, written95 } from '../../../core/words/signed.ts';
import { type Message, useLanguage, useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import type { Difference, Measured } from './promotion-questions.ts';

const figures = ['margin', 'revenue', 'orders', 'basket'] as const;
export type Figure = (typeof figures)[number];

export const figureNames: Readonly<Record<Figure, Message>> = {
  margin: 'promotion.margin',
  revenue: 'promotion.revenue',
  orders: 'promotion.orders',
  basket: 'promotion.basket',
};

const partNames = {
  during: 'promotion.during',
  after: 'promotion.after',
  net: 'promotion.net',
} as const satisfies Readonly<Record<string, Message>>;

interface EffectTableProps {
  readonly effect: Measured;
  readonly currency: string;
}

/** What is left, and how it comes about: what was seen, what was expected, and the difference with its interval. */
export function EffectTable({ effect, currency }: EffectTableProps) {
  const t = useT();
  const rows = figures.flatMap((figure) =>
    (['net', 'during', 'after'] as const).flatMap((part) => {
      const found: Partial<Record<string, Difference | null>> = effect.metrics[figure] ?? {};
      const difference = found[part];
      return difference ? [{ figure, part, difference }] : [];
    }),
  );
  return (
    <Scroller label={t('promotion.figures')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('promotion.figure')}</th>
            <th scope="col">{t('promotion.when')}</th>
            <th scope="col" className={parts.number}>
              {t('promotion.effect')}
            </th>
            <th scope="col" className={parts.number}>
              {t('promotion.interval')}
            </th>
            <th scope="col" className={parts.number}>
              {t('promotion.seen')}
            </th>
            <th scope="col" className={parts.number}>
              {t('promotion.expected')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figure, part, difference }, place) => (
            <tr key={`${figure} ${part}`} className={part === 'net' ? parts.totals : undefined}>
              <th scope="row">
                <span className={rows[place - 1]?.figure === figure ? 'unseen' : undefined}>
                  {t(figureNames[figure])}
                </span>
              </th>
              <td>{t(partNames[part])}</td>
              <Cells figure={figure} difference={difference} currency={currency} />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface CellsProps {
  readonly figure: Figure;
  readonly difference: Difference;
  readonly currency: string;
}

function Cells({ figure, difference: { seen, expected, effect }, currency }: CellsProps) {
  const language = useLanguage();
  const counts = figure === 'orders';
  const plain = (value: number) =>
    counts
      ? formatNumber(value, language)
      : formatFigure(value, { unit: 'money', currency }, language, figure === 'basket' ? {} : { digits: 0 });
  const signed = (value: number) =>
    counts ? signedNumber(value, language) : signedMoney(value, currency, language);
  return (
    <>
      <td className={parts.number}>{signed(effect.value)}</td>
      <td className={parts.number}>{written95(effect, signed, language)}</td>
      <td className={parts.number}>{plain(seen)}</td>
      <td className={parts.number}>{plain(expected)}</td>
    </>
  );
}
