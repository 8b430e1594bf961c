import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/endpoints.ts';

/** What of a webhook is shown once. */
type Shown = Pick<Answer<'createHook'>, 'secret' | 'address'>;

const keyOf = (id: string) => ['hook-secret', id] as const;

/** Remembers the secret of a webhook until this page is closed or loaded again. */
export function keepSecret(
  client: QueryClient,
  { id, secret, address }: Shown & { readonly id: string },
): void {
  client.setQueryDefaults(keyOf(id), {
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  client.setQueryData(keyOf(id), { secret, address } satisfies Shown);
}

/** The secret of a webhook that was just made or renewed; null for any other. */
export function useSecret(id: string): Shown | null {
  const { data } = useQuery<Shown | null>({ queryKey: keyOf(id), queryFn: () => null, enabled: false });
  return data ?? null;
}
