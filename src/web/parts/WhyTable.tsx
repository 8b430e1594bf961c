import type { Answer } from '../../api/endpoints.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { formatFigure, formatNumber, formatShare } from '../format/figures.ts';
import { formatSegment } from '../format/segments.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './parts.module.css';
import whyClasses from './why.module.css';

type Why = Answer<'why'>;

interface WhyTableProps {
  readonly why: Why;
  readonly currency: string | undefined;
  /** Segments shown; the others are summed in one row, so that the parts still add up. */
  readonly limit: number;
}

/** Mix and rate part of each segment; the parts add up to the change. */
export function WhyTable({ why, currency, limit }: WhyTableProps) {
  const t = useT();
  const language = useLanguage();
  const { dimensions } = useCatalogue();
  const moving = why.segments.filter(
    ({ mix, rate, weightBefore, weightAfter }) => mix !== 0 || rate !== 0 || weightBefore || weightAfter,
  );
  const shownSegments = moving.slice(0, limit);
  const others = moving.slice(limit);
  const widest = Math.max(...why.segments.map(({ mix, rate }) => Math.abs(mix + rate)), Number.MIN_VALUE);
  const part = (amount: number | null) => signedAmount(amount, why.unit, currency, language, widest);
  const weight = (share: number | null) => (share === null ? '' : formatShare(share, language, 0));
  const sum = (which: 'mix' | 'rate') => others.reduce((total, segment) => total + segment[which], 0);
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{dimensions.find(({ id }) => id === why.by)?.name ?? why.by}</th>
            <th scope="col" className={classes.number}>
              {t('why.weight')}
            </th>
            <th scope="col" className={classes.number} title={t('why.mixText')}>
              {t('why.mix')}
            </th>
            <th scope="col" className={classes.number} title={t('why.rateText')}>
              {t('why.rate')}
            </th>
            <th scope="col" className={classes.number}>
              {t('why.both')}
            </th>
            <td className={whyClasses.barHead} />
          </tr>
        </thead>
        <tbody>
          {shownSegments.map((segment) => (
            <tr key={String(segment.segment)}>
              <th scope="row">{formatSegment(why.by, segment.segment, language, t)}</th>
              <td className={classes.number}>
                <span className={classes.quiet}>{weight(segment.weightBefore)} → </span>
                {weight(segment.weightAfter)}
              </td>
              <td className={classes.number}>{part(segment.mix)}</td>
              <td className={classes.number}>{part(segment.rate)}</td>
              <td className={classes.number}>{part(segment.mix + segment.rate)}</td>
              <td aria-hidden="true">
                <Diverging share={(segment.mix + segment.rate) / widest} />
              </td>
            </tr>
          ))}
          {others.length > 0 && (
            <tr>
              <th scope="row">{t('why.others', { count: others.length })}</th>
              <td />
              <td className={classes.number}>{part(sum('mix'))}</td>
              <td className={classes.number}>{part(sum('rate'))}</td>
              <td className={classes.number}>{part(sum('mix') + sum('rate'))}</td>
              <td />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('why.sum')}</th>
            <td />
            <td className={classes.number}>{part(why.mix)}</td>
            <td className={classes.number}>{part(why.rate)}</td>
            <td className={classes.number}>{part(why.change)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Diverging({ share }: { readonly share: number }) {
  return (
    <div className={whyClasses.track}>
      <div
        className={whyClasses.bar}
        data-up={share > 0 || undefined}
        style={{ width: `${Math.abs(share) * 50}%`, [share > 0 ? 'left' : 'right']: '50%' }}
      />
    </div>
  );
}

/** A part of a change with its sign, percentages in points, with the digits that suit the widest part. */
export function signedAmount(
  amount: number | null,
  unit: Why['unit'],
  currency: string | undefined,
  language: 'fr' | 'en',
  widest: number,
): string {
  if (amount === null) return '';
  const size = Math.abs(amount);
  const text =
    unit === 'percent'
      ? `${formatNumber(size * 100, language, widest >= 0.02 ? 1 : 2)}\u202fpt`
      : formatFigure(size, { unit, currency }, language);
  // What rounds to nothing has no sign.
  return /[1-9]/.test(text) ? `${amount > 0 ? '+' : '−'}${text}` : text;
}
