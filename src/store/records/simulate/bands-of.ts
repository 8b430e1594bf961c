import type { OrderBand, OrderBands } from '../../../core/simulate/order-bands.ts';
import type { Row } from '../../engine/engine.ts';
import type { BandWidth } from '../../sql/simulate/order-bands.ts';

/** Bands in which orders are counted, and the part of them that ordinary amounts take. */
const [mostBands, ordinaryBands] = [400, 300];

/** Bands for orders of which one in fifty exceeds `high`, all in minor units. */
export function widthOfBands(high: number): BandWidth {
  return { step: roundStep(high / ordinaryBands), most: mostBands };
}

/** The rows of `bandsStatement` as bands in main units, of `unit` minor ones each. */
export function bandsOf(
  rows: readonly Row[],
  { step, unit, days }: { readonly step: number; readonly unit: number; readonly days: number },
): OrderBands {
  const byBand = new Map(rows.map((row) => [Number(row.band), row]));
  const last = Math.max(-1, ...byBand.keys());
  const bands = Array.from({ length: last + 1 }, (_, band): OrderBand => {
    const row = byBand.get(band);
    const number = (column: string, by = 1) => Number(row?.[column] ?? 0) / by;
    return {
      from: (band * step) / unit,
      to: band === mostBands - 1 ? null : ((band + 1) * step) / unit,
      orders: number('orders'),
      amount: number('amount', unit),
      known: number('known'),
      knownAmount: number('known_amount', unit),
      margin: number('margin', unit),
    };
  });
  const total = (column: string) => rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0) / unit ** 2;
  return {
    days,
    bands,
    squares: {
      amount: total('squares'),
      knownAmount: total('known_squares'),
      margin: total('margin_squares'),
      amountTimesMargin: total('products'),
    },
  };
}

/** A width in minor units: 1, 2 or 5 with zeros, no less than asked for. */
export function roundStep(least: number): number {
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}
