import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { Fold } from '../parts/Fold.tsx';

/** The methods by name, folded away from those who want to know what they say. */
export function Specialists({ children }: { readonly children: ReactNode }) {
  return <Fold title={useT()('model.specialists')}>{children}</Fold>;
}
