import {
  type Icon,
  IconChartDots,
  IconDatabase,
  IconFilter,
  IconLayoutDashboard,
  IconSettings,
} from '@tabler/icons-react';
import type { Message } from '../i18n/use-t.ts';

export interface Place {
  readonly path: '/' | '/explorer' | '/funnel' | '/data' | '/settings';
  readonly name: Message;
  readonly icon: Icon;
  /** Shares the scope bar: its state goes along from page to page. */
  readonly analytic: boolean;
}

export const places: readonly Place[] = [
  { path: '/', name: 'nav.cockpit', icon: IconLayoutDashboard, analytic: true },
  { path: '/explorer', name: 'nav.explorer', icon: IconChartDots, analytic: true },
  { path: '/funnel', name: 'nav.funnel', icon: IconFilter, analytic: true },
  { path: '/data', name: 'nav.data', icon: IconDatabase, analytic: false },
  { path: '/settings', name: 'nav.settings', icon: IconSettings, analytic: false },
];
