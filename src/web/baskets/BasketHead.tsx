import { RoomsHead } from '../parts/RoomsHead.tsx';
import { basketRooms } from './basket-rooms.ts';

const words = { title: 'nav.baskets', label: 'basket.rooms' } as const;

/** Title of the pages about baskets, with the way from one to the other. */
export function BasketHead() {
  return <RoomsHead {...words} rooms={basketRooms} />;
}
