import { factOf } from '../facts/catalogue.ts';
import type { FactId } from '../facts/fact.ts';
import { writtenCurrencies } from '../money/known-currencies.ts';
import { columnType, somewhat } from './column-type.ts';
import { fieldWords } from './field-words.ts';
import { fold } from './fold.ts';
import { guessStatus } from './guess-status.ts';
import type { Mapping, Piece, Source } from './mapping.ts';
import { plainSource } from './parse-source.ts';
import type { ColumnType } from './report.ts';
import { dateTitles, factWords, unitTitle } from './title-words.ts';

interface Column {
  readonly name: string;
  readonly words: string;
  readonly type: ColumnType;
  readonly values: readonly string[];
}

/**
 * A mapping proposed for an unknown file, from the words in its titles (French and English) and the look of its
 * values. It is meant to be read and corrected: an import never runs on a guess alone.
 */
export function guessMapping(
  file: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): Mapping {
  const columns = headers
    .filter((name) => !name.startsWith('filon_'))
    .map((name) => {
      const values = rows.map((row) => row[headers.indexOf(name)] ?? '');
      const words = fold(name).replace(/[^a-z0-9%€$]+/gu, ' ');
      return { name, words: ` ${words.trim()} `, type: columnType(values), values };
    });
  const fact = guessFact(file, columns);
  const fields = guessFields(fact, columns);
  return {
    name: mappingName(file),
    system: '',
    layout: null,
    dates: null,
    decimal: null,
    zone: null,
    fillDown: [],
    skip: [],
    facts: [{ fact, when: [], fields }],
    rates: null,
  };
}

function guessFact(file: string, columns: readonly Column[]): FactId {
  const name = ` ${fold(file).replace(/[^a-z0-9]+/gu, ' ')} `;
  let best: FactId = 'leads';
  let bestScore = 0;
  for (const [fact, words] of factWords) {
    const titles = words.filter((word) =>
      columns.some((column) => column.words.includes(` ${word} `)),
    ).length;
    const named = words.some((word) => name.includes(` ${word} `)) ? 2 : 0;
    if (titles + named > bestScore) {
      best = fact;
      bestScore = titles + named;
    }
  }
  return best;
}

function guessFields(fact: FactId, columns: readonly Column[]): Readonly<Record<string, Source>> {
  const fields: Record<string, Source> = {};
  const taken = new Set<string>();
  const known = ['id', ...factOf(fact).fields.map((field) => field.id)];
  for (const guess of fieldWords) {
    const id = guess.fields.find((field) => known.includes(field) && !fields[field]);
    if (!id) continue;
    const sums = id === 'unit_price' ? columns : columns.filter(({ words }) => !unitTitle.test(words));
    const column = bestColumn(guess.words, guess.types, guess.money ? sums : columns, taken);
    if (!column) continue;
    fields[id] = sourceOf(column.name);
    taken.add(column.name);
    // "Montant HT (EUR)" names a currency, "TVA" none.
    const currency = guess.money && writtenCurrencies(column.name)[0];
    if (currency && known.includes('currency') && !fields.currency)
      fields.currency = plainSource([{ kind: 'constant', text: currency }]);
  }
  const status = known.includes('status') && orderStatus(columns, taken);
  if (status) fields.status = status;
  return withNeeded(fact, fields, columns, taken);
}

/**
 * The column that says which orders were called off. Values whose meaning is open stay untranslated: their rows are
 * refused until somebody says what they mean, where a guess would count them in or out unseen.
 */
function orderStatus(columns: readonly Column[], taken: Set<string>): Source | null {
  const column = bestColumn(['statut', 'status', 'etat'], [], columns, taken);
  const values = column && guessStatus(column.values);
  if (!column || !values) return null;
  taken.add(column.name);
  return { ...sourceOf(column.name), values };
}

/** What the fact cannot do without: a date column, a constant, or the day of the import. */
function withNeeded(
  fact: FactId,
  fields: Record<string, Source>,
  columns: readonly Column[],
  taken: ReadonlySet<string>,
): Readonly<Record<string, Source>> {
  for (const field of factOf(fact).fields) {
    if (!field.required || fields[field.id]) continue;
    const date = dateColumn(columns, taken);
    const timed = field.type === 'day' || field.type === 'time';
    if (timed && date) fields[field.id] = sourceOf(date.name);
    else if (timed) fields[field.id] = plainSource([{ kind: 'today' }]);
    else if (field.values)
      fields[field.id] = plainSource([{ kind: 'constant', text: field.values[0] ?? '' }]);
    else
      fields[field.id] = sourceOf(
        columns.find((column) => !taken.has(column.name))?.name ?? columns[0]?.name ?? '',
      );
  }
  if (fact === 'costs' && !fields.kind) fields.kind = plainSource([{ kind: 'constant', text: 'ads' }]);
  return fields;
}

/**
 * The best column of dates that is left. One that only its title calls so counts too: its cells are then shown as
 * problems, where the day of the import in their place would be a wrong date that nobody sees.
 */
function dateColumn(columns: readonly Column[], taken: ReadonlySet<string>): Column | null {
  const left = columns.filter((column) => !taken.has(column.name));
  return (
    left.find((column) => column.type === 'date') ??
    left.find((column) => somewhat('date', column.values)) ??
    left.find((column) => dateTitles.some((word) => column.words.includes(` ${word} `))) ??
    null
  );
}

/**
 * The column whose title has one of the words: one whose values mostly look right, else one where some do, so that
 * those that do not are shown as problems and not passed over.
 */
function bestColumn(
  words: readonly string[],
  types: readonly ColumnType[],
  columns: readonly Column[],
  taken: ReadonlySet<string>,
): Column | null {
  const suits: readonly ((column: Column) => boolean)[] = [
    (column) => types.length === 0 || types.includes(column.type) || column.type === 'empty',
    (column) => types.some((type) => somewhat(type, column.values)),
  ];
  for (const suit of suits) {
    for (const word of words) {
      const column = columns.find(
        (item) => !taken.has(item.name) && item.words.includes(` ${word} `) && suit(item),
      );
      if (column) return column;
    }
  }
  return null;
}

function sourceOf(name: string): Source {
  const piece: Piece = { kind: 'column', name, optional: false };
  return plainSource([piece]);
}

function mappingName(file: string): string {
  const name = fold(file.replace(/\.[a-z0-9]{1,5}$/iu, ''))
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
  return name || 'file';
}
