import {
  type Icon,
  IconChartDots,
  IconDatabase,
  IconFilter,
  IconLayoutDashboard,
  IconSettings,
  IconShoppingBag,
  IconUserHeart,
  IconUsers,
} from '@tabler/icons-react';
import type { Message } from '../i18n/use-t.ts';

export interface Place {
  readonly path: '/' | '/explorer' | '/leads' | '/customers' | '/funnel' | '/baskets' | '/data' | '/settings';
  readonly name: Message;
  /** For the bar at the bottom of a phone. */
  readonly shortName: Message;
  readonly icon: Icon;
  /** Shares the scope bar: its state goes along from page to page. */
  readonly analytic: boolean;
}

/** How many pages the bar at the bottom of a phone has place for, the first ones; the others are under « Plus ». */
export const placesInBar = 4;

export const places: readonly Place[] = [
  {
    path: '/',
    name: 'nav.cockpit',
    shortName: 'nav.cockpitShort',
    icon: IconLayoutDashboard,
    analytic: true,
  },
  { path: '/explorer', name: 'nav.explorer', shortName: 'nav.explorer', icon: IconChartDots, analytic: true },
  { path: '/leads', name: 'nav.leads', shortName: 'nav.leads', icon: IconUsers, analytic: false },
  { path: '/funnel', name: 'nav.funnel', shortName: 'nav.funnel', icon: IconFilter, analytic: true },
  {
    path: '/baskets',
    name: 'nav.baskets',
    shortName: 'nav.baskets',
    icon: IconShoppingBag,
    analytic: true,
  },
  {
    path: '/customers',
    name: 'nav.customers',
    shortName: 'nav.customers',
    icon: IconUserHeart,
    analytic: false,
  },
  { path: '/data', name: 'nav.data', shortName: 'nav.data', icon: IconDatabase, analytic: false },
  { path: '/settings', name: 'nav.settings', shortName: 'nav.settings', icon: IconSettings, analytic: false },
];
