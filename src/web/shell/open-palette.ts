import { createSpotlight } from '@mantine/spotlight';

/** The palette of pages, metrics and actions; one for the whole page. */
export const [paletteStore, palette] = createSpotlight();

export function openPalette(): void {
  palette.open();
}
