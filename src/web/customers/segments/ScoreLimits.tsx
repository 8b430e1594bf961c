import type { SegmentLimits } from '../../../core/customers/segment-limits.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useBookWords } from '../book/use-book-words.ts';

const scores = [5, 4, 3, 2, 1] as const;

/** What gives which score: days since the last order, orders and money, from the best score to the lowest. */
export function ScoreLimits({ limits }: { readonly limits: SegmentLimits }) {
  const { t, count, minor } = useBookWords();
  const lines = [
    // The fewer days, the better: what is not beyond the first limit has the best score.
    { name: t('segment.recency'), bands: bandsOf(limits.silenceDays), write: count },
    { name: t('segment.frequency'), bands: bandsOf(limits.orders).reverse(), write: count },
    { name: t('segment.money'), bands: bandsOf(limits.value).reverse(), write: minor },
  ];
  const written = ({ above, upTo }: Band, write: (value: number) => string): string => {
    if (upTo === null) return t('segment.moreThan', { value: write(above ?? 0) });
    return above === upTo ? '–' : t('segment.upTo', { value: write(upTo) });
  };
  return (
    <Scroller label={t('segment.scores')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('segment.scores')}</th>
            {scores.map((score) => (
              <th key={score} scope="col" className={parts.number}>
                {score}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, bands, write }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {scores.map((score, place) => {
                const band = bands[place];
                return (
                  <td key={score} className={parts.number}>
                    {band && written(band, write)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** Above one limit and up to the next; one of both has no end. Equal ends hold nobody. */
interface Band {
  readonly above: number | null;
  readonly upTo: number | null;
}

function bandsOf(limits: readonly number[]): Band[] {
  return [...limits, null].map((upTo, place) => ({ above: limits[place - 1] ?? null, upTo }));
}
