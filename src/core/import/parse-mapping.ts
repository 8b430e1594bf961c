import { factOf } from '../facts/catalogue.ts';
import { type FactId, factIds } from '../facts/fact.ts';
import type { Language } from '../words/language.ts';
import { invalidMapping } from './invalid-mapping.ts';
import type { FactMapping, Mapping, Source, Test } from './mapping.ts';
import { nearest } from './nearest.ts';
import { isTable, parseDates, parseDecimal, parseSource, parseTests, parseText } from './parse-source.ts';
import { type Place, within } from './place.ts';
import { parseTextLayout } from './text-layout.ts';

const settings = [
  'name',
  'system',
  'layout',
  'dates',
  'decimal',
  'zone',
  'fill_down',
  'skip',
  'facts',
  'rates',
];

/** One of these must be mapped, so that the row can find its lead. */
const needsOneOf: Readonly<Partial<Record<FactId, readonly string[]>>> = {
  lead_events: ['lead_ref', 'email', 'phone', 'click_id'],
};

/** The mapping that a parsed YAML document describes. Throws `mapping_invalid`, which says where and why. */
export function parseMapping(raw: unknown, language: Language, fallbackName = 'mapping'): Mapping {
  const name = isTable(raw) && typeof raw.name === 'string' ? raw.name : fallbackName;
  const place: Place = { mapping: name, where: '', language };
  if (!isTable(raw)) throw invalidMapping(place, 'not_a_table');
  for (const key of Object.keys(raw)) {
    if (!settings.includes(key))
      throw invalidMapping(within(place, key), 'unknown_setting', { nearest: nearest(key, settings) });
  }
  if (!/^[a-z0-9][a-z0-9_-]{0,59}$/u.test(name)) throw invalidMapping(within(place, 'name'), 'name_form');
  const facts = raw.facts === undefined ? [] : parseFacts(raw.facts, within(place, 'facts'));
  const rates = raw.rates === undefined ? null : parseRates(raw.rates, within(place, 'rates'));
  if (facts.length === 0 && !rates) throw invalidMapping(place, 'no_fact');
  return {
    name,
    system: parseSystem(raw.system, within(place, 'system')),
    layout: parseTextLayout(raw.layout, within(place, 'layout')),
    dates: parseDates(raw.dates, within(place, 'dates')),
    decimal: parseDecimal(raw.decimal, within(place, 'decimal')),
    zone: parseZone(raw.zone, within(place, 'zone')),
    fillDown: parseColumns(raw.fill_down, within(place, 'fill_down')),
    skip: parseSkip(raw.skip, within(place, 'skip')),
    facts,
    rates,
  };
}

function parseFacts(raw: unknown, place: Place): readonly FactMapping[] {
  if (!isTable(raw)) throw invalidMapping(place, 'not_a_table');
  return Object.entries(raw).flatMap(([id, entries]) => {
    const at = within(place, id);
    if (!isFactId(id)) throw invalidMapping(at, 'unknown_fact', { nearest: nearest(id, factIds) });
    if (!Array.isArray(entries)) return parseEntry(id, entries, at);
    return entries.flatMap((entry, index) => parseEntry(id, entry, within(at, String(index + 1))));
  });
}

/**
 * One entry of a fact, or, with `each`, one per name: `each: {job: Métier}` stands for an entry whose `name` is always
 * "job" and whose `value` is the column, for rows where that column is filled.
 */
function parseEntry(fact: FactId, raw: unknown, place: Place): readonly FactMapping[] {
  if (!isTable(raw) || raw.each === undefined) return [parseFact(fact, raw, place)];
  const { each, ...rest } = raw;
  const at = within(place, 'each');
  const fields = factOf(fact).fields.map((field) => field.id);
  if (!fields.includes('name') || !fields.includes('value'))
    throw invalidMapping(at, 'unknown_field', { fact, nearest: nearest('each', fields) });
  if (!isTable(each)) throw invalidMapping(at, 'not_a_table');
  return Object.entries(each).map(([name, value]) => {
    const entry = parseFact(fact, { ...rest, name: `= ${name}`, value }, place);
    const first = entry.fields.value?.from[0];
    const filled: readonly Test[] =
      entry.fields.value?.from.length === 1 && first?.kind === 'column'
        ? [{ column: first.optional ? `${first.name}?` : first.name, is: 'filled', values: [] }]
        : [];
    return { ...entry, when: [...entry.when, ...filled] };
  });
}

function parseFact(fact: FactId, raw: unknown, place: Place): FactMapping {
  if (!isTable(raw)) throw invalidMapping(place, 'not_a_table');
  const known = ['id', ...factOf(fact).fields.map((field) => field.id)];
  const fields: Record<string, Source> = {};
  for (const [id, source] of Object.entries(raw)) {
    if (id === 'when') continue;
    if (!known.includes(id))
      throw invalidMapping(within(place, id), 'unknown_field', {
        fact,
        nearest: nearest(id, [...known, 'when']),
      });
    fields[id] = parseSource(source, within(place, id));
  }
  for (const field of factOf(fact).fields) {
    if (field.required && !fields[field.id])
      throw invalidMapping(place, 'field_needed', { fact, field: field.id });
  }
  const either = needsOneOf[fact];
  if (either && !either.some((field) => fields[field]))
    throw invalidMapping(place, 'field_needed', { fact, field: either.join(' / ') });
  return {
    fact,
    when: raw.when === undefined ? [] : parseTests(raw.when, within(place, 'when')),
    fields,
  };
}

function parseRates(raw: unknown, place: Place): { readonly day: Source } {
  if (!isTable(raw)) throw invalidMapping(place, 'not_a_table');
  if (raw.day === undefined) throw invalidMapping(place, 'field_needed', { fact: 'rates', field: 'day' });
  return { day: parseSource(raw.day, within(place, 'day')) };
}

function parseColumns(raw: unknown, place: Place): readonly string[] {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw)) throw invalidMapping(place, 'list_expected');
  return raw.map((item) => parseText(item, place));
}

function parseSkip(raw: unknown, place: Place): Mapping['skip'] {
  if (raw === undefined || raw === null) return [];
  const items = Array.isArray(raw) ? raw : [raw];
  return items.map((item, index) => parseTests(item, within(place, String(index + 1))));
}

function parseSystem(raw: unknown, place: Place): string {
  if (raw === undefined || raw === null || raw === '') return '';
  const text = parseText(raw, place);
  if (!/^[a-z0-9][a-z0-9_-]{0,39}$/u.test(text)) throw invalidMapping(place, 'system_form');
  return text;
}

function parseZone(raw: unknown, place: Place): string | null {
  if (raw === undefined || raw === null) return null;
  const text = parseText(raw, place);
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw invalidMapping(place, 'zone_unknown');
  }
}

function isFactId(id: string): id is FactId {
  return (factIds as readonly string[]).includes(id);
}
