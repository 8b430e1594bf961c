import { estimateText, passageName, spanText } from '../../../core/desk/loss-words.ts';
import { funnelMetrics } from '../../../core/query/funnel-steps.ts';
import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import { written95 } from '../../../core/words/signed.ts';
import { Figure } from '../../figures/Figure.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import type { Steps } from './loss-questions.ts';
import classes from './losses.module.css';

const columns = [
  'loss.lost',
  'loss.value',
  'loss.cost',
  'loss.entered',
  'loss.moved',
  'loss.open',
  'loss.rate',
  'loss.days',
] as const;

/** From step to step: how many pass, how long it takes, what a lead is worth there and what the lost ones cost. */
export function StepCosts({ steps: { steps, bottleneck, currency } }: { readonly steps: Steps }) {
  const { t, language } = useDeskWords();
  const count = (value: number) => formatNumber(value, language);
  const share = (value: number) => formatShare(value, language);
  const most = Math.max(1, ...steps.map(({ costMinor }) => costMinor ?? 0));
  return (
    <Panel title={t('loss.steps')}>
      <Scroller label={t('loss.steps')}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('loss.passage')}</th>
              {columns.map((id) => (
                <th key={id} scope="col" className={parts.number}>
                  {t(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.step} data-worst={step.step === bottleneck || undefined} className={classes.step}>
                <th scope="row">{passageName(step, language)}</th>
                <td className={parts.number}>{count(step.lost)}</td>
                <td className={parts.number}>{estimateText(step.valueMinor, currency, language)}</td>
                <td className={`${parts.number} ${parts.barCell}`}>
                  <span
                    aria-hidden="true"
                    className={parts.bar}
                    style={{ width: `${((step.costMinor ?? 0) / most) * 80}%` }}
                  />
                  <span>{estimateText(step.costMinor, currency, language)}</span>
                  {step.step === bottleneck && (
                    <strong className={`${parts.under} ${classes.worst}`}>{t('loss.worst')}</strong>
                  )}
                </td>
                <td className={parts.number}>
                  <Figure
                    metric={funnelMetrics[step.step === 'new' ? 'leads' : step.step]}
                    label={`${t('loss.entered')}, ${passageName(step, language)}`}
                    value={step.entered}
                    shown={{ unit: 'count' }}
                  />
                </td>
                <td className={parts.number}>{count(step.moved)}</td>
                <td className={parts.number}>{count(step.open)}</td>
                <td className={parts.number}>
                  {step.rate === null ? '–' : share(step.rate)}
                  {step.interval && (
                    <span className={`${parts.quiet} ${parts.under}`}>
                      {written95(step.interval, share, language)}
                    </span>
                  )}
                </td>
                <td className={parts.number}>{spanText(step.medianDays, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}
