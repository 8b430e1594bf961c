// Takes pictures of every page into test/browser/pictures: npx tsx test/browser/pictures.ts [part of a name]
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { closeBrowser, openPage } from '../support/browser.ts';
import { demoLoaded, startFilon } from '../support/filon-process.ts';

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const wanted = process.argv[2] ?? '';
const proof = encodeURIComponent(JSON.stringify(['cost_per_lead', { channel: 'Google Ads' }]));

const pages: Readonly<Record<string, string>> = {
  cockpit: '/',
  'cockpit-cohort': '/?period=90d&basis=cohort',
  proof: `/?period=90d&proof=${proof}`,
  explorer: '/explorer?period=12m',
  'explorer-lines': '/explorer?period=12m&chart=line&by=month,channel&metrics=leads,revenue',
  'explorer-stacked': '/explorer?period=12m&chart=stacked&by=month,channel&metrics=cost',
  'explorer-heat': '/explorer?period=12m&chart=heat&by=weekday,hour&metrics=leads',
  'explorer-funnel': '/explorer?period=12m&chart=funnel&by=-&metrics=visits,leads,qualified_leads,won_leads',
  funnel: '/funnel?period=90d',
  data: '/data',
  history: '/data?tab=history',
  mappings: '/data?tab=mappings',
  settings: '/settings',
  stages: '/settings?tab=stages',
  access: '/settings?tab=access',
};

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

async function take(
  address: string,
  name: string,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<void> {
  if (!name.includes(wanted)) return;
  for (const width of [1440, 390]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await openPage('about:blank', {
        viewport: { width, height: 900 },
        colorScheme,
      });
      await prepare?.(page);
      await page.goto(address);
      if (!prepare) await settled(page);
      else await page.locator('main [aria-busy=true], main [role=alert]').first().waitFor();
      await page.screenshot({
        path: `${folder}${name}-${width}-${colorScheme}.png`,
        fullPage: !name.startsWith('proof'),
      });
      await close();
    }
  }
}

mkdirSync(folder, { recursive: true });
const demo = await startFilon(['--demo']);
await demoLoaded(demo.url);
const empty = await startFilon();
try {
  for (const [name, path] of Object.entries(pages)) await take(demo.url + path, name);
  await take(`${empty.url}/`, 'empty');
  await take(`${empty.url}/sign-in`, 'sign-in');
  await take(`${demo.url}/`, 'loading', (page) => page.route('**/api/cockpit', () => undefined));
  await take(`${demo.url}/funnel`, 'error', (page) =>
    page.route('**/api/funnel', (route) =>
      route.fulfill({
        status: 500,
        json: {
          error: {
            code: 'internal',
            kind: 'fault',
            message: 'Filon a échoué : la base ne répond plus.',
            advice: 'Rien n’est écrit à moitié. Signalez-le avec la ligne de journal 12.',
            values: {},
          },
        },
      }),
    ),
  );
} finally {
  await closeBrowser();
  await demo.stop();
  await empty.stop();
}
