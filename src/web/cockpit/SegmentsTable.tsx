import { Select } from '@mantine/core';
import { useState } from 'react';
import { type Dimension, isTimeDimension } from '../../core/facts/dimensions.ts';
import { useAddress } from '../address/use-address.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { figureOf } from '../figures/row.ts';
import { lowerFirst } from '../format/lower-first.ts';
import { useT } from '../i18n/use-t.ts';
import { FigureTable } from '../parts/FigureTable.tsx';
import { Panel } from '../parts/Panel.tsx';
import type { Order } from '../parts/sort-rows.ts';
import { useSegmentColours } from '../parts/use-segment-colours.ts';
import { useFilters } from '../scope/use-filters.ts';
import type { Cockpit } from './cockpit.ts';

/** Where a click on a value leads next, from large to small. */
const deeper: Readonly<Record<string, string>> = {
  channel: 'campaign',
  source: 'campaign',
  vendor: 'campaign',
  campaign: 'ad_group',
  ad_group: 'ad',
  category: 'product',
  region: 'postcode',
};

interface SegmentsTableProps {
  readonly cockpit: Cockpit;
  readonly by: string;
}

/** The figures by channel or another dimension, with bars; sorts, and a click on a name goes deeper. */
export function SegmentsTable({ cockpit, by }: SegmentsTableProps) {
  const t = useT();
  const [, change] = useAddress();
  const { dimensions } = useCatalogue();
  const { filters, put } = useFilters();
  const colours = useSegmentColours(by);
  const [order, setOrder] = useState<Order>({ by: 'revenue', descending: true });
  const name = dimensions.find(({ id }) => id === by)?.name ?? by;
  // What is left of clients has a column only where their hours can be split as their revenue is.
  const metrics = cockpit.metrics.filter(
    (id) => id !== 'client_margin' || cockpit.table.rows.some((row) => figureOf(row, id) !== null),
  );
  const bars = metrics.filter((id) => id === 'revenue' || id === 'cost' || id === 'leads');
  return (
    <Panel
      title={t('cockpit.by', { name: lowerFirst(name) })}
      aside={
        <Select
          size="xs"
          aria-label={t('cockpit.byLabel')}
          searchable
          allowDeselect={false}
          data={dimensions
            .filter(({ id }) => !isTimeDimension(id))
            .map((dimension) => ({ value: dimension.id, label: dimension.name }))}
          value={by}
          onChange={(id) => id && change({ by: id === 'channel' ? undefined : id }, { replace: true })}
        />
      }
    >
      <FigureTable
        result={cockpit.table}
        metrics={metrics}
        label={t('cockpit.by', { name: lowerFirst(name) })}
        bars={bars}
        order={order}
        onOrder={setOrder}
        colours={colours}
        onDrill={(dimension, value) => {
          put(filters.length, {
            dimension: dimension as Dimension,
            operator: value === null ? 'empty' : 'is',
            values: value === null ? [] : [String(value)],
          });
          const next = deeper[dimension];
          if (next) change({ by: next });
        }}
      />
    </Panel>
  );
}
