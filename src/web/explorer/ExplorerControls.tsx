import { MultiSelect, SegmentedControl } from '@mantine/core';
import { useAddress, useScope } from '../address/use-address.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import classes from './explorer.module.css';
import { type ChartKind, chartKinds, type ExplorerState, withChart } from './explorer-state.ts';
import { groupNames } from './group-names.ts';

const chartNames: Readonly<Record<ChartKind, Message>> = {
  line: 'chart.line',
  bar: 'chart.bar',
  stacked: 'chart.stacked',
  funnel: 'chart.funnel',
  heat: 'chart.heat',
  table: 'chart.table',
};

/** Which figures, by which dimensions, drawn how. */
export function ExplorerControls({ state }: { readonly state: ExplorerState }) {
  const t = useT();
  const [, change] = useAddress();
  const { scope } = useScope();
  const { metrics, dimensions } = useCatalogue();
  const groups = [...new Set(metrics.map(({ group }) => group))];
  const carried = (dimension: string) =>
    state.metrics.some((metric) => metrics.find(({ id }) => id === metric)?.dimensions.includes(dimension));
  return (
    <div className={classes.controls}>
      <MultiSelect
        className={classes.metrics ?? ''}
        label={t('explorer.metrics')}
        searchable
        hidePickedOptions
        maxValues={12}
        maxDropdownHeight={360}
        nothingFoundMessage={t('filter.noValue')}
        data={groups.map((group) => ({
          group: t(groupNames[group] ?? 'group.other'),
          items: metrics
            .filter((metric) => metric.group === group)
            .map(({ id, name }) => ({ value: id, label: name })),
        }))}
        value={state.metrics}
        onChange={(ids) => change({ metrics: ids.join(',') || undefined })}
      />
      <MultiSelect
        className={classes.by ?? ''}
        label={t('explorer.by')}
        searchable
        hidePickedOptions
        maxValues={3}
        maxDropdownHeight={360}
        nothingFoundMessage={t('filter.noValue')}
        data={dimensions.map(({ id, name }) => ({ value: id, label: name, disabled: !carried(id) }))}
        value={state.by}
        onChange={(ids) => change({ by: ids.join(',') || '-' })}
      />
      <div className={classes.kinds}>
        <SegmentedControl
          aria-label={t('explorer.chart')}
          data={chartKinds.map((kind) => ({ value: kind, label: t(chartNames[kind]) }))}
          value={state.chart}
          onChange={(value) => {
            const kind = chartKinds.find((one) => one === value);
            if (kind) change(withChart(state, kind, scope));
          }}
        />
      </div>
    </div>
  );
}
