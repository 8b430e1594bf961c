import { Button } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { HeldBadge } from '../capture/HeldBadge.tsx';
import { useT } from '../i18n/use-t.ts';
import { RoomsHead } from '../parts/RoomsHead.tsx';
import classes from './desk.module.css';
import { deskRooms } from './desk-rooms.ts';

interface DeskHeadProps {
  readonly here: (typeof deskRooms)[number]['path'];
  readonly onHelp: () => void;
}

const ways = {
  label: 'desk.rooms',
  rooms: deskRooms.map((room) => (room.path === '/leads/sources' ? { ...room, badge: <HeldBadge /> } : room)),
} as const;

/** Title of the lead desk, with the way to its other pages. */
export function DeskHead({ here, onHelp }: DeskHeadProps) {
  const t = useT();
  const title = deskRooms.find(({ path }) => path === here)?.name ?? 'nav.leads';
  return (
    <RoomsHead title={title} {...ways}>
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
    </RoomsHead>
  );
}
