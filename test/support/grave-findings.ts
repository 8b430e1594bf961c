import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe holds for serious or critical: in the dialog, if one is open, because what lies under it is dimmed. */
export async function graveFindings(page: Page): Promise<readonly string[]> {
  const part = (await page.getByRole('dialog').count()) > 0 ? '[role=dialog]' : 'body';
  const axe = new AxeBuilder({ page }).include(part).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
