import type { Message } from '../i18n/use-t.ts';

/** The pages about baskets. */
export const basketRooms = [
  { path: '/baskets', name: 'basket.room' },
  { path: '/baskets/why', name: 'basketWhy.room' },
  { path: '/baskets/gaps', name: 'gaps.room' },
  { path: '/baskets/together', name: 'together.title' },
  { path: '/baskets/promotions', name: 'promotion.title' },
  { path: '/baskets/simulators', name: 'simulate.title' },
] as const satisfies readonly { readonly path: string; readonly name: Message }[];
