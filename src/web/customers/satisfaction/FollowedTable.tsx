import { moodNames } from '../../../core/satisfaction/answer-words.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import classes from '../value/value.module.css';
import type { Satisfaction } from './satisfaction-questions.ts';
import { useSatisfactionWords } from './use-satisfaction-words.ts';

type Share = Satisfaction['followed'][number]['again'];

/** What customers did after they answered: who ordered again, who left. */
export function FollowedTable({ satisfaction }: { readonly satisfaction: Satisfaction }) {
  const { t, language, share, range, count } = useSatisfactionWords();
  const { followed, days } = satisfaction;
  if (followed.every(({ again, churn }) => again.kind !== 'seen' && churn.kind !== 'seen')) return null;
  const churns = followed.some(({ churn }) => churn.kind === 'seen');
  const cell = (seen: Share) =>
    seen.kind === 'seen' ? (
      <>
        {share(seen.value)}
        <span className={classes.interval}>
          {range(seen, share)} · {t('satisfaction.watched', { n: count(seen.cases) })}
        </span>
      </>
    ) : (
      <span className={parts.quiet}>
        {t('satisfaction.notEnough', { found: count(seen.found), needed: count(seen.needed) })}
      </span>
    );
  const title = t('satisfaction.followed', { days: count(days) });
  return (
    <Panel title={title}>
      <p className={classes.means}>{t('satisfaction.followedMeans')}</p>
      <Scroller label={title}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('satisfaction.mood')}</th>
              <th scope="col" className={parts.number}>
                {t('value.customers')}
              </th>
              <th scope="col" className={parts.number}>
                {t('satisfaction.again')}
              </th>
              {churns && (
                <th scope="col" className={parts.number}>
                  {t('satisfaction.churn')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {followed.map(({ mood, customers, again, churn }) => (
              <tr key={mood}>
                <th scope="row">{moodNames[language][mood]}</th>
                <td className={parts.number}>{count(customers)}</td>
                <td className={parts.number}>{cell(again)}</td>
                {churns && <td className={parts.number}>{cell(churn)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}
