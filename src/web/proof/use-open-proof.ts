import { useCallback } from 'react';
import { useAddress } from '../address/use-address.ts';
import type { Cell } from '../figures/row.ts';
import { formatProof, isMetric } from './proof-address.ts';

/** Opens the proof of a figure; the address then holds it, so that it can be sent and closed with « back ». */
export function useOpenProof(): (metric: string, cell?: Cell, earlier?: boolean) => void {
  const [, change] = useAddress();
  return useCallback(
    (metric, cell = {}, earlier = false) => {
      if (isMetric(metric)) change({ proof: formatProof({ metric, cell, earlier }) });
    },
    [change],
  );
}
