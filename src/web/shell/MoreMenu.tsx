import { Menu } from '@mantine/core';
import { IconDots, IconSearch } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useT } from '../i18n/use-t.ts';
import type { Place } from './nav.ts';
import { openPalette } from './open-palette.ts';
import { ReaderItems } from './ReaderItems.tsx';
import classes from './shell.module.css';

/** On a phone: the pages for which the bar has no place, search, and what the reader chooses. */
export function MoreMenu({ places }: { readonly places: readonly Place[] }) {
  const t = useT();
  const { pathname } = useLocation();
  const here = places.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <Menu position="top-end" width={240} classNames={{ item: classes.moreItem ?? '' }}>
      <Menu.Target>
        <button
          type="button"
          className={`${classes.place} ${classes.more}`}
          aria-current={here ? 'page' : undefined}
        >
          <IconDots size={18} stroke={1.6} aria-hidden="true" />
          <span className={classes.shortName}>{t('nav.more')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ path, name, icon: PlaceIcon }) => (
          <Menu.Item
            key={path}
            component={Link}
            to={path}
            leftSection={<PlaceIcon size={18} stroke={1.6} aria-hidden="true" />}
          >
            {t(name)}
          </Menu.Item>
        ))}
        <Menu.Item
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden="true" />}
          onClick={openPalette}
        >
          {t('nav.search')}
        </Menu.Item>
        <Menu.Divider />
        <ReaderItems />
      </Menu.Dropdown>
    </Menu>
  );
}
