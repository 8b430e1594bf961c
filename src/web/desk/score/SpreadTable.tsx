import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { temperatureNames } from '../use-desk-words.ts';
import classes from './rules.module.css';
import type { Spread } from './rules-questions.ts';

interface SpreadTableProps {
  readonly title: string;
  readonly spread: Spread;
  /** Show how many were sold, with the interval of that share. */
  readonly sold: boolean;
}

/** How leads fall into hot, warm and cold. */
export function SpreadTable({ title, spread, sold }: SpreadTableProps) {
  const t = useT();
  const language = useLanguage();
  const all = spread.reduce((sum, { leads }) => sum + leads, 0);
  const share = (value: number) => formatShare(value, language, 0);
  return (
    <figure className={classes.spread}>
      <figcaption>{title}</figcaption>
      <Scroller label={title}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('rules.temperature')}</th>
              <th scope="col" className={parts.number}>
                {t('nav.leads')}
              </th>
              <th scope="col" className={parts.number}>
                {t('rules.share')}
              </th>
              {sold && (
                <th scope="col" className={parts.number}>
                  {t('rules.sold')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {spread.map(({ temperature, leads, rate, interval }) => {
              const name = temperatureNames[temperature];
              return (
                <tr key={temperature} data-temperature={temperature}>
                  <th scope="row">{name ? t(name) : temperature}</th>
                  <td className={parts.number}>{formatNumber(leads, language)}</td>
                  <td className={parts.number}>
                    {all > 0 ? share(leads / all) : '–'}
                    <span
                      className={classes.bar}
                      data-temperature={temperature}
                      style={{ width: `${all > 0 ? (leads / all) * 100 : 0}%` }}
                      aria-hidden="true"
                    />
                  </td>
                  {sold && (
                    <td className={parts.number}>
                      {rate === null || interval === null ? (
                        <span className={parts.quiet}>{leads === 0 ? '–' : t('rules.few')}</span>
                      ) : (
                        <>
                          {formatShare(rate, language, 1)}
                          <span className={classes.interval}>
                            {t('rules.interval', { low: share(interval.low), high: share(interval.high) })}
                          </span>
                        </>
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
    </figure>
  );
}
