import type { Answer } from '../../api/endpoints.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { useSegmentName } from '../figures/use-segment-name.ts';
import { useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { Scroller } from '../parts/Scroller.tsx';
import { useSegmentColours } from '../parts/use-segment-colours.ts';
import { StepCount } from './StepCount.tsx';
import { StepRate } from './StepRate.tsx';
import { stepNames } from './step-names.ts';

interface FunnelSegmentsProps {
  readonly segments: Answer<'funnel'>['segments'];
  readonly by: string;
}

/** The same steps segment by segment: how many, and which share of the step before. */
export function FunnelSegments({ segments, by }: FunnelSegmentsProps) {
  const t = useT();
  const segmentName = useSegmentName();
  const { dimensions } = useCatalogue();
  const colours = useSegmentColours(by);
  const steps = segments[0]?.steps ?? [];
  const name = dimensions.find(({ id }) => id === by)?.name ?? by;
  if (steps.length === 0) return <p className={parts.quiet}>{t('funnel.noSegments')}</p>;
  return (
    <Scroller label={t('funnel.by', { name })}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {steps.map(({ id }) => (
              <th key={id} scope="col" className={parts.number}>
                {t(stepNames[id])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {segments.map(({ segment, steps: own }) => {
            const place = segmentName(by, segment);
            return (
              <tr key={String(segment)}>
                <th scope="row">
                  <span
                    className={parts.swatch}
                    style={{ background: colours.get(segment) ?? 'var(--line-strong)' }}
                  />
                  {place}
                </th>
                {own.map((step) => (
                  <td key={step.id} className={parts.number}>
                    <StepCount step={step} place={place} cell={{ [by]: segment }} />
                    <span className={`${parts.under} ${parts.quiet}`}>
                      <StepRate step={step} place={place} cell={{ [by]: segment }} />
                    </span>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}
