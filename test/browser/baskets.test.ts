import { afterAll, describe, expect, inject, it } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { graveFindings } from '../support/grave-findings.ts';

const words = { fr, en };
afterAll(closeBrowser);

/** « +1 250,40 € » or "−€3.00" in cents. */
function cents(text: string | null): number {
  const digits = Number((text ?? '').replace(/[^\d]/g, ''));
  return /^[−-]/u.test(text?.trim() ?? '') ? -digits : digits;
}

describe.each([
  ['fr', 'fr-FR', { width: 1440, height: 900 }, 'light'],
  ['en', 'en-GB', { width: 390, height: 844 }, 'dark'],
] as const)('the pages about baskets in %s', (language, locale, viewport, colorScheme) => {
  const t = words[language];

  it('show figures, reasons that add up, and gaps', { timeout: 120_000 }, async () => {
    const demo = inject('demo');
    const { page, complaints, close } = await openPage(`${demo}/baskets?period=12m`, {
      locale,
      viewport,
      colorScheme,
    });
    const rooms = page.getByRole('navigation', { name: t['basket.rooms'] });
    const still = () => page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    const look = async (what: string) => {
      await still();
      const text = (await page.locator('body').textContent()) ?? '';
      expect(
        Object.keys(t).filter((key) => text.includes(key)),
        what,
      ).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, what).toBeLessThanOrEqual(0);
      if (language === 'en') return;
      expect(await graveFindings(page), what).toEqual([]);
    };

    const table = page.getByRole('table').last();
    await table.getByRole('row').nth(2).waitFor();
    await look('figures');
    // Most leads bring nothing: only those that bought are drawn.
    await page.getByText(t['basket.perLead'], { exact: true }).click();
    await page.getByText(t['basket.leadMeans']).waitFor();
    await still();
    expect(page.url()).toContain('per=lead');
    const buyers = new RegExp(t['basket.ofThose'].replace('{{n}}', '[\\d\\s,]+'), 'u');
    await page.getByRole('img', { name: buyers }).waitFor();

    await rooms.getByRole('link', { name: t['basketWhy.room'], exact: true }).focus();
    await page.keyboard.press('Enter');
    const reasons = page.getByRole('region', { name: t['basketWhy.parts'] });
    await reasons.waitFor();
    await look('why');
    const column = await reasons.locator('tbody tr:not(:first-child) td:nth-child(3)').allTextContents();
    expect(column).toHaveLength(7);
    const change = await reasons.locator('tfoot td').first().textContent();
    expect(column.reduce((sum, text) => sum + cents(text), 0)).toBe(cents(change));

    await rooms.getByRole('link', { name: t['gaps.room'], exact: true }).click();
    const gaps = page.getByRole('region', { name: t['gaps.title'] });
    await gaps.getByRole('row').nth(3).waitFor();
    await look('gaps');
    expect(await gaps.getByText(t['gaps.perhaps']).count()).toBeGreaterThan(0);

    // What has nothing before it cannot be explained; a period without orders says what to do.
    await page.goto(`${demo}/baskets/why?period=all&compare=previous_period`);
    await page.getByText(t['basketWhy.hint']).waitFor();
    await page.goto(`${demo}/baskets?from=2001-01-01&to=2001-01-31`);
    await page.getByText(t['basket.none']).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
