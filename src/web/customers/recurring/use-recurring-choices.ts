import { useEffect } from 'react';
import { isMovement, type Movement } from '../../../core/recurring/movements.ts';
import { useAddress, useScope } from '../../address/use-address.ts';
import type { Asked } from './recurring-questions.ts';

/** The changes somebody opened: of a month, a movement, a client, or of several of these. */
export interface OpenChanges {
  readonly month?: string;
  readonly movement?: Movement;
  readonly client?: string;
  readonly name?: string;
}

/** What the reader chose on the page of recurring revenue, as the address holds it. */
export interface RecurringChoices {
  readonly asked: Asked;
  readonly service: string | undefined;
  readonly against: 'invoices' | 'orders' | undefined;
  readonly sort: 'mrr' | 'change' | 'margin' | 'name';
  readonly open: OpenChanges | null;
}

const sorts = ['mrr', 'change', 'margin', 'name'] as const;

/** The choices. An address without a period asks for twelve months: in thirty days little moves. */
export function useRecurringChoices(): RecurringChoices {
  const [address, change] = useAddress();
  const { scope } = useScope();
  const unsaid = address.period === undefined && address.from === undefined;
  useEffect(() => {
    if (unsaid) change({ period: '12m' }, { replace: true });
  }, [unsaid, change]);
  const against = address.watched;
  return {
    asked: { from: scope.from, to: scope.to, service: address.service, asOf: address.asof },
    service: address.service,
    against: against === 'invoices' || against === 'orders' ? against : undefined,
    sort: sorts.find((sort) => sort === address.order) ?? 'mrr',
    open: readOpen(address.cell),
  };
}

/** What a cell's address says; null for none, or for one that nobody can read. */
export function readOpen(cell: string | undefined): OpenChanges | null {
  if (cell === undefined) return null;
  try {
    const given: unknown = JSON.parse(cell);
    if (typeof given !== 'object' || given === null) return null;
    const { month, movement, client, name } = given as Readonly<Record<string, unknown>>;
    return {
      ...(typeof month === 'string' && /^\d{4}-\d{2}$/u.test(month) ? { month } : {}),
      ...(isMovement(movement) ? { movement } : {}),
      ...(typeof client === 'string' ? { client } : {}),
      ...(typeof name === 'string' ? { name } : {}),
    };
  } catch {
    return null;
  }
}
