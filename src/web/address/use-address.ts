import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { localDay } from '../../core/periods/zones.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { type Address, formatAddress, parseAddress, scopeOfAddress } from './address.ts';
import { type ResolvedScope, resolveScope } from './scope.ts';

/** The address and a way to change some of it; `undefined` takes a part away. */
export function useAddress(): readonly [Address, (change: AddressChange, options?: ChangeOptions) => void] {
  const address: Address = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (parts: AddressChange, { replace = false }: ChangeOptions = {}) => {
      void navigate({
        to: '.',
        search: (before: Address) => merge(before, parts),
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [address, change];
}

export type AddressChange = { readonly [Name in keyof Address]?: Address[Name] | undefined };

interface ChangeOptions {
  /** Do not add a step to the browser's history. */
  readonly replace?: boolean;
}

function merge(before: Address, parts: AddressChange): Address {
  const merged: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries({ ...before, ...parts })) {
    if (value !== undefined && value.length > 0) merged[name] = value;
  }
  return merged;
}

/** The scope of the page, and today's local day in the workspace. */
export function useScope(): ResolvedScope & { readonly today: string } {
  const [address] = useAddress();
  const { settings, firstDay, lastDay } = useWorkspace();
  const today = localDay(new Date().toISOString(), settings.zone);
  const asked = formatAddress(scopeOfAddress(address));
  return useMemo(() => {
    const known = firstDay && lastDay ? { from: firstDay, to: lastDay } : null;
    return { ...resolveScope(parseAddress(asked), { today, known }), today };
  }, [asked, today, firstDay, lastDay]);
}
