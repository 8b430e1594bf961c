import type { Message } from '../i18n/use-t.ts';

/** The pages about customers. */
export const customerRooms = [
  { path: '/customers', name: 'nav.customers' },
  { path: '/customers/segments', name: 'segment.title' },
  { path: '/customers/value', name: 'value.title' },
  { path: '/customers/cohorts', name: 'cohort.title' },
  { path: '/customers/repeat', name: 'repeat.title' },
  { path: '/customers/recurring', name: 'recurring.title' },
  { path: '/customers/opportunities', name: 'opportunity.title' },
  { path: '/customers/satisfaction', name: 'satisfaction.title' },
  { path: '/customers/ideal', name: 'ideal.title' },
] as const satisfies readonly { readonly path: string; readonly name: Message }[];
