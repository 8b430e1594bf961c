import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { type Address, scopeOfAddress } from '../address/address.ts';
import { useAddress } from '../address/use-address.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import parts from './parts.module.css';
import classes from './rooms.module.css';
import { useScrollEdges } from './use-scroll-edges.ts';

interface RoomsHeadProps {
  readonly title: Message;
  /** What the ways to the other pages are called together. */
  readonly label: Message;
  readonly rooms: readonly { readonly path: string; readonly name: Message; readonly badge?: ReactNode }[];
  /** Beside the ways. */
  readonly children?: ReactNode;
}

/** Title of a part of the program with the way to its other pages; the scope goes along. */
export function RoomsHead({ title, label, rooms, children }: RoomsHeadProps) {
  const t = useT();
  const [address] = useAddress();
  const scope = scopeOfAddress(address);
  const ways = useScrollEdges<HTMLElement>();
  // On a phone they scroll sideways; the one that is open is to be seen.
  useEffect(() => {
    const here = ways.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (!ways.current || !here) return;
    ways.current.scrollLeft = here.offsetLeft - (ways.current.clientWidth - here.offsetWidth) / 2;
  }, [ways]);
  return (
    <header className={classes.head}>
      <h1>{t(title)}</h1>
      <nav ref={ways} aria-label={t(label)} className={`${classes.rooms} ${parts.edges}`}>
        {rooms.map(({ path, name, badge }) => (
          <Link
            key={path}
            to={path}
            search={scope as Address}
            activeOptions={{ exact: true, includeSearch: false }}
            className={classes.room}
          >
            {t(name)}
            {badge}
          </Link>
        ))}
      </nav>
      {children}
    </header>
  );
}
