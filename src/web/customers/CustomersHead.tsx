import { Link } from '@tanstack/react-router';
import desk from '../desk/desk.module.css';
import { useT } from '../i18n/use-t.ts';
import { customerRooms } from './customer-rooms.ts';

interface CustomersHeadProps {
  readonly here: (typeof customerRooms)[number]['path'];
}

/** Title of a page about customers, with the way to the others. */
export function CustomersHead({ here }: CustomersHeadProps) {
  const t = useT();
  const name = customerRooms.find(({ path }) => path === here)?.name ?? 'nav.customers';
  return (
    <header className={desk.head}>
      <h1>{t(name)}</h1>
      <nav aria-label={t('customers.rooms')} className={desk.rooms}>
        {customerRooms.map((room) => (
          <Link
            key={room.path}
            to={room.path}
            activeOptions={{ exact: true, includeSearch: false }}
            className={desk.room}
          >
            {t(room.name)}
          </Link>
        ))}
      </nav>
    </header>
  );
}
