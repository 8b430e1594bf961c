import { describe, expect, it } from 'vitest';
import { columnType } from '../../../src/core/import/column-type.ts';
import { fold } from '../../../src/core/import/fold.ts';
import { guessMapping } from '../../../src/core/import/guess-mapping.ts';
import { recogniseKind } from '../../../src/core/import/known-kinds.ts';
import { explainProblem, type ProblemCode, problems } from '../../../src/core/import/problems.ts';
import { because } from '../../../src/core/import/reasons.ts';
import { writeMapping } from '../../../src/core/import/write-mapping.ts';

describe('fold', () => {
  it('makes one of many ways of writing', () => {
    expect(fold(' Coût\u00a0\u202f(tous) ')).toBe('cout (tous)');
    expect(fold('ID d’enregistrement')).toBe("id d'enregistrement");
  });
});

describe('recogniseKind', () => {
  it.each([
    ['google_ads', 'Jour;Campagne;Code de la devise;Coût;Impr.;Clics;Conversions'],
    ['google_ads', 'DAY;campaign;Cost;Impr.'],
    ['meta_ads', 'Nom de la campagne;Montant dépensé (EUR);Jour'],
    ['meta_ads', 'Campaign name;Amount spent (EGP);Day'],
    ['shopify_orders', 'Name;Email;Financial Status;Lineitem name;Lineitem price'],
    ['woocommerce_orders', 'Date;Commande n°;État;Client;Ventes nettes'],
    ['hubspot_contacts', 'Record ID;First Name;Last Name;Email'],
    ['hubspot_deals', 'Record ID;Deal Name;Deal Stage;Amount'],
    ['pipedrive_deals', 'Affaire - Titre;Affaire - Valeur;Affaire - Statut'],
    ['pipedrive_deals', 'Deal - Title;Deal - Status'],
    ['stripe', 'stripe_object;id;created;status;amount;mrr'],
    ['rates', 'Date;USD;JPY;BGN'],
    ['filon_leads', 'created_at;email;channel'],
    ['filon_costs', 'day;kind;amount;channel'],
    ['filon_order_lines', 'order_ref;product;quantity;unit_price'],
    ['filon_lead_events', 'lead_ref;at_time;type'],
  ])('knows %s by %s', (kind, headers) => {
    expect(recogniseKind(headers.split(';'))?.id).toBe(kind);
  });

  it.each(['Date;USD;Remarque', 'nom;prénom;mail', 'created_at;email;couleur', 'Campaign;Budget'])(
    'does not claim %s',
    (headers) => {
      expect(recogniseKind(headers.split(';'))).toBeNull();
    },
  );
});

describe('columnType', () => {
  it.each([
    [['', '--'], 'empty'],
    [['12,5', '1 234,00 €'], 'number'],
    [['31/12/2026', '01/02/2026 10:00'], 'date'],
    [['a@example.com', 'b@example.com'], 'email'],
    [['06 12 34 56 78', '+33612345678'], 'phone'],
    [['Toiture', 'Fenêtre'], 'text'],
  ] as const)('sees %j as %s', (values, type) => {
    expect(columnType(values)).toBe(type);
  });
});

describe('guessMapping', () => {
  it('reads a French lead file by its titles and values', () => {
    const mapping = guessMapping(
      'Demandes de devis 2026.csv',
      ['Date de la demande', 'Nom', 'Adresse mail', 'Téléphone', 'CP', 'Origine'],
      [['03/04/2026', 'Durand', 'a@example.com', '06 12 34 56 78', '44000', 'Google']],
    );
    expect(writeMapping(mapping)).toEqual({
      name: 'demandes-de-devis-2026',
      facts: {
        leads: {
          email: 'Adresse mail',
          phone: 'Téléphone',
          created_at: 'Date de la demande',
          channel: 'Origine',
          last_name: 'Nom',
          postcode: 'CP',
        },
      },
    });
  });

  it('reads an order file and takes the currency from a title', () => {
    const mapping = guessMapping(
      'export.csv',
      ['N° commande', 'Date', 'Montant HT (EUR)', 'TVA', 'Client'],
      [['C1', '03/04/2026', '12,00', '2,40', 'Durand']],
    );
    expect(writeMapping(mapping).facts).toEqual({
      orders: {
        ordered_at: 'Date',
        id: 'N° commande',
        net: 'Montant HT (EUR)',
        currency: '= EUR',
        tax: 'TVA',
        full_name: 'Client',
      },
    });
  });
});

describe('guessMapping of amounts', () => {
  it.each([
    ['TVA', undefined],
    ['Montant (€)', '= EUR'],
    ['Montant CHF', '= CHF'],
    ['Montant TTC', undefined],
  ])('sees in %j the currency %s', (title, currency) => {
    const mapping = guessMapping('commandes.csv', ['Date', title], [['25/03/2026', '12,00']]);
    expect(Object.values(writeMapping(mapping).facts ?? {})[0]).toEqual(
      expect.objectContaining(currency ? { currency } : { ordered_at: 'Date' }),
    );
    expect(JSON.stringify(writeMapping(mapping)).includes('"currency"')).toBe(currency !== undefined);
  });
});

describe('guessMapping with cells that do not fit', () => {
  const rows = [
    ['Anne', 'anne@example.com', '25/03/2026', '1 200,00', 'Salon'],
    ['Benoît', 'pas de mail', '26/03/2026', '1 300,00', 'Salon'],
    ['Cécile', 'cecile@example.com', 'bientôt', 'douze', 'Web'],
    ['Denis', 'denis@example.com', '28/03/2026', '900,00', 'Web'],
  ];
  const fieldsOf = (headers: readonly string[], cells: readonly (readonly string[])[]) =>
    Object.values(writeMapping(guessMapping('liste.csv', headers, cells)).facts ?? {})[0];

  it('still takes columns with one cell in four that cannot be read', () => {
    expect(fieldsOf(['Nom', 'E-mail', 'Date', 'Montant HT', 'Canal'], rows)).toMatchObject({
      ordered_at: 'Date',
      net: 'Montant HT',
      email: 'E-mail',
    });
    expect(fieldsOf(['Nom', 'E-mail', 'Date', 'x', 'Canal'], rows)).toMatchObject({ created_at: 'Date' });
  });

  it('takes the day of the import only without any column of dates', () => {
    const soon = rows.map((row) => row.map((cell, index) => (index === 2 ? 'bientôt' : cell)));
    expect(fieldsOf(['Nom', 'E-mail', 'Jour', 'x', 'Canal'], soon)).toMatchObject({ created_at: 'Jour' });
    expect(fieldsOf(['Nom', 'E-mail', 'Ville', 'x', 'Canal'], soon)).toMatchObject({ created_at: '= today' });
  });

  it('prefers the column whose values mostly look right', () => {
    const cells = rows.map((row) => [...row, row[2] === 'bientôt' ? '27/03/2026' : (row[2] ?? '')]);
    const fields = fieldsOf(['Nom', 'E-mail', 'Date estimée', 'x', 'Canal', 'Date'], cells);
    expect(fields).toMatchObject({ created_at: 'Date estimée' });
    const mostly = cells.map((row, index) => row.map((cell, at) => (at === 2 && index < 3 ? '?' : cell)));
    expect(fieldsOf(['Nom', 'E-mail', 'Date estimée', 'x', 'Canal', 'Date'], mostly)).toMatchObject({
      created_at: 'Date',
    });
  });
});

describe('words for people', () => {
  it.each(Object.keys(problems) as ProblemCode[])('explains %s in both languages', (code) => {
    const fr = explainProblem(code, 'fr');
    const en = explainProblem(code, 'en');
    expect(fr.reason).not.toBe(en.reason);
    for (const text of [fr.reason, fr.advice, en.reason, en.advice]) expect(text).toMatch(/\.$/u);
  });

  it('fills the places of a reason', () => {
    expect(because('no_such_sheet', 'fr', { sheet: 'Mai' })).toBe('il n’a pas de feuille « Mai »');
  });
});

describe('guessMapping of order lists', () => {
  const statusOf = (cells: readonly string[]) => {
    const rows = cells.map((cell, index) => [`C${index}`, '25/03/2026', '12,00', cell]);
    const { facts } = writeMapping(guessMapping('commandes.csv', ['N°', 'Date', 'Total', 'Statut'], rows));
    return (facts as { orders: { status?: unknown } }).orders.status;
  };

  it('says only of words that leave no doubt whether their orders count', () => {
    expect(statusOf(['Payée', 'ANNULÉE', 'payée', '', 'Devis', 'Remboursée'])).toEqual({
      column: 'Statut',
      values: { payee: 'valid', annulee: 'cancelled' },
    });
    expect(statusOf(['Devis', 'En cours'])).toEqual({ column: 'Statut', values: {} });
  });

  it('takes a column without words, or with too many, for no status', () => {
    expect(statusOf(['', ' '])).toBeUndefined();
    expect(statusOf(Array.from({ length: 31 }, (_, index) => `x${index}`))).toBeUndefined();
  });

  it.each(['N° cde', 'n° commande', 'Réf'])('takes %j for the id, and a unit price for no sum', (title) => {
    const mapping = guessMapping(
      'commandes.csv',
      [title, 'Date', 'PU HT', 'Total TTC', 'État'],
      [['C1', '25/03/2026', '4,00', '12,00', 'Annulée']],
    );
    expect(writeMapping(mapping).facts).toEqual({
      orders: {
        ordered_at: 'Date',
        id: title,
        total: 'Total TTC',
        status: {
          column: 'État',
          values: { annulee: 'cancelled' },
        },
      },
    });
  });
});
