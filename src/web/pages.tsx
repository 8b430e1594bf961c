import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { type Address, checkAddress, formatAddress, parseAddress } from './address/address.ts';
import { ApiError } from './api/api-error.ts';
import { onSignInNeeded } from './api/query-client.ts';
import { catalogueQuestion, workspaceQuestion } from './api/questions.ts';
import { ErrorPage } from './parts/ErrorPage.tsx';
import { NoPage } from './parts/NoPage.tsx';
import { Shell } from './shell/Shell.tsx';
import { ShellSkeleton } from './shell/ShellSkeleton.tsx';

/** The pages and their addresses. Each page's code is loaded when it is first opened. */
export function createPages(client: QueryClient) {
  const root = createRootRoute({
    validateSearch: (search: Record<string, unknown>): Address => checkAddress(search),
    component: Outlet,
    notFoundComponent: NoPage,
    errorComponent: ErrorPage,
  });
  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
  });
  const shell = createRoute({
    getParentRoute: () => root,
    id: 'shell',
    component: Shell,
    errorComponent: ErrorPage,
    pendingComponent: ShellSkeleton,
    pendingMs: 150,
    loader: async ({ location }) => {
      try {
        await Promise.all([
          client.ensureQueryData(workspaceQuestion()),
          client.ensureQueryData(catalogueQuestion()),
        ]);
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) {
          throw redirect({ to: '/sign-in', search: { next: location.href } });
        }
        throw error;
      }
    },
  });
  const page = <Path extends string>(path: Path, load: () => ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => shell, path, component: load() });
  const pages = [
    page('/', () => lazyRouteComponent(() => import('./cockpit/CockpitPage.tsx'), 'CockpitPage')),
    page('/explorer', () => lazyRouteComponent(() => import('./explorer/ExplorerPage.tsx'), 'ExplorerPage')),
    page('/funnel', () => lazyRouteComponent(() => import('./funnel/FunnelPage.tsx'), 'FunnelPage')),
    page('/leads', () => lazyRouteComponent(() => import('./desk/LeadsPage.tsx'), 'LeadsPage')),
    page('/leads/today', () => lazyRouteComponent(() => import('./desk/TodayPage.tsx'), 'TodayPage')),
    page('/leads/score', () => lazyRouteComponent(() => import('./desk/score/ScorePage.tsx'), 'ScorePage')),
    page('/leads/losses', () =>
      lazyRouteComponent(() => import('./desk/losses/LossesPage.tsx'), 'LossesPage'),
    ),
    page('/leads/sequences', () =>
      lazyRouteComponent(() => import('./desk/sequences/SequencesPage.tsx'), 'SequencesPage'),
    ),
    page('/leads/sources', () =>
      lazyRouteComponent(() => import('./capture/SourcesPage.tsx'), 'SourcesPage'),
    ),
    page('/leads/sources/forms/$id', () =>
      lazyRouteComponent(() => import('./capture/FormPage.tsx'), 'FormPage'),
    ),
    page('/leads/sources/hooks/$id', () =>
      lazyRouteComponent(() => import('./capture/HookPage.tsx'), 'HookPage'),
    ),
    page('/leads/persons', () =>
      lazyRouteComponent(() => import('./capture/PersonsPage.tsx'), 'PersonsPage'),
    ),
    page('/leads/vendors', () =>
      lazyRouteComponent(() => import('./desk/vendors/VendorsPage.tsx'), 'VendorsPage'),
    ),
    page('/leads/$key', () => lazyRouteComponent(() => import('./desk/LeadPage.tsx'), 'LeadPage')),
    page('/baskets', () =>
      lazyRouteComponent(() => import('./baskets/figures/BasketPage.tsx'), 'BasketPage'),
    ),
    page('/baskets/promotions', () =>
      lazyRouteComponent(() => import('./baskets/promotions/PromotionsPage.tsx'), 'PromotionsPage'),
    ),
    page('/baskets/simulators', () =>
      lazyRouteComponent(() => import('./baskets/simulate/SimulatorsPage.tsx'), 'SimulatorsPage'),
    ),
    page('/baskets/together', () =>
      lazyRouteComponent(() => import('./baskets/together/TogetherPage.tsx'), 'TogetherPage'),
    ),
    page('/customers', () => lazyRouteComponent(() => import('./customers/book/BookPage.tsx'), 'BookPage')),
    page('/customers/book/$key', () =>
      lazyRouteComponent(() => import('./customers/book/CustomerPage.tsx'), 'CustomerPage'),
    ),
    page('/customers/book/$key/month/$month', () =>
      lazyRouteComponent(() => import('./customers/month/MonthPage.tsx'), 'MonthPage'),
    ),
    page('/customers/segments', () =>
      lazyRouteComponent(() => import('./customers/segments/SegmentsPage.tsx'), 'SegmentsPage'),
    ),
    page('/customers/ideal', () =>
      lazyRouteComponent(() => import('./customers/ideal/IdealPage.tsx'), 'IdealPage'),
    ),
    page('/customers/satisfaction', () =>
      lazyRouteComponent(() => import('./customers/satisfaction/SatisfactionPage.tsx'), 'SatisfactionPage'),
    ),
    page('/customers/recurring', () =>
      lazyRouteComponent(() => import('./customers/recurring/RecurringPage.tsx'), 'RecurringPage'),
    ),
    page('/customers/opportunities', () =>
      lazyRouteComponent(
        () => import('./customers/opportunities/OpportunitiesPage.tsx'),
        'OpportunitiesPage',
      ),
    ),
    page('/customers/value', () =>
      lazyRouteComponent(() => import('./customers/value/ValuePage.tsx'), 'ValuePage'),
    ),
    page('/customers/repeat', () =>
      lazyRouteComponent(() => import('./customers/repeat/RepeatPage.tsx'), 'RepeatPage'),
    ),
    page('/customers/cohorts', () =>
      lazyRouteComponent(() => import('./customers/cohorts/CohortsPage.tsx'), 'CohortsPage'),
    ),
    page('/baskets/why', () =>
      lazyRouteComponent(() => import('./baskets/why/BasketWhyPage.tsx'), 'BasketWhyPage'),
    ),
    page('/baskets/gaps', () =>
      lazyRouteComponent(() => import('./baskets/gaps/BasketGapsPage.tsx'), 'BasketGapsPage'),
    ),
    page('/data', () => lazyRouteComponent(() => import('./data/DataPage.tsx'), 'DataPage')),
    page('/settings', () => lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage')),
  ] as const;
  const router = createRouter({
    routeTree: root.addChildren([signIn, shell.addChildren(pages)]),
    parseSearch: (search) => ({ ...parseAddress(search) }),
    stringifySearch: (search) => formatAddress(checkAddress(search)),
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
  onSignInNeeded(() => {
    const { pathname, href } = router.state.location;
    if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { next: href } });
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
