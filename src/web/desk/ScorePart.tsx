import { useQuery } from '@tanstack/react-query';
import { formatFigure, formatNumber, formatShare } from '../format/figures.ts';
import deskStyles from './desk.module.css';
import { scoreQuestion } from './desk-questions.ts';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PartHead } from './PartHead.tsx';
import { ScoreText } from './ScoreText.tsx';
import { useDeskWords } from './use-desk-words.ts';

/** The score with its reasons in points and money, the weightiest first. Nothing where no reasons are known. */
export function ScorePart({ lead }: { readonly lead: LeadDetail }) {
  const { t, language } = useDeskWords();
  const { data: score } = useQuery(scoreQuestion(lead.key));
  if (!score) return null;
  const signed = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(Math.abs(value), language, 1)}`;
  const reasons = score.reasons.filter(({ points }) => Math.abs(points) >= 0.1).slice(0, 8);
  return (
    <section className={leadStyles.part}>
      <PartHead name={t('desk.colScore')}>
        <ScoreText lead={lead} />
      </PartHead>
      <p className={deskStyles.soft}>
        {t('desk.chance', { share: formatShare(score.probability, language) })}
        {score.value !== null &&
          ` · ${t('desk.worth', { value: formatFigure(score.value, { unit: 'money', currency: score.currency }, language) })}`}
      </p>
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
          {reasons.map((reason) => (
            <tr key={reason.feature}>
              <th scope="row">
                {reason.name} <span className={deskStyles.soft}>{reason.bin}</span>
              </th>
              <td className={leadStyles.points}>{signed(reason.points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
