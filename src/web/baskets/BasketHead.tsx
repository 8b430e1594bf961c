import { RoomsHead } from '../parts/RoomsHead.tsx';
import { basketRooms } from './basket-rooms.ts';

/** Title of the pages about baskets, with the way from one to the other. */
export function BasketHead() {
  return <RoomsHead title="nav.baskets" label="basket.rooms" rooms={basketRooms} />;
}
