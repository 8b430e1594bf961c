import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe holds for serious or critical: in the dialog, if one is open, because what lies under it is dimmed.
 * Frames of another origin are not looked into; for their sake axe would load itself into a page more each
 * time, and take three times as long. `without` leaves out what no script may enter.
 */
export async function graveFindings(page: Page, without?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if ((await page.getByRole('dialog').count()) > 0) axe.include('[role=dialog]');
  if (without) axe.exclude(without);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
