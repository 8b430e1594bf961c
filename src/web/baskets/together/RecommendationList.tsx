import { formatPeriod } from '../../format/days.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { ArticleLink } from './ArticleLink.tsx';
import classes from './together.module.css';
import type { Recommendations } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

interface RecommendationListProps {
  readonly of: Recommendations;
  readonly article: string | undefined;
  readonly customer: string | undefined;
}

/** Articles recommended with an article or to a customer, each with what speaks for it. */
export function RecommendationList({ of, article, customer }: RecommendationListProps) {
  const { t, language, count, minor } = useTogetherWords();
  const title = customer
    ? t('together.suggestionsCustomer', { customer })
    : article
      ? t('together.suggestions', { article })
      : t('together.suggestionsAnybody');
  return (
    <Panel title={title}>
      {of.customerKnown === false && <p className={classes.soft}>{t('together.customerUnknown')}</p>}
      {of.recommendations.length === 0 && <p className={parts.quiet}>{t('together.noSuggestions')}</p>}
      {of.recommendations.length > 0 && (
        <Scroller label={title}>
          <table className={`${parts.table} ${classes.wrap} ${classes.cards}`} data-recommendations>
            <thead>
              <tr>
                <th scope="col">{t('together.article')}</th>
                <th scope="col">{t('together.why')}</th>
                <th scope="col" className={parts.number}>
                  {t('together.price')}
                </th>
              </tr>
            </thead>
            <tbody>
              {of.recommendations.map(({ article: name, category, priceMinor, reason, reasons }) => (
                <tr key={name}>
                  <th scope="row">
                    <ArticleLink article={name} />
                    {category && <span className={classes.under}>{category}</span>}
                  </th>
                  <td className={classes.why}>
                    {reason}
                    {reasons.length > 1 && (
                      <span className={classes.under}>
                        {t('together.otherReasons', {
                          reasons: reasons
                            .slice(1)
                            .map(({ text }) => text)
                            .join(' · '),
                        })}
                      </span>
                    )}
                  </td>
                  <td className={parts.number}>{priceMinor === null ? '–' : minor(priceMinor)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {of.from && of.until && (
        <p className={classes.soft}>
          {t('together.learned', {
            orders: count(of.orders),
            period: formatPeriod({ from: of.from, to: of.until }, language),
          })}{' '}
          {of.learning && t('together.learning')}
        </p>
      )}
    </Panel>
  );
}
