import type { Message } from '../i18n/use-t.ts';

/** The pages about customers. */
export const customerRooms = [
  { path: '/customers/value', name: 'value.title' },
  { path: '/customers/cohorts', name: 'cohort.title' },
  { path: '/customers/repeat', name: 'repeat.title' },
  { path: '/customers/recurring', name: 'recurring.title' },
] as const satisfies readonly { readonly path: string; readonly name: Message }[];
