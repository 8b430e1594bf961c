import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Body } from '../../api/endpoints.ts';
import { isTimeDimension } from '../../core/facts/dimensions.ts';
import { useAddress, useScope } from '../address/use-address.ts';
import { figuresQuestion } from '../api/questions.ts';
import { isEmpty, useCatalogue, useWorkspace } from '../api/use-workspace.ts';
import { Chart } from '../charts/Chart.tsx';
import { useChartLook } from '../charts/chart-look.ts';
import { EmptyWorkspace } from '../cockpit/EmptyWorkspace.tsx';
import { useSegmentName } from '../figures/use-segment-name.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { FigureTable } from '../parts/FigureTable.tsx';
import { Panel } from '../parts/Panel.tsx';
import parts from '../parts/parts.module.css';
import { formatOrder, parseOrder } from '../parts/sort-rows.ts';
import { useSegmentColours } from '../parts/use-segment-colours.ts';
import { useOpenProof } from '../proof/use-open-proof.ts';
import { ScopeBar } from '../scope/ScopeBar.tsx';
import { chartsOf } from './charts/charts-of.ts';
import { ExplorerControls } from './ExplorerControls.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import classes from './explorer.module.css';
import { explorerState } from './explorer-state.ts';

/** Any figures by any dimensions; the whole state is in the address. */
export function ExplorerPage() {
  const t = useT();
  const language = useLanguage();
  const look = useChartLook();
  const segmentName = useSegmentName();
  const openProof = useOpenProof();
  const [address, change] = useAddress();
  const { scope } = useScope();
  const empty = isEmpty(useWorkspace());
  const { metrics: known, dimensions } = useCatalogue();
  const state = useMemo(
    () =>
      explorerState(
        address,
        dimensions.map(({ id }) => id),
      ),
    [address, dimensions],
  );
  const coloured = state.by.length > 1 && state.chart !== 'bar' ? state.by[1] : state.by[0];
  const colours = useSegmentColours(coloured);
  const body: Body<'query'> = { ...scope, metrics: state.metrics, by: state.by, limit: 5_000 };
  const {
    data: result,
    error,
    isPlaceholderData,
    refetch,
  } = useQuery({
    ...figuresQuestion(body),
    enabled: !empty,
  });
  const charts = useMemo(() => {
    if (!result) return [];
    const present = state.metrics.filter((metric) => result.meta.metrics[metric]);
    return chartsOf(state.chart, {
      result,
      metrics: present,
      known,
      colours,
      look,
      language,
      t,
      segmentName,
    });
  }, [result, state, known, colours, look, language, t, segmentName]);

  if (empty) return <EmptyWorkspace />;
  const [first] = result?.meta.by ?? [];
  const inTime = first !== undefined && isTimeDimension(first);
  const order = parseOrder(address.order) ?? {
    by: (inTime ? first : state.metrics[0]) ?? 'leads',
    descending: !inTime,
  };
  return (
    <>
      <ScopeBar />
      <h1 className="unseen">{t('nav.explorer')}</h1>
      <ExplorerControls state={state} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!result && !error && <Skeleton height={420} aria-busy />}
      {result && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          {charts.length > 0 && (
            <div className={classes.charts} data-many={charts.length > 1 || undefined}>
              {charts.map((chart) => (
                <Panel key={chart.metric} title={chart.title}>
                  <Chart
                    option={chart.option}
                    height={chart.height}
                    label={chart.title}
                    onPoint={({ seriesIndex, dataIndex }) => {
                      const cell = chart.cellAt(seriesIndex, dataIndex);
                      const metric =
                        state.chart === 'funnel' ? (state.metrics[dataIndex] ?? chart.metric) : chart.metric;
                      if (cell) openProof({ metric, cell });
                    }}
                  />
                </Panel>
              ))}
            </div>
          )}
          {charts.length === 0 && state.chart === 'stacked' && (
            <p className={parts.quiet}>{t('explorer.noStack')}</p>
          )}
          <Panel
            title={t('explorer.table')}
            aside={<ExportMenu body={body} state={state} scope={scope} charts={charts} />}
          >
            <FigureTable
              result={result}
              metrics={state.metrics}
              label={t('explorer.table')}
              order={order}
              onOrder={(next) => change({ order: formatOrder(next) }, { replace: true })}
              colours={colours}
            />
            {result.meta.truncated && <p className={parts.quiet}>{t('explorer.truncated')}</p>}
            {result.meta.leftOut.map((left) => (
              <p key={left.what} className={parts.quiet}>
                {t('explorer.leftOut', { what: left.what, n: left.rows })}
              </p>
            ))}
          </Panel>
        </div>
      )}
    </>
  );
}
