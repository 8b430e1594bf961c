import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useAddress } from '../../address/use-address.ts';

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

/**
 * What somebody changed of a simulator's plan. It answers at once and is written to the address a moment later, so that
 * a link is the simulation. `undefined` puts a number back to what is usual.
 */
export function usePlan(): readonly [Changed, (name: string, value: number | undefined) => void, () => void] {
  const [address, change] = useAddress();
  const [changed, setChanged] = useState<Changed>(() => readPlan(address.plan));
  const write = useDebouncedCallback(
    (plan: Changed) => change({ plan: writePlan(plan) }, { replace: true }),
    300,
  );
  const put = (name: string, value: number | undefined) => {
    const { [name]: _, ...others } = changed;
    const next = value === undefined ? others : { ...others, [name]: value };
    setChanged(next);
    write(next);
  };
  const reset = () => {
    setChanged({});
    write({});
  };
  return [changed, put, reset];
}
