import { formatFigure } from '../../core/words/figures.ts';
import { ChangeText } from '../figures/ChangeText.tsx';
import { useCertaintyText } from '../figures/use-certainty-text.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './funnel.module.css';
import { StepCount } from './StepCount.tsx';
import { StepRate } from './StepRate.tsx';
import { type Step, stepNames } from './step-names.ts';

/** The steps below each other, each with how many passed on from the step before, and how long that took. */
export function FunnelSteps({ steps }: { readonly steps: readonly Step[] }) {
  const t = useT();
  const language = useLanguage();
  const certaintyText = useCertaintyText();
  const leads = steps.find(({ id }) => id === 'leads')?.count ?? 0;
  const slowest = weakest(steps);
  return (
    <ol className={classes.steps}>
      {steps.map((step) => (
        <li key={step.id} className={classes.step} data-weak={step.id === slowest || undefined}>
          {step.rate !== null && (
            <p className={classes.passage}>
              <span className={classes.rate}>
                <StepRate step={step} />
              </span>
              <ChangeText
                value={step.rate}
                earlier={step.earlierRate}
                unit="percent"
                better={step.certainty?.kind === 'not_enough_data' ? null : 'up'}
              />
              {step.certainty && (
                <span className={classes.time}>{certaintyText(step.certainty, { unit: 'percent' })}</span>
              )}
              {step.medianDays !== null && (
                <span className={classes.time}>
                  {t('funnel.after', {
                    time: formatFigure(step.medianDays, { unit: 'days' }, language),
                  })}
                </span>
              )}
              {step.id === slowest && <strong className={classes.time}>{t('funnel.weakest')}</strong>}
            </p>
          )}
          <div className={classes.line}>
            <span className={classes.name}>{t(stepNames[step.id])}</span>
            <span className={classes.count}>
              <StepCount step={step} large />
              <ChangeText value={step.count} earlier={step.earlier} unit="count" better="up" />
            </span>
            <span className={classes.track} aria-hidden="true">
              {step.id !== 'visits' && leads > 0 && (
                <span
                  className={classes.bar}
                  style={{ width: `${Math.min(1, step.count / leads) * 100}%` }}
                />
              )}
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The passage between two steps, from leads on, where the smallest share passes on. */
function weakest(steps: readonly Step[]): Step['id'] | null {
  const passages = steps.filter(({ id, rate }) => rate !== null && id !== 'leads' && id !== 'visits');
  const [first, ...others] = passages;
  if (!first) return null;
  return others.reduce((low, step) => ((step.rate ?? 1) < (low.rate ?? 1) ? step : low), first).id;
}
