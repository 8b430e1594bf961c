import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';

type Listener = () => void;
let signInNeeded: Listener = () => undefined;

/** Says what to do when the server asks for a sign-in in the middle of the work. */
export function onSignInNeeded(listener: Listener): void {
  signInNeeded = listener;
}

function watch(error: unknown): void {
  if (error instanceof ApiError && error.status === 401 && error.code === 'sign_in_needed') signInNeeded();
}

/** Keeps answers; asks again only when the way to the server failed, never when the server said no. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        refetchOnWindowFocus: false,
        retry: (failures, error) => error instanceof ApiError && error.status === 0 && failures < 2,
      },
    },
  });
}
