import { Link } from '@tanstack/react-router';
import type { Address } from '../../address/address.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import classes from './together.module.css';
import type { Package } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

interface PackageTableProps {
  readonly packages: readonly Package[];
  /** Opens the customers that a package fits. */
  readonly onOpen: (articles: readonly string[]) => void;
}

const numbers = [
  'together.packagePrice',
  'together.whole',
  'together.parts',
  'together.extraMargin',
  'together.extraRevenue',
  'together.breakEven',
  'together.fits',
] as const;

/** Packages with their price, what they should bring a month, and whom they fit. */
export function PackageTable({ packages, onOpen }: PackageTableProps) {
  const { t, count, number, share, minor } = useTogetherWords();
  const amount = (value: number | null) => (value === null ? '–' : minor(value));
  const between = (interval: Package['extraMarginInterval']) =>
    interval && (
      <span className={classes.under}>
        {t('together.between', { low: minor(interval.lowMinor), high: minor(interval.highMinor) })}
      </span>
    );
  return (
    <Scroller label={t('together.packages')}>
      <table className={`${parts.table} ${classes.wrap}`} data-packages>
        <thead>
          <tr>
            <th scope="col">{t('together.package')}</th>
            {numbers.map((column) => (
              <th key={column} scope="col" className={parts.number}>
                {t(column)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {packages.map((one) => {
            const name = one.articles.join(' + ');
            return (
              <tr key={name}>
                <th scope="row" className={classes.package}>
                  {name}
                </th>
                <td className={parts.number}>
                  {amount(one.priceMinor)}
                  {one.sumMinor !== null && (
                    <span className={classes.under}>
                      {t('together.insteadOf', { price: minor(one.sumMinor) })}
                    </span>
                  )}
                </td>
                <td className={parts.number}>{number(one.wholeMonthly, 1)}</td>
                <td className={parts.number}>{number(one.partsMonthly, 1)}</td>
                <td className={parts.number}>
                  {amount(one.extraMarginMinor)}
                  {between(one.extraMarginInterval)}
                </td>
                <td className={parts.number}>
                  {amount(one.extraRevenueMinor)}
                  {between(one.extraRevenueInterval)}
                </td>
                <td className={parts.number}>
                  {one.breakEven !== null
                    ? share(one.breakEven, 0)
                    : one.extraMarginMinor === null
                      ? '–'
                      : t('together.never')}
                </td>
                <td className={parts.number}>
                  <button
                    type="button"
                    className={classes.open}
                    aria-label={t('together.fitsOf', { count: count(one.customers), name })}
                    onClick={() => onOpen(one.articles)}
                  >
                    {count(one.customers)}
                  </button>
                </td>
                <td>
                  <Link
                    to="/baskets/simulators"
                    search={{ tab: 'bundle', part: one.articles } as Address}
                    className={classes.open ?? ''}
                    aria-label={t('together.simulateOf', { name })}
                  >
                    {t('together.simulate')}
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}
