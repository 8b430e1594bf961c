import { type DemoCompany, demoCompanies } from '../core/settings/demo-companies.ts';
import { generateAgency, lastAgencyFile } from './agency/generate-agency.ts';
import type { DemoChunk, DemoOptions } from './demo.ts';
import { generateDemo, lastDemoFile } from './generate-demo.ts';
import { generateShop, lastShopFile } from './shop/generate-shop.ts';

interface ToldCompany {
  /** Its rows, file by file. */
  readonly generate: (options: DemoOptions) => Generator<DemoChunk | null>;
  /** The file that comes last: a demo without it was not loaded to its end. */
  readonly lastFile: string;
  /** How the names of its files begin. */
  readonly prefix: string;
}

/** The companies of the demo. */
export const toldCompanies: Readonly<Record<DemoCompany, ToldCompany>> = {
  installer: { generate: generateDemo, lastFile: lastDemoFile, prefix: '' },
  agency: { generate: generateAgency, lastFile: lastAgencyFile, prefix: 'agence-' },
  shop: { generate: generateShop, lastFile: lastShopFile, prefix: 'boutique-' },
};

/** Which company those files are of; null for no files. */
export function companyOfFiles(files: readonly string[]): DemoCompany | null {
  const [first] = files;
  if (first === undefined) return null;
  const named = demoCompanies.find(
    (id) => toldCompanies[id].prefix !== '' && first.startsWith(toldCompanies[id].prefix),
  );
  return named ?? 'installer';
}
