import type { Message } from '../i18n/use-t.ts';

/** The pages about baskets. */
export const basketRooms = [{ path: '/baskets', name: 'basket.room' }] as const satisfies readonly {
  readonly path: string;
  readonly name: Message;
}[];
