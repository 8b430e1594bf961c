import { RoomsHead } from '../parts/RoomsHead.tsx';
import { customerRooms } from './customer-rooms.ts';

interface CustomersHeadProps {
  readonly here: (typeof customerRooms)[number]['path'];
}

const ways = { label: 'customers.rooms', rooms: customerRooms } as const;

/** Title of a page about customers, with the way to the others. */
export function CustomersHead({ here }: CustomersHeadProps) {
  const title = customerRooms.find(({ path }) => path === here)?.name ?? 'nav.customers';
  return <RoomsHead title={title} {...ways} />;
}
