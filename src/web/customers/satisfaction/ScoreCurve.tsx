import { useMemo } from 'react';
import { bandOption } from '../../charts/band-option.ts';
import { Chart } from '../../charts/Chart.tsx';
import { useChartLook } from '../../charts/chart-look.ts';
import { Panel } from '../../parts/Panel.tsx';
import type { Satisfaction } from './satisfaction-questions.ts';
import { kindNames, useSatisfactionWords } from './use-satisfaction-words.ts';

/** The figure month by month with its interval; months with too few answers are left out. */
export function ScoreCurve({ monthly }: { readonly monthly: Satisfaction }) {
  const { t, own, axisShare, segmentName } = useSatisfactionWords();
  const look = useChartLook();
  const { kind, groups } = monthly;
  const points = useMemo(
    () =>
      groups.flatMap(({ group, figure, few }) =>
        figure?.interval && !few ? [{ month: group, value: figure.value, ...figure.interval }] : [],
      ),
    [groups],
  );
  const name = t(kindNames[kind]);
  const option = useMemo(
    () =>
      bandOption(
        {
          names: points.map(({ month }) => segmentName('month', month)),
          name,
          intervalName: t('value.interval'),
          points,
          write: own(kind),
          ...(kind === 'csat' ? { writeShort: axisShare } : {}),
        },
        look,
      ),
    [points, name, kind, own, axisShare, look, segmentName, t],
  );
  if (points.length < 2) return null;
  const title = t('satisfaction.byMonth', { name });
  return (
    <Panel title={title}>
      <Chart option={option} height={220} label={title} />
    </Panel>
  );
}
