import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { LiveUpdates } from '../api/LiveUpdates.tsx';
import { useT } from '../i18n/use-t.ts';
import { ProofPlace } from '../proof/ProofPlace.tsx';
import { DemoStrip } from './DemoStrip.tsx';
import { Rail } from './Rail.tsx';
import classes from './shell.module.css';

const CommandPalette = lazy(() => import('./CommandPalette.tsx'));
const place = 'filon.rail';

/** The frame of all pages: rail, demo mark, page, proof drawer, command palette. */
export function Shell() {
  const t = useT();
  const [narrow, setNarrow] = useState(() => localStorage.getItem(place) === 'narrow');
  const toggle = () => {
    localStorage.setItem(place, narrow ? 'wide' : 'narrow');
    setNarrow(!narrow);
  };
  return (
    <div className={classes.shell} data-narrow={narrow || undefined}>
      <a className={classes.skip} href="#page">
        {t('nav.skip')}
      </a>
      <Rail narrow={narrow} onToggle={toggle} />
      <div className={classes.column}>
        <DemoStrip />
        <main id="page" className={classes.page} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <ProofPlace />
      <LiveUpdates />
      <Suspense fallback={null}>
        <CommandPalette />
      </Suspense>
    </div>
  );
}
