import { useCallback } from 'react';
import { useAddress } from '../address/use-address.ts';
import { formatProof, isMetric, type ProofOf } from './proof-address.ts';

/** A proof asked for by a figure whose name came from the server. */
export interface AskedProof extends Omit<ProofOf, 'metric'> {
  readonly metric: string;
}

/** Opens the proof of a figure; the address then holds it, so that it can be sent and closed with « back ». */
export function useOpenProof(): (asked: AskedProof) => void {
  const [, change] = useAddress();
  return useCallback(
    ({ metric, ...rest }) => {
      if (isMetric(metric)) change({ proof: formatProof({ metric, ...rest }) });
    },
    [change],
  );
}
