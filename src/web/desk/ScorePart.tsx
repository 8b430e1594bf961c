import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/endpoints.ts';
import { formatFigure, formatShare } from '../../core/words/figures.ts';
import deskStyles from './desk.module.css';
import { scoreQuestion } from './desk-questions.ts';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PartHead } from './PartHead.tsx';
import { ScoreText } from './ScoreText.tsx';
import { useSignedPoints } from './score/use-signed-points.ts';
import { useDeskWords } from './use-desk-words.ts';

interface Reason {
  readonly id: string;
  readonly name: string;
  readonly means: string;
  readonly points: number;
}

const mostShown = 8;

/** The score with its reasons in points, the weightiest first. Nothing where no reasons are known. */
export function ScorePart({ lead }: { readonly lead: LeadDetail }) {
  const { t, language } = useDeskWords();
  const signed = useSignedPoints();
  const { data: score } = useQuery(scoreQuestion(lead.key));
  if (!score) return null;
  const { probability, value, currency } = score;
  const chance = [
    ...(probability === null ? [] : [t('desk.chance', { share: formatShare(probability, language) })]),
    ...(value === null
      ? []
      : [t('desk.worth', { value: formatFigure(value, { unit: 'money', currency }, language) })]),
  ];
  return (
    <section className={leadStyles.part}>
      <PartHead name={t('desk.colScore')}>
        <ScoreText lead={lead} />
      </PartHead>
      {chance.length > 0 && <p className={deskStyles.soft}>{chance.join(' · ')}</p>}
      <table className={leadStyles.reasons}>
        <thead>
          <tr>
            <th scope="col">{t('desk.why')}</th>
            <th scope="col" className={leadStyles.points}>
              {t('desk.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {reasonsOf(score).map(({ id, name, means, points }) => (
            <tr key={id}>
              <th scope="row">
                {name} <span className={deskStyles.soft}>{means}</span>
              </th>
              <td className={leadStyles.points}>{signed(points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a learned score takes from each field, or what each rule gives, beyond a tenth of a point. */
function reasonsOf(score: Answer<'leadScore'>): readonly Reason[] {
  const reasons =
    score.kind === 'rules'
      ? score.groups.flatMap(({ rules }) => rules.map(({ rule, ...rest }) => ({ id: rule, ...rest })))
      : score.reasons.map(({ feature, name, bin, points }) => ({ id: feature, name, means: bin, points }));
  return reasons
    .filter(({ points }) => Math.abs(points) >= 0.1)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, mostShown);
}
