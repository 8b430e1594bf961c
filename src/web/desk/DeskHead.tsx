import { Button } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { HeldBadge } from '../capture/HeldBadge.tsx';
import { useT } from '../i18n/use-t.ts';
import classes from './desk.module.css';
import { deskRooms } from './desk-rooms.ts';

interface DeskHeadProps {
  readonly here: (typeof deskRooms)[number]['path'];
  readonly onHelp: () => void;
}

/** Title of the lead desk, with the way to its other pages. */
export function DeskHead({ here, onHelp }: DeskHeadProps) {
  const t = useT();
  const name = deskRooms.find(({ path }) => path === here)?.name ?? 'nav.leads';
  return (
    <header className={classes.head}>
      <h1>{t(name)}</h1>
      <nav aria-label={t('desk.rooms')} className={classes.rooms}>
        {deskRooms.map((room) => (
          <Link
            key={room.path}
            to={room.path}
            activeOptions={{ exact: true, includeSearch: false }}
            className={classes.room}
          >
            {t(room.name)}
            {room.path === '/leads/sources' && <HeldBadge />}
          </Link>
        ))}
      </nav>
      <Button
        className={classes.helpButton ?? ''}
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconKeyboard size={18} stroke={1.6} aria-hidden="true" />}
        onClick={onHelp}
      >
        {t('desk.keys')}
      </Button>
    </header>
  );
}
