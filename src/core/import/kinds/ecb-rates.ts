import type { Kind } from './kind.ts';

/** Reference rates of the European Central Bank, units per euro, daily file or history. */
export const ecbRates: Kind = {
  id: 'rates',
  name: { fr: 'Taux de change (format BCE)', en: 'Exchange rates (ECB layout)' },
  signatures: [
    ['Date', 'USD'],
    ['Date', 'GBP'],
    ['Date', 'CHF'],
  ],
  french: [],
  mapping: { name: 'rates', rates: { day: 'Date' } },
};
