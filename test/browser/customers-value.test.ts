import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, runFilon, startFilon } from '../support/filon-process.ts';
import { graveFindings } from '../support/grave-findings.ts';

afterAll(closeBrowser);

const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const mapping = fileURLToPath(new URL('../fixtures/mappings/cdnow-sample.yaml', import.meta.url));

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('main [aria-busy=true]').waitFor({ state: 'detached' });
}

describe('customers of the demo', () => {
  it('show their value, cohorts and repeat purchases in French', { timeout: 120_000 }, async () => {
    const url = inject('demo');
    const { page, complaints, close } = await openPage(`${url}/customers/value`);
    try {
      await page.getByRole('heading', { name: fr['value.threeWays'] }).waitFor();
      await settled(page);
      expect(await graveFindings(page)).toEqual([]);
      // The horizon, by keyboard; it stays in the address.
      const horizon = page.getByRole('textbox', { name: fr['value.horizon'] });
      await horizon.fill('6');
      await page.waitForURL(/months=6/u);
      await page
        .getByText(/sur 6\smois/u)
        .first()
        .waitFor();
      // By vendor, on margin.
      await page.goto(`${url}/customers/value?by=vendor&money=margin`);
      await page.getByRole('heading', { name: fr['payback.onMargin'] }).waitFor();
      await settled(page);
      await page.getByRole('link', { name: fr['cohort.title'] }).click();
      await settled(page);
      expect(await graveFindings(page)).toEqual([]);
      expect(await page.locator('td[data-unfinished]').count()).toBeGreaterThan(0);
      // A cell opens the orders that make it.
      const cell = page.locator('tbody tr').first().getByRole('button').first();
      await cell.press('Enter');
      const drawer = page.getByRole('dialog');
      await drawer.getByText(/c’est bien la case/u).waitFor();
      expect(await drawer.locator('tbody tr').count()).toBeGreaterThan(0);
      expect(page.url()).toContain('cell=');
      expect(await graveFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
      await page.getByText(fr['cohort.shortRevenue'], { exact: true }).click();
      await page
        .getByRole('heading', { name: fr['cohort.table'].replace('{{figure}}', fr['cohort.revenue']) })
        .waitFor();
      await page.getByRole('link', { name: fr['repeat.title'] }).click();
      await page.getByRole('heading', { name: fr['repeat.curve'] }).waitFor();
      await settled(page);
      expect(await graveFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  it('fit on a narrow, dark screen in English', { timeout: 120_000 }, async () => {
    const options = {
      locale: 'en-GB',
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    } as const;
    const { page, complaints, close } = await openPage('about:blank', options);
    try {
      for (const [path, heading] of [
        ['/customers/value', en['value.threeWays']],
        ['/customers/cohorts?cohort=channel&figure=revenue', 'Revenue per customer by cohort'],
        ['/customers/repeat', en['repeat.curve']],
      ] as const) {
        await page.goto(`${inject('demo')}${path}`);
        await page.getByRole('heading', { name: heading }).waitFor();
        await settled(page);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, path).toBeLessThanOrEqual(0);
      }
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });
});

describe('customers of somebody who begins', () => {
  const folder = mkdtempSync(join(tmpdir(), 'filon-customers-'));
  let filon: FilonProcess;
  beforeAll(async () => {
    filon = await startFilon([], {}, folder);
  });
  afterAll(() => filon.stop());

  it('teach the next step, and give the published numbers of CDNOW once it is imported', {
    timeout: 120_000,
  }, async ({ skip }) => {
    const { page, close } = await openPage(`${filon.url}/customers/value`);
    try {
      await page.getByText(fr['value.noneHow']).waitFor();
      for (const path of ['cohorts', 'repeat']) {
        await page.goto(`${filon.url}/customers/${path}`);
        await page.getByText(fr['book.nobody']).waitFor();
      }
      const file = `${shared}/cdnow/CDNOW_sample.txt`;
      if (!existsSync(file)) skip('without ../shared/data');
      expect(await runFilon(['import', file, '--mapping', mapping], folder, '')).toBe(0);
      await page.goto(`${filon.url}/customers/value`);
      await page
        .getByRole('heading', { name: fr['model.weekly'] })
        .or(page.getByText(fr['model.weekly']))
        .first()
        .waitFor();
      // Parameters are folded away from those who want to know what the model says.
      const parameters = page.locator(`section[aria-label="${fr['model.parameters']}"]`);
      const cells = async () =>
        (await parameters.locator('tbody tr').allInnerTexts()).map((line) =>
          line.split('\t').slice(0, 2).join(' '),
        );
      expect(await parameters.isVisible()).toBe(false);
      await page.getByText(fr['model.specialists']).click();
      expect(await cells()).toEqual([
        'r 0,243',
        'alpha 4,414',
        'a 0,793',
        'b 2,426',
        `${fr['model.logLikelihood']} −9\u202f582,4`,
      ]);
      const test = page.locator(`section[aria-label="${fr['model.classes']}"] tfoot :is(th, td)`);
      expect((await test.allTextContents()).join(' ').replaceAll('\u202f', ' ')).toBe(
        'Total 2 357 1 653 1 882',
      );
      await page.getByText(fr['model.amounts'], { exact: true }).click();
      await page.getByText(/35,17\s\$US/u).waitFor();
      expect((await cells()).slice(0, 3)).toEqual(['p 6,250', 'q 3,744', 'v 15,444']);
    } finally {
      await close();
    }
  });
});
