import type { DemoCompany } from '../../core/settings/demo-companies.ts';

/** Words for a company of the demo: its name, what its figures are, and the way to it. */
export const demoWords = {
  installer: { name: 'demo.installerName', text: 'demo.installerText', see: 'demo.installerSee' },
  shop: { name: 'demo.shopName', text: 'demo.shopText', see: 'demo.shopSee' },
  agency: { name: 'demo.agencyName', text: 'demo.agencyText', see: 'demo.agencySee' },
} as const satisfies Record<DemoCompany, object>;
