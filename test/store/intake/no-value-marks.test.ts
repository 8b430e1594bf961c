import { expect, it } from 'vitest';
import { intakeStore } from './intake-store.ts';

const intake = intakeStore();

it.each(['--', ' --', '-', '—', '" --"'])(
  'keeps the impressions of a Google Ads row whose cost is %j',
  async (mark) => {
    const workspace = intake.workspace();
    const path = await intake.file(
      'google-ads.csv',
      [
        'Jour;Campagne;Code de la devise;Impr.;Clics;Coût;Conversions',
        '04/03/2026;Fenêtres;EUR;2 000;30;41,50;1,00',
        `05/03/2026;Portes d'entrée;EUR;1 020;12;${mark};0,00`,
        `06/03/2026;Volets;EUR;${mark};${mark};3,00;${mark}`,
      ].join('\n'),
    );
    const report = await intake.importFile(workspace, path);
    expect(report).toMatchObject({ kind: 'google_ads', rowsRead: 3, rowsRefused: 0, problemCount: 0 });
    const [first, second, third] = await intake.rows(workspace, 'costs');
    expect(first).toMatchObject({ amount: 4150n, impressions: 2000n });
    expect(second).toMatchObject({ impressions: 1020n, clicks: 12n });
    expect(third).toMatchObject({ amount: 300n });
    expect(third).not.toHaveProperty('impressions');
  },
);
