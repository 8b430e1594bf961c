import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { useDeskWords } from '../use-desk-words.ts';
import type { Steps } from './loss-questions.ts';
import classes from './losses.module.css';

/** Why leads were lost, the most frequent reason first, as a share of all lost leads. */
export function LossReasons({ reasons }: { readonly reasons: Steps['reasons'] }) {
  const { t, language } = useDeskWords();
  const most = Math.max(...reasons.map(({ share }) => share));
  return (
    <Panel title={t('loss.reasons')}>
      <table className={`${parts.table} ${classes.narrow}`}>
        <thead>
          <tr>
            <th scope="col">{t('loss.reason')}</th>
            <th scope="col" className={parts.number}>
              {t('loss.lost')}
            </th>
            <th scope="col" className={parts.number}>
              {t('loss.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ reason, leads, share }) => (
            <tr key={reason ?? ''}>
              <th scope="row">{reason ?? <span className={parts.quiet}>{t('loss.noReason')}</span>}</th>
              <td className={parts.number}>{formatNumber(leads, language)}</td>
              <td className={`${parts.number} ${parts.barCell}`}>
                <span aria-hidden="true" className={parts.bar} style={{ width: `${(share / most) * 60}%` }} />
                <span>{formatShare(share, language)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
