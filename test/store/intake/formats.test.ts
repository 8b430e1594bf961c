import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { intakeStore } from './intake-store.ts';

const samples = fileURLToPath(new URL('../../../../shared/data/export_formats', import.meta.url));
const intake = intakeStore();

/** A sample as the tool wrote it, with made-up rows below where it holds only titles. */
const sample = (name: string, rows = ''): string =>
  `${readFileSync(`${samples}/${name}`, 'utf8').trimEnd()}\n${rows}`;

async function imported(name: string, content: string | Buffer, facts: readonly string[]) {
  const workspace = intake.workspace();
  const path = await intake.file(name, content);
  const report = await intake.importFile(workspace, path);
  const again = await intake.importFile(workspace, path);
  expect(again.batch, 'the same file again changes nothing').toBeNull();
  const rows = Object.fromEntries(
    await Promise.all(facts.map(async (fact) => [fact, await intake.rows(workspace, fact)] as const)),
  );
  return { report, rows, workspace };
}

describe.skipIf(!existsSync(samples))(
  'samples of ../shared/data/export_formats (skipped where they are not)',
  () => {
    it('reads Google Ads in English, titles above and totals below left out', async () => {
      const { report, rows } = await imported('google.csv', sample('google_ads_daily_en.csv'), ['costs']);
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
      const plain = await imported('google.csv', text, ['costs']);
      expect(plain.rows.costs).toEqual(expected);
      const wide = Buffer.from(`\ufeff${text.replaceAll(';', '\t')}`, 'utf16le');
      expect((await imported('google.csv', wide, ['costs'])).rows.costs).toEqual(expected);
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

    it('says of lists of persons that they hold no facts, unless a mapping says what they are', async () => {
      const customers = sample('shopify_customers_export_header.csv', 'Anne,Durand,anne@example.com\n');
      const path = await intake.file('customers.csv', customers);
      const refused = intake.importFile(intake.workspace(), path);
      await expect(refused).rejects.toMatchObject({
        code: 'mapping_finds_no_facts',
        values: { what: 'la liste des clients de Shopify' },
      });
      const mapping = 'name: x\nfacts:\n  leads:\n    created_at: = today\n    email: Email\n';
      const report = await intake.importFile(intake.workspace(), path, { mapping });
      expect(report.facts).toMatchObject([{ fact: 'leads', added: 1 }]);
      for (const titles of [
        'Person - Name,Person - Phone,Person - Open deals',
        'Person - Name*,Person - First name,Organization - Name*',
        'Personne - Nom,Personne - E-mail',
        'Organisation - Nom,Organisation - Adresse',
        'Record ID,Company name,Website URL,Company owner,Create Date',
      ]) {
        const persons = await intake.file('people.csv', `${titles}\n${titles.replace(/[^,]+/gu, 'x')}\n`);
        await expect(intake.importFile(intake.workspace(), persons)).rejects.toMatchObject({
          code: 'mapping_finds_no_facts',
        });
      }
    });

    it('reads Meta Ads with the currency in the column name, in both languages', async () => {
      const english = sample(
        'meta_ads_export_en_header.csv',
        '2026-09-01,2026-09-01,Roofs,active,7-day,3,Leads,900,1.2,4.10,12.30,1080,11.39,21,0.59,1.9,30,2.8,0.41,18,0.68\n',
      );
      const en = await imported('meta.csv', english, ['costs']);
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
      const fr = await imported('meta.csv', text, ['costs']);
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
      const { report, rows } = await imported('meta.csv', text, ['costs']);
      expect(report.problems).toMatchObject([{ code: 'covers_days', level: 'warning', line: 2 }]);
      expect(rows.costs).toHaveLength(1);
    });

    it('reads Shopify orders with continuation lines', async () => {
      const { report, rows, workspace } = await imported(
        'orders.csv',
        sample('shopify_orders_shape_example.csv'),
        ['orders', 'order_lines', 'refunds'],
      );
      expect(report).toMatchObject({ kind: 'shopify_orders', rowsRead: 2, rowsSkipped: 0, problemCount: 0 });
      expect(rows.orders).toMatchObject([
        {
          key: 'shopify:#1050',
          ordered_at: '2026-05-01T07:59:00.000Z',
          total: 10_090n,
          tax: 833n,
          currency: 'EUR',
          status: 'valid',
          country: 'NL',
        },
      ]);
      expect(rows.order_lines).toMatchObject([
        {
          order_ref: 'shopify:#1050',
          sku: 'MAT-100',
          unit_price: 6_295n,
          quantity: '1.0000',
          currency: 'EUR',
        },
        { order_ref: 'shopify:#1050', sku: 'MAT-50', unit_price: 3_795n, currency: 'EUR', line: 3n },
      ]);
      expect(rows.refunds).toEqual([]);
      expect(await intake.persons(workspace)).toMatchObject([
        { email: 'koper@example.com', full_name: 'Koper Een' },
      ]);
    });

    it('reads cancelled and refunded Shopify orders by the full header', async () => {
      const header = readFileSync(`${samples}/shopify_orders_export_header.csv`, 'utf8').trim().split(',');
      const line = (cells: Readonly<Record<string, string>>): string =>
        header.map((title) => cells[title] ?? '').join(',');
      const order = {
        Email: 'a@example.com',
        'Financial Status': 'paid',
        Currency: 'EUR',
        Total: '120.00',
        Taxes: '20.00',
        'Lineitem name': 'Thé',
        'Lineitem price': '100.00',
        'Lineitem quantity': '1',
      };
      const text = [
        header.join(','),
        line({
          ...order,
          Name: '#1',
          'Created at': '2026-05-01 10:00:00 +0200',
          'Cancelled at': '2026-05-02 10:00:00 +0200',
        }),
        line({
          ...order,
          Name: '#2',
          'Created at': '2026-05-01 10:00:00 +0200',
          'Financial Status': 'partially_refunded',
          'Refunded Amount': '30.00',
          'Fulfilled at': '2026-05-03 09:00:00 +0200',
        }),
        line({
          ...order,
          Name: '#3',
          'Created at': '2026-05-01 10:00:00 +0200',
          'Financial Status': 'voided',
          'Refunded Amount': '0.00',
        }),
      ].join('\n');
      const { rows } = await imported('orders.csv', text, ['orders', 'refunds']);
      expect(rows.orders?.map((row) => [row.key, row.status])).toEqual([
        ['shopify:#1', 'cancelled'],
        ['shopify:#2', 'valid'],
        ['shopify:#3', 'cancelled'],
      ]);
      expect(rows.refunds).toMatchObject([
        { order_ref: 'shopify:#2', amount: 3_000n, refunded_at: '2026-05-03T07:00:00.000Z' },
      ]);
    });

    it('reads WooCommerce orders in French and English', async () => {
      const french = sample(
        'woocommerce_analytics_orders_fr_header.csv',
        '"2026-03-05 14:30:00",812,Terminée,"Anne Durand",nouveau,"1× Volet roulant",1,ETE10,"1234,50","Organique : Google"\n"2026-03-06 09:00:00",813,Annulée,"Bo Lee",nouveau,,1,,"20,00",Direct\n',
      );
      const fr = await imported('wc.csv', french, ['orders']);
      expect(fr.report).toMatchObject({ kind: 'woocommerce_orders', problemCount: 0 });
      expect(fr.rows.orders).toMatchObject([
        {
          key: 'woocommerce:812',
          net: 123_450n,
          units: '1.0000',
          promotion: 'ETE10',
          status: 'valid',
          ordered_at: '2026-03-05T13:30:00.000Z',
          customer_ref: 'Anne Durand',
        },
        { key: 'woocommerce:813', status: 'cancelled' },
      ]);
      const english =
        'Date,Order #,Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution\n2026-03-05 14:30:00,812,completed,Anne Durand,new,1× Shutter,1,,"1,234.50",Direct\n';
      const en = await imported('wc.csv', english, ['orders']);
      expect(en.rows.orders).toMatchObject([{ key: 'woocommerce:812', net: 123_450n, status: 'valid' }]);
    });

    /** Titles of a tool as its list writes them: `contacts : a,b,c`. */
    const titles = (name: string, label: string, delimiter: string): string[] => {
      const line = readFileSync(`${samples}/${name}`, 'utf8')
        .split('\n')
        .find((text) => text.startsWith(label));
      return (
        (line ?? '')
          .slice(line?.indexOf(':') ?? 0)
          .replace(/^: /u, '')
          .split('   ')[0]
          ?.split(delimiter) ?? []
      );
    };

    it('reads HubSpot contacts and deals, joined by the contact', async () => {
      const workspace = intake.workspace();
      const contacts = `${titles('hubspot_export_headers.txt', 'contacts', ',').join(',')}\n101,Anne,Durand,Anne@Example.com,06 12 34 56 78,lead,OPEN_DEAL,2024-03-12 09:14,PAID_SEARCH,Durand SARL,France,Léa\n`;
      const first = await intake.importFile(workspace, await intake.file('contacts.csv', contacts));
      expect(first).toMatchObject({ kind: 'hubspot_contacts', problemCount: 0, notices: [] });
      expect(await intake.rows(workspace, 'leads')).toMatchObject([
        {
          key: 'hubspot:101',
          created_at: '2024-03-12T08:14:00.000Z',
          stage: 'qualified',
          channel: 'paid_search',
          owner: 'Léa',
        },
      ]);
      expect(await intake.persons(workspace)).toMatchObject([
        { email: 'anne@example.com', phone: '+33612345678', company: 'Durand SARL' },
      ]);
      const header = titles('hubspot_export_headers.txt', 'deals', ',').map((title) => title.trim());
      const deals = `${header.join(',')}\n9001,Durand toit,Closed Won,12500.50,Léa,55,101;102\n9002,Lee,Contract Sent,900,Léa,56,103\n9003,Roy,closedlost,,Léa,57,104\n`;
      const second = await intake.importFile(workspace, await intake.file('deals.csv', deals));
      expect(second).toMatchObject({ kind: 'hubspot_deals', rowsRead: 3, problemCount: 0 });
      expect(second.notices.join()).toMatch(/jour de l’import/u);
      expect(await intake.rows(workspace, 'lead_events')).toMatchObject([
        { lead_ref: 'hubspot:101', type: 'won', amount: 1_250_050n, at_time: '2026-11-19T23:00:00.000Z' },
        { lead_ref: 'hubspot:103', type: 'stage', stage: 'Contract Sent' },
        { lead_ref: 'hubspot:104', type: 'lost' },
      ]);
      expect(await intake.rows(workspace, 'orders')).toMatchObject([
        { key: 'hubspot:9001', lead_ref: 'hubspot:101', net: 1_250_050n },
      ]);
      expect(second.unjoined).toMatchObject([{ fact: 'lead_events', rows: 2 }]);
    });

    it('reads Pipedrive deals in English and French', async () => {
      const english = titles('pipedrive_export_headers.txt', 'en deals', ',');
      const cells: Readonly<Record<string, string>> = {
        'Deal - Title': 'Durand deal',
        'Deal - Value': '12500.50',
        'Deal - Stage': 'Offer',
        'Deal - Status': 'won',
        'Deal - Owner': 'Léa',
        'Deal - Contact person': 'Anne Durand',
        'Deal - Won time': '2026-03-05 10:00:00',
      };
      const en = await imported(
        'deals.csv',
        `${english.join(',')}\n${english.map((title) => cells[title] ?? '').join(',')}\n`,
        ['leads', 'lead_events', 'orders'],
      );
      expect(en.report).toMatchObject({ kind: 'pipedrive_deals', problemCount: 0, unjoined: [] });
      expect(en.rows.leads).toMatchObject([{ title: 'Durand deal', owner: 'Léa' }]);
      expect(en.rows.lead_events).toMatchObject([{ type: 'won', at_time: '2026-03-05T09:00:00.000Z' }]);
      expect(en.rows.orders).toMatchObject([{ net: 1_250_050n, lead_ref: en.rows.leads?.[0]?.key }]);

      const french = [
        ...titles('pipedrive_export_headers.txt', 'fr deals', ';').map((title) => title.trim()),
        'Affaire - Affaire créée',
        'Affaire - Date de gain',
      ];
      const line = (values: Readonly<Record<string, string>>): string =>
        french.map((title) => values[title] ?? '').join(';');
      const text = [
        french.join(';'),
        line({
          'Affaire - Titre': 'Durand',
          'Affaire - Valeur': '12\u202f500,50',
          'Affaire - Statut': 'won',
          'Affaire - Affaire créée': '05/03/2026',
          'Affaire - Date de gain': '06/04/2026',
        }),
        line({
          'Affaire - Titre': 'Lee',
          'Affaire - Valeur': '900',
          'Affaire - Étape': 'Devis',
          'Affaire - Statut': 'open',
          'Affaire - Affaire créée': '07/03/2026',
        }),
        line({
          'Affaire - Titre': 'Roy',
          'Affaire - Statut': 'lost',
          'Affaire - Raison de perte': 'Trop cher',
          'Affaire - Affaire créée': '08/03/2026',
        }),
      ].join('\r\n');
      const fr = await imported('affaires.csv', text, ['leads', 'lead_events', 'orders']);
      expect(fr.report).toMatchObject({ kind: 'pipedrive_deals', problemCount: 0 });
      expect(fr.rows.leads?.map((row) => row.created_at)).toEqual([
        '2026-03-04T23:00:00.000Z',
        '2026-03-06T23:00:00.000Z',
        '2026-03-07T23:00:00.000Z',
      ]);
      expect(fr.rows.lead_events).toMatchObject([
        { type: 'won', at_time: '2026-04-05T22:00:00.000Z', amount: 1_250_050n },
        { type: 'stage', stage: 'Devis' },
        { type: 'lost', reason: 'Trop cher' },
      ]);
      expect(fr.rows.orders).toMatchObject([{ net: 1_250_050n }]);
    });
  },
);

it('reads rates in the layout of the European Central Bank', async () => {
  const workspace = intake.workspace();
  const text = 'Date,USD,JPY,BGN,\n2026-09-02,1.0812,158.4,N/A,\n2026-09-01,1.08,158.1,1.9558,\n';
  const report = await intake.importFile(workspace, await intake.file('eurofxref-hist.csv', text));
  expect(report).toMatchObject({ kind: 'rates', rowsRead: 2, rowsSkipped: 0, facts: [] });
  expect(await intake.store.ledger.rates(workspace)).toEqual([
    { currency: 'BGN', firstDay: '2026-09-01', lastDay: '2026-09-01', days: 1 },
    { currency: 'JPY', firstDay: '2026-09-01', lastDay: '2026-09-02', days: 2 },
    { currency: 'USD', firstDay: '2026-09-01', lastDay: '2026-09-02', days: 2 },
  ]);
});

it('reads Filon’s own layout', async () => {
  const text = 'id;created_at;email;channel;stage\nL1;2026-03-05;a@example.com;email;new\n';
  const { report, rows } = await imported('leads.csv', text, ['leads']);
  expect(report.kind).toBe('filon_leads');
  expect(rows.leads).toMatchObject([{ key: 'L1', channel: 'email', stage: 'new' }]);
});
