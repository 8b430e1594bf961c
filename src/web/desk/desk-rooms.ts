import type { Message } from '../i18n/use-t.ts';

/** The pages of the lead desk. */
export const deskRooms = [
  { path: '/leads', name: 'nav.leads' },
  { path: '/leads/today', name: 'desk.today' },
  { path: '/leads/sequences', name: 'sequence.title' },
  { path: '/leads/sources', name: 'sources.title' },
  { path: '/leads/persons', name: 'match.title' },
  { path: '/leads/vendors', name: 'vendor.title' },
  { path: '/leads/score', name: 'score.title' },
  { path: '/leads/losses', name: 'loss.title' },
] as const satisfies readonly { readonly path: string; readonly name: Message }[];
