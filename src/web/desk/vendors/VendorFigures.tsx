import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useScope } from '../../address/use-address.ts';
import { figuresQuestion } from '../../api/questions.ts';
import { useCatalogue } from '../../api/use-workspace.ts';
import { Figure } from '../../figures/Figure.tsx';
import { certainties, figureOf, segmentOf } from '../../figures/row.ts';
import { useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';

const metrics = [
  'leads',
  'lead_return_rate',
  'lead_purchase_cost',
  'cost_per_lead',
  'conversion_rate',
  'average_order_value',
  'revenue',
  'roi',
] as const;

/** What each vendor's leads cost and bring in the period, net of what was taken back; every figure opens its proof. */
export function VendorFigures() {
  const t = useT();
  const { scope } = useScope();
  const { metrics: known } = useCatalogue();
  const { compare: _, ...alone } = scope;
  const { data, error, isPlaceholderData, refetch } = useQuery(
    figuresQuestion({
      ...alone,
      metrics: [...metrics],
      by: ['vendor'],
      order: { by: 'cost_per_lead', descending: true },
    }),
  );
  const sure = data ? certainties(data) : null;
  const rows = data?.rows.filter((row) => segmentOf(row, 'vendor') !== null) ?? [];
  const nameOf = (id: string) => known.find((metric) => metric.id === id)?.name ?? id;
  return (
    <Panel title={t('vendor.figures')}>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={160} aria-busy="true" />}
      {data && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <Scroller label={t('vendor.figures')}>
            <table className={parts.table}>
              <thead>
                <tr>
                  <th scope="col">{t('vendor.vendor')}</th>
                  {metrics.map((id) => (
                    <th key={id} scope="col" className={parts.number} title={data.meta.metrics[id]?.formula}>
                      {nameOf(id)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const vendor = String(segmentOf(row, 'vendor'));
                  return (
                    <tr key={vendor}>
                      <th scope="row">{vendor}</th>
                      {metrics.map((id) => {
                        const shown = data.meta.metrics[id];
                        return (
                          <td key={id} className={parts.number}>
                            {shown && (
                              <Figure
                                metric={id}
                                label={`${nameOf(id)}, ${vendor}`}
                                value={figureOf(row, id)}
                                shown={shown}
                                cell={{ vendor }}
                                certainty={sure?.get(row)?.[id]}
                              />
                            )}
                          </td>
                        );
                      })}
                    </tr>
                  );
                })}
                {rows.length === 0 && (
                  <tr>
                    <td colSpan={metrics.length + 1} className={parts.quiet}>
                      {t('table.empty')}
                    </td>
                  </tr>
                )}
              </tbody>
            </table>
          </Scroller>
        </div>
      )}
    </Panel>
  );
}
