import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Intake, imported, sample, samples } from './samples.ts';

/** Costs as ad platforms export them. */
export function adsCases(intake: Intake): void {
  it('reads Google Ads in English, titles above and totals below left out', async () => {
    const { report, rows } = await imported(intake, 'google.csv', sample('google_ads_daily_en.csv'), [
      'costs',
    ]);
    expect(report).toMatchObject({
      kind: 'google_ads',
      rowsRead: 7,
      rowsSkipped: 3,
      rowsRefused: 0,
      problemCount: 0,
    });
    expect(rows.costs).toHaveLength(4);
    expect(rows.costs?.[1]).toMatchObject({
      day: '2026-09-02',
      kind: 'ads',
      amount: 102_050n,
      currency: 'CAD',
      impressions: 10_500n,
      clicks: 88n,
      claimed_conversions: '2.5000',
      campaign: 'Spring Roofs & Gutters',
      campaign_id: '12345678901',
      channel: 'paid_search',
      line: 5n,
    });
  });

  it('reads Google Ads in French, also as UTF-16 with tabs', async () => {
    const text = sample('google_ads_daily_fr.csv');
    const expected = [
      expect.objectContaining({ amount: 1_234n, impressions: 1_234n, clicks: 7n, line: 4n }),
      expect.objectContaining({
        amount: 102_050n,
        impressions: 10_500n,
        claimed_conversions: '2.5000',
        line: 5n,
      }),
    ];
    const plain = await imported(intake, 'google.csv', text, ['costs']);
    expect(plain.rows.costs).toEqual(expected);
    const wide = Buffer.from(`\ufeff${text.replaceAll(';', '\t')}`, 'utf16le');
    expect((await imported(intake, 'google.csv', wide, ['costs'])).rows.costs).toEqual(expected);
  });

  it('asks a Google Ads report without days for that column', async () => {
    const path = await intake.file(
      'all-time.csv',
      sample('google_ads_campaign_report_en_long_header.csv', `Enabled,Roofs${',x'.repeat(29)}\n`),
    );
    await expect(intake.importFile(intake.workspace(), path)).rejects.toMatchObject({
      code: 'mapping_needs_days',
      values: { advice: expect.stringContaining('segment «\u202fJour\u202f»') },
    });
  });

  it('asks a Meta report without days or reporting dates for the breakdown by day', async () => {
    const path = await intake.file('meta.csv', 'Campaign name,Amount spent (EUR)\nRoofs,12.30\n');
    await expect(intake.importFile(intake.workspace(), path, { language: 'en' })).rejects.toMatchObject({
      code: 'mapping_needs_days',
      values: { advice: expect.stringContaining('breakdown by day') },
    });
  });

  it('reads Meta Ads with the currency in the column name, in both languages', async () => {
    const english = sample(
      'meta_ads_export_en_header.csv',
      '2026-09-01,2026-09-01,Roofs,active,7-day,3,Leads,900,1.2,4.10,12.30,1080,11.39,21,0.59,1.9,30,2.8,0.41,18,0.68\n',
    );
    const en = await imported(intake, 'meta.csv', english, ['costs']);
    expect(en.report.problemCount).toBe(0);
    expect(en.rows.costs?.[0]).toMatchObject({
      amount: 1_230n,
      currency: 'EGP',
      clicks: 21n,
      impressions: 1_080n,
      claimed_conversions: '3.0000',
      campaign: 'Roofs',
    });
    const titles = readFileSync(`${samples}/meta_ads_columns_en_fr.csv`, 'utf8');
    const french = titles
      .split('\n')
      .slice(1)
      .map((line) => /,([^,]+)$/u.exec(line)?.[1] ?? '')
      .filter((title) => !title.includes('aussi') && !title.includes('CP') && title !== '');
    const cells: Readonly<Record<string, string>> = {
      'Nom de la campagne': 'Toitures',
      Jour: '2026-09-01',
      'Montant dépensé (EUR)': '1 234,56',
      Impressions: '10 800',
      'Clics (tous)': '30',
      Résultats: '3',
    };
    const text = `${french.join(';')}\n${french.map((title) => cells[title] ?? '').join(';')}\n`;
    const fr = await imported(intake, 'meta.csv', text, ['costs']);
    expect(fr.report.kind).toBe('meta_ads');
    expect(fr.rows.costs?.[0]).toMatchObject({
      amount: 123_456n,
      currency: 'EUR',
      impressions: 10_800n,
      clicks: 30n,
    });
  });

  it('points out a Meta row that covers several days', async () => {
    const text = sample(
      'meta_ads_export_en_header.csv',
      '2026-09-01,2026-09-30,Roofs,active,7-day,3,Leads,900,1.2,4.10,12.30,1080,11.39,21,0.59,1.9,30,2.8,0.41,18,0.68\n',
    );
    const { report, rows } = await imported(intake, 'meta.csv', text, ['costs']);
    expect(report.problems).toMatchObject([{ code: 'covers_days', level: 'warning', line: 2 }]);
    expect(rows.costs).toHaveLength(1);
  });
}
