import { Select } from '@mantine/core';
import { daysOfPreset, type Preset, presetNames } from '../../address/presets.ts';
import { useAddress, useScope } from '../../address/use-address.ts';
import { useWorkspace } from '../../api/use-workspace.ts';
import { useT } from '../../i18n/use-t.ts';
import { FilterChips } from '../../scope/FilterChips.tsx';
import { FilterEditor } from '../../scope/FilterEditor.tsx';
import scopeClasses from '../../scope/scope.module.css';
import type { Wanted } from './simulate-questions.ts';

const choices = ['12m', 'year', 'last_year', '90d', '30d', 'all'] as const satisfies readonly Preset[];

/** The orders the address asks for: a preset or chosen days, else the twelve months up to the last order. */
export function useWantedOrders(): { readonly wanted: Wanted; readonly preset: string } {
  const [address] = useAddress();
  const { today } = useScope();
  const { firstDay, lastDay } = useWorkspace();
  const where = address.where ?? [];
  if (address.from && address.to)
    return { wanted: { from: address.from, to: address.to, where }, preset: '' };
  const preset = choices.find((id) => id === address.period);
  if (!preset || preset === '12m') return { wanted: { where }, preset: '12m' };
  const known = firstDay && lastDay ? { from: firstDay, to: lastDay } : null;
  const { from, to } = daysOfPreset(preset, today, known);
  return { wanted: { from, to, where }, preset };
}

/** Which orders are simulated on. */
export function OrdersBar() {
  const { preset } = useWantedOrders();
  const t = useT();
  const [address, change] = useAddress();
  const data = choices.map((id) => ({ value: id as string, label: t(presetNames[id]) }));
  const chosen = preset === '' ? [{ value: '', label: `${address.from} – ${address.to}` }, ...data] : data;
  return (
    <section className={scopeClasses.bar} aria-label={t('simulate.orders')}>
      <Select
        size="xs"
        w={190}
        aria-label={t('simulate.orders')}
        allowDeselect={false}
        data={chosen}
        value={preset}
        onChange={(id) =>
          id && change({ period: id === '12m' ? undefined : id, from: undefined, to: undefined })
        }
      />
      <FilterChips />
      <FilterEditor />
    </section>
  );
}
