import { lazy, Suspense } from 'react';
import { useAddress } from '../address/use-address.ts';
import { parseProof } from './proof-address.ts';

const ProofDrawer = lazy(() => import('./ProofDrawer.tsx'));

/** Where the proof opens, on every page. Its code is loaded with the first one. */
export function ProofPlace() {
  const [address] = useAddress();
  const proof = parseProof(address.proof);
  if (!proof) return null;
  return (
    <Suspense fallback={null}>
      <ProofDrawer key={address.proof} of={proof} />
    </Suspense>
  );
}
