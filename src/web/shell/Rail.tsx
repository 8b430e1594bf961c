import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type Address, scopeOfAddress } from '../address/address.ts';
import { useAddress } from '../address/use-address.ts';
import { useT } from '../i18n/use-t.ts';
import { Mark } from './Mark.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { places, placesInBar } from './nav.ts';
import { openPalette } from './open-palette.ts';
import { ReaderMenu } from './ReaderMenu.tsx';
import classes from './shell.module.css';

interface RailProps {
  readonly narrow: boolean;
  readonly onToggle: () => void;
}

/** Left rail; a bar at the bottom on a phone. */
export function Rail({ narrow, onToggle }: RailProps) {
  const t = useT();
  const [address] = useAddress();
  const scope = scopeOfAddress(address);
  const ToggleIcon = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      <div className={classes.brand}>
        <Mark />
        <span className={classes.wordmark}>Filon</span>
      </div>
      <ul className={classes.places}>
        {places.map(({ path, name, shortName, icon: PlaceIcon, analytic }, index) => (
          <li key={path} data-out={index >= placesInBar || undefined}>
            <Link
              to={path}
              search={(analytic ? scope : {}) as Address}
              activeOptions={{ exact: path === '/', includeSearch: false }}
              className={classes.place}
              title={narrow ? t(name) : undefined}
            >
              <PlaceIcon size={18} stroke={1.6} aria-hidden="true" />
              <span className={classes.placeName} data-long>
                {t(name)}
              </span>
              <span className={classes.shortName}>{t(shortName)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <MoreMenu places={places.slice(placesInBar)} />
      <div className={classes.foot}>
        <button type="button" className={classes.place} onClick={openPalette} aria-label={t('nav.search')}>
          <IconSearch size={18} stroke={1.6} aria-hidden="true" />
          <span className={classes.placeName}>{t('nav.search')}</span>
          <kbd className={classes.keys}>{t('nav.searchKeys')}</kbd>
        </button>
        <ReaderMenu />
        <button
          type="button"
          className={`${classes.place} ${classes.toggle}`}
          onClick={onToggle}
          aria-expanded={!narrow}
          aria-label={t('nav.toggle')}
        >
          <ToggleIcon size={18} stroke={1.6} aria-hidden="true" />
          <span className={classes.placeName}>{t('nav.collapse')}</span>
        </button>
      </div>
    </nav>
  );
}
