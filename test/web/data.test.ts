import { expect, test } from 'vitest';
import { giveMeaning } from '../../src/web/data/give-meaning.ts';
import { entriesOf, giveColumn } from '../../src/web/data/mapping-entries.ts';
import { previewText } from '../../src/web/data/preview-text.ts';
import { formatHours, parseHours } from '../../src/web/settings/hours-text.ts';
import { coloursOf } from '../../src/web/theme/palette.ts';

const mapping = {
  name: 'crm',
  facts: {
    leads: {
      created_at: 'Date',
      channel: '= Salon',
      full_name: '{Prénom} {Nom}',
      stage: { column: 'État', values: { ok: 'won' } },
    },
    lead_events: [{ when: { État: 'ok' }, at_time: 'Date', type: '= won' }],
  },
};

test('the form knows what stands in a mapping, and which of it it can change', () => {
  const entries = entriesOf(mapping);
  const entry = (field: string) => entries.find((one) => one.field === field);
  expect(entry('created_at')).toMatchObject({ fact: 'leads', columns: ['Date'], simple: true });
  expect(entry('channel')).toMatchObject({ columns: [], constant: 'Salon', simple: false });
  expect(entry('full_name')).toMatchObject({ columns: ['Prénom', 'Nom'], simple: false });
  expect(entry('stage')).toMatchObject({ columns: ['État'], simple: false });
  expect(entriesOf('nonsense')).toEqual([]);
});

test('a column given to another field leaves the first and keeps the rest', () => {
  const changed = giveColumn(mapping, 'Canal', { fact: 'leads', place: 0, field: 'channel' });
  expect(changed).toMatchObject({ name: 'crm', facts: { leads: { channel: 'Canal', created_at: 'Date' } } });
  const moved = giveColumn(changed, 'canal', { fact: 'leads', place: 0, field: 'source' });
  const { leads } = moved.facts as { leads: Record<string, unknown> };
  expect([leads.channel, leads.source]).toEqual([undefined, 'canal']);
  expect(giveColumn(null, '=x', { fact: 'leads', place: 0, field: 'title' })).toEqual({
    facts: { leads: { title: { exactly: '=x' } } },
  });
  const without = giveColumn({ facts: { leads: { title: 'A' } } }, 'A', null);
  expect(without).toEqual({ facts: {} });
});

test('a word gets its meaning wherever its column is translated, or its rows are left out', () => {
  const place = { fact: 'leads', field: 'stage', column: 'état', word: 'Perdu' };
  const { facts } = giveMeaning(mapping, place, 'lost') as { facts: Record<string, unknown> };
  expect(facts.leads).toMatchObject({ stage: { column: 'État', values: { ok: 'won', Perdu: 'lost' } } });
  expect(facts.lead_events).toEqual(mapping.facts.lead_events);
  const again = giveMeaning({ facts }, { ...place, word: 'PERDU' }, 'won') as typeof mapping;
  expect(again.facts.leads.stage.values).toEqual({ ok: 'won', PERDU: 'won' });
  expect(
    giveMeaning(
      { facts: { orders: [{ status: 'État' }] } },
      { ...place, fact: 'orders', field: 'status' },
      'valid',
    ),
  ).toEqual({
    facts: { orders: { status: { column: 'État', values: { Perdu: 'valid' } } } },
  });
  expect(giveMeaning({ skip: { A: 'x' } }, place, null)).toEqual({ skip: [{ A: 'x' }, { état: ['Perdu'] }] });
});

test('a fact is shown as its reader writes it, in the zone of the workspace', () => {
  const shown = (value: Parameters<typeof previewText>[0]) => previewText(value, 'fr', 'Europe/Paris');
  expect(shown('2026-03-04T23:00:00.000Z')).toBe('5 mars 2026');
  expect(shown('2026-03-04T23:30:00.000Z')).toMatch(/^5 mars 2026(,| à) 00:30$/);
  expect(shown('2026-03-01')).toBe('1ᵉʳ mars 2026');
  expect([shown(true), shown(null), shown('2026-03')]).toEqual(['oui', '', '2026-03']);
});

test('working hours read back, in the ways people write them', () => {
  expect(parseHours('9-12h30, 14:00–18:00')).toEqual([
    [540, 750],
    [840, 1080],
  ]);
  expect(parseHours('')).toEqual([]);
  expect(parseHours('18-9')).toBeNull();
  expect(parseHours('9:75-10')).toBeNull();
  expect(formatHours([[540, 1080]])).toBe('9:00–18:00');
});

test('a value keeps its colour whatever the order it comes in, and eight values have eight colours', () => {
  const values = ['SEO', 'Google Ads', 'Meta Ads', null, 'E-mail', 'Salon', 'Direct', 'DevisPro', 'Magasin'];
  const colours = coloursOf(values, 'light');
  const other = coloursOf([...values].reverse(), 'light');
  for (const value of values) expect(other.get(value)).toBe(colours.get(value));
  expect(new Set(values.filter(Boolean).map((value) => colours.get(value))).size).toBe(8);
});
