import { localDay } from '../../../core/periods/zones.ts';
import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import { useWorkspace } from '../../api/use-workspace.ts';
import { formatPeriod } from '../../format/days.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import classes from './score.module.css';
import type { Evaluation, ScoreProof } from './score-questions.ts';

type Compared = NonNullable<Extract<ScoreProof, { kind: 'proof' }>['compared']>;

/** The learned score beside the rules and beside no score, on the same leads. */
export function ComparedPart({ held, compared }: { readonly held: Evaluation; readonly compared: Compared }) {
  const t = useT();
  const language = useLanguage();
  const { zone } = useWorkspace().settings;
  const { rules, top } = compared;
  const three = (value: number) => formatNumber(value, language, 3, 3);
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatShare(value, language, 0);
  const aucText = (auc: Evaluation['auc']) =>
    auc ? `${three(auc.value)} (${three(auc.low)} – ${three(auc.high)})` : '–';
  const day = (instant: string) => localDay(instant, zone);
  const tenths = [0, 1, 2].filter((place) => held.lift[place]);
  const reached = (place: number) => held.lift[place]?.reached ?? 0;
  const money = held.lift.some(({ revenueReached }) => revenueReached !== null);
  const rows = [
    {
      name: t('score.comparedAuc'),
      score: aucText(held.auc),
      rules: aucText(rules?.auc ?? null),
      none: three(0.5),
    },
    ...tenths.map((place) => ({
      name: t('score.comparedBest', { share: share(reached(place)) }),
      score: share(held.lift[place]?.salesReached),
      rules: share(rules?.lift[place]?.salesReached),
      none: share(reached(place)),
    })),
    ...(money ? tenths.slice(0, 1) : []).map((place) => ({
      name: t('score.comparedRevenue', { share: share(reached(place)) }),
      score: share(held.lift[place]?.revenueReached),
      rules: share(rules?.lift[place]?.revenueReached),
      none: share(reached(place)),
    })),
  ];
  const title = t(rules ? 'score.compared' : 'score.comparedNone');
  const whole = (value: number) => formatNumber(value, language);
  return (
    <div className={classes.compared}>
      {top && (
        <p className={parts.sentence}>
          {t(top.rules === null ? 'score.topWithout' : 'score.top', {
            of: whole(top.of),
            count: whole(top.count),
            period:
              top.from !== null && top.to !== null
                ? t('score.topPeriod', {
                    period: formatPeriod({ from: day(top.from), to: day(top.to) }, language),
                  })
                : '',
            score: whole(top.score),
            rules: whole(top.rules ?? 0),
            none: whole(top.none),
          })}
        </p>
      )}
      <Scroller label={title}>
        <table className={parts.table}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <td />
              {[t('score.byLearned'), ...(rules ? [t('score.byRules')] : []), t('score.byNone')].map(
                (name) => (
                  <th key={name} scope="col" className={parts.number}>
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, score, rules: ruled, none }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={parts.number}>{score}</td>
                {rules && <td className={parts.number}>{ruled}</td>}
                <td className={parts.number}>{none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  );
}
