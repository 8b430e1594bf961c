import { Link } from '@tanstack/react-router';
import { type Address, scopeOfAddress } from '../address/address.ts';
import { useAddress } from '../address/use-address.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import classes from './rooms.module.css';

interface RoomsHeadProps {
  readonly title: Message;
  /** What the ways to the other pages are called together. */
  readonly label: Message;
  readonly rooms: readonly { readonly path: string; readonly name: Message }[];
}

/** Title of a part of the program with the way to its other pages; the scope goes along. */
export function RoomsHead({ title, label, rooms }: RoomsHeadProps) {
  const t = useT();
  const [address] = useAddress();
  const scope = scopeOfAddress(address);
  return (
    <header className={classes.head}>
      <h1>{t(title)}</h1>
      <nav aria-label={t(label)} className={classes.rooms}>
        {rooms.map(({ path, name }) => (
          <Link
            key={path}
            to={path}
            search={scope as Address}
            activeOptions={{ exact: true, includeSearch: false }}
            className={classes.room}
          >
            {t(name)}
          </Link>
        ))}
      </nav>
    </header>
  );
}
