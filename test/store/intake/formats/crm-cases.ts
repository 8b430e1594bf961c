import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Intake, imported, sample, samples } from './samples.ts';

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

/** Contacts and deals as CRMs export them, and lists of persons that hold no facts. */
export function crmCases(intake: Intake): void {
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
      intake,
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
    const fr = await imported(intake, 'affaires.csv', text, ['leads', 'lead_events', 'orders']);
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
}
