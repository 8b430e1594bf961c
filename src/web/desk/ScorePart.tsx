import { useQuery } from '@tanstack/react-query';
import { formatFigure, formatNumber, formatShare } from '../../core/words/figures.ts';
import deskStyles from './desk.module.css';
import { scoreQuestion } from './desk-questions.ts';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PartHead } from './PartHead.tsx';
import { ScoreText } from './ScoreText.tsx';
import { useSignedPoints } from './score/use-signed-points.ts';
import { scoreReasons } from './score-reasons.ts';
import { useDeskWords } from './use-desk-words.ts';

/**
 * The score with its reasons in points and, of a learned one, in money: the average lead, the weightiest reasons and
 * the rest sum to this lead. Nothing where no reasons are known.
 */
export function ScorePart({ lead }: { readonly lead: LeadDetail }) {
  const { t, language } = useDeskWords();
  const signed = useSignedPoints();
  const { data: score } = useQuery(scoreQuestion(lead.key));
  if (!score) return null;
  const { probability, value, currency } = score;
  const { shown, rest } = scoreReasons(score);
  const learned = score.kind === 'rules' ? null : score;
  const amount = (money: number) => formatFigure(money, { unit: 'money', currency }, language, { digits: 0 });
  const gain = (money: number) =>
    Math.round(money) === 0 ? amount(0) : `${money > 0 ? '+' : '−'}${amount(Math.abs(money))}`;
  const points = (number: number) => formatNumber(number, language, 1);
  const chance = [
    ...(probability === null ? [] : [t('desk.chance', { share: formatShare(probability, language) })]),
    ...(value === null ? [] : [t('desk.worth', { value: amount(value) })]),
  ];
  const inMoney = learned !== null && value !== null;
  const cell = (content: string | null) => <td className={leadStyles.points}>{content}</td>;
  const gained = (money: number | null) => inMoney && cell(money === null ? null : gain(money));
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
            {inMoney && (
              <th scope="col" className={leadStyles.points}>
                {t('desk.scoreWorth')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {learned && (
            <tr>
              <th scope="row">{t('desk.scoreAverage')}</th>
              {cell(points(learned.start.points))}
              {inMoney && cell(learned.start.money === null ? null : amount(learned.start.money))}
            </tr>
          )}
          {shown.map((reason) => (
            <tr key={reason.id}>
              <th scope="row">
                {reason.name} <span className={deskStyles.soft}>{reason.means}</span>
              </th>
              {cell(signed(reason.points))}
              {gained(reason.money)}
            </tr>
          ))}
          {rest && (
            <tr>
              <th scope="row">{t('desk.scoreRest')}</th>
              {cell(signed(rest.points))}
              {gained(rest.money)}
            </tr>
          )}
          {learned?.basket && (
            <tr>
              <th scope="row">{t('desk.scoreBasket', { value: amount(learned.basket.expected) })}</th>
              {cell(null)}
              {gained(learned.basket.money)}
            </tr>
          )}
        </tbody>
        {learned && (
          <tfoot>
            <tr>
              <th scope="row">{t('desk.scoreTotal')}</th>
              {cell(formatNumber(score.score, language))}
              {inMoney && cell(amount(value))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
