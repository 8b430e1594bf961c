// Takes pictures of every page into test/browser/pictures: npx tsx test/browser/pictures.ts [parts of names]
// A name is company/page, empty/page, loading/page or error/page; `shop/ error/why` takes those of a shop and one error.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { closeBrowser, openPage } from '../support/browser.ts';
import { demoLoaded, startFilon } from '../support/filon-process.ts';

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const wanted = process.argv.slice(2);
const proof = encodeURIComponent(JSON.stringify(['cost_per_lead', { channel: 'Google Ads' }]));

type Paths = Readonly<Record<string, string>>;

const everywhere: Paths = {
  cockpit: '/',
  explorer: '/explorer?period=12m',
  funnel: '/funnel?period=90d',
  leads: '/leads',
  board: '/leads?view=board',
  today: '/leads/today',
  sequences: '/leads/sequences',
  sources: '/leads/sources',
  persons: '/leads/persons',
  vendors: '/leads/vendors',
  score: '/leads/score',
  losses: '/leads/losses',
  baskets: '/baskets?period=12m',
  why: '/baskets/why?period=12m',
  gaps: '/baskets/gaps?period=12m',
  together: '/baskets/together?period=12m',
  promotions: '/baskets/promotions?period=12m',
  simulators: '/baskets/simulators?period=12m',
  customers: '/customers',
  segments: '/customers/segments',
  value: '/customers/value',
  cohorts: '/customers/cohorts',
  repeat: '/customers/repeat',
  recurring: '/customers/recurring?period=12m',
  opportunities: '/customers/opportunities',
  satisfaction: '/customers/satisfaction',
  ideal: '/customers/ideal',
  data: '/data',
  settings: '/settings',
};

const companies: Readonly<Record<string, Paths>> = {
  installer: {
    ...everywhere,
    'cockpit-cohort': '/?period=90d&basis=cohort',
    proof: `/?period=90d&proof=${proof}`,
    'explorer-lines': '/explorer?period=12m&chart=line&by=month,channel&metrics=leads,revenue',
    'explorer-stacked': '/explorer?period=12m&chart=stacked&by=month,channel&metrics=cost',
    'explorer-heat': '/explorer?period=12m&chart=heat&by=weekday,hour&metrics=leads',
    'explorer-funnel':
      '/explorer?period=12m&chart=funnel&by=-&metrics=visits,leads,qualified_leads,won_leads',
    history: '/data?tab=history',
    mappings: '/data?tab=mappings',
    stages: '/settings?tab=stages',
    access: '/settings?tab=access',
  },
  shop: everywhere,
  agency: everywhere,
};

/** What the frame of every page asks; it is answered also while the page itself loads or fails. */
const frame = /\/api\/(workspace|metrics|session|settings|events|demo)\b/;
const fault = {
  code: 'internal',
  kind: 'fault',
  message: 'Filon a échoué : la base ne répond plus.',
  advice: 'Rien n’est écrit à moitié. Signalez-le avec la ligne de journal 12.',
  values: {},
};

async function holdBack(page: Page, state: string): Promise<void> {
  await page.route('**/api/**', (route) => {
    if (frame.test(route.request().url())) return route.continue();
    if (state === 'error') return route.fulfill({ status: 500, json: { error: fault } });
    return undefined;
  });
}

async function settled(page: Page, state: string): Promise<void> {
  if (state === 'loading') {
    await page.locator('main').waitFor();
    await page.waitForTimeout(1_000);
    return;
  }
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

async function take(server: string, state: string, paths: Paths): Promise<void> {
  for (const [name, path] of Object.entries(paths)) {
    if (!asked(`${state}/${name}`)) continue;
    for (const width of [1440, 390])
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, close } = await openPage('about:blank', {
          viewport: { width, height: 900 },
          colorScheme,
        });
        const held = state === 'loading' || state === 'error';
        if (held) await holdBack(page, state);
        await page.goto(server + path);
        const file = `${folder}${state}/${name}-${width}-${colorScheme}.png`;
        mkdirSync(dirname(file), { recursive: true });
        await settled(page, state).catch((error: unknown) =>
          process.stderr.write(`${file}: ${String(error)}\n`),
        );
        await page.screenshot({ path: file, fullPage: name !== 'proof' });
        if (held) await page.unrouteAll({ behavior: 'ignoreErrors' });
        await close();
      }
  }
}

function asked(name: string): boolean {
  return wanted.length === 0 || wanted.some((part) => name.includes(part));
}

async function serve(states: readonly string[], paths: Paths, company: string | null): Promise<void> {
  if (!states.some((state) => Object.keys(paths).some((name) => asked(`${state}/${name}`)))) return;
  const server = await startFilon();
  try {
    if (company) {
      const headers = { 'content-type': 'application/json' };
      await fetch(`${server.url}/api/demo`, { method: 'POST', headers, body: JSON.stringify({ company }) });
      await demoLoaded(server.url);
    }
    for (const state of states) await take(server.url, state, paths);
  } finally {
    await server.stop();
  }
}

try {
  for (const [company, paths] of Object.entries(companies)) await serve([company], paths, company);
  await serve(['loading', 'error'], everywhere, 'shop');
  await serve(['empty'], { ...everywhere, 'sign-in': '/sign-in' }, null);
} finally {
  await closeBrowser();
}
