import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useAddress } from '../../address/use-address.ts';
import type { Origin } from './AssumptionField.tsx';

/** A plan's numbers by name, as far as somebody changed them. */
export type Changed = Readonly<Record<string, number>>;

/** `climb:0.2,threshold:60`; what is no number is left out. */
export function readPlan(text: string | undefined): Changed {
  const pairs = (text ?? '').split(',').map((pair) => pair.split(':'));
  return Object.fromEntries(
    pairs.flatMap(([name, value]) => {
      const number = Number(value);
      return name && value && Number.isFinite(number) ? [[name, number]] : [];
    }),
  );
}

export function writePlan(changed: Changed): string | undefined {
  const text = Object.entries(changed)
    .map(([name, value]) => `${name}:${Number(value.toPrecision(8))}`)
    .sort()
    .join(',');
  return text === '' ? undefined : text;
}

export interface PlanState {
  readonly changed: Changed;
  /** Puts numbers; `undefined` puts one back to what is usual. */
  readonly put: (numbers: Readonly<Record<string, number | undefined>>) => void;
  readonly reset: () => void;
  /** What the field of a number needs to know: where it comes from, and where it goes. */
  readonly field: (
    name: string,
    unchanged?: Origin,
  ) => { readonly origin: Origin; readonly onValue: (value: number) => void };
}

/**
 * What somebody changed of a simulator's plan. It answers at once and is written to the address a moment later, so that
 * a link is the simulation.
 */
export function usePlan(): PlanState {
  const [address, change] = useAddress();
  const [changed, setChanged] = useState<Changed>(() => readPlan(address.plan));
  const write = useDebouncedCallback(
    (plan: Changed) => change({ plan: writePlan(plan) }, { replace: true }),
    300,
  );
  const keep = (plan: Changed) => {
    setChanged(plan);
    write(plan);
  };
  const put: PlanState['put'] = (numbers) => {
    const all = Object.entries({ ...changed, ...numbers });
    keep(Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))));
  };
  return {
    changed,
    put,
    reset: () => keep({}),
    field: (name, unchanged = 'assumed') => ({
      origin: unchanged !== 'decided' && name in changed ? 'changed' : unchanged,
      onValue: (value) => put({ [name]: value }),
    }),
  };
}
