import type { FactMapping, Mapping, Piece, Source, Test } from './mapping.ts';
import { writeTextLayout } from './text-layout.ts';

/** The mapping as plain data, in the form that people write; `parseMapping` reads it back to the same mapping. */
export function writeMapping(mapping: Mapping): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const fact of mapping.facts) {
    const same = mapping.facts.filter((other) => other.fact === fact.fact);
    facts[fact.fact] = same.length === 1 ? writeFact(fact) : same.map(writeFact);
  }
  return {
    name: mapping.name,
    ...(mapping.system && { system: mapping.system }),
    ...(mapping.layout && { layout: writeTextLayout(mapping.layout) }),
    ...(mapping.dates && { dates: mapping.dates }),
    ...(mapping.decimal && { decimal: mapping.decimal }),
    ...(mapping.zone && { zone: mapping.zone }),
    ...(mapping.fillDown.length > 0 && { fill_down: mapping.fillDown }),
    ...(mapping.skip.length > 0 && { skip: mapping.skip.map(writeTests) }),
    ...(mapping.facts.length > 0 && { facts }),
    ...(mapping.rates && { rates: { day: writeSource(mapping.rates.day) } }),
  };
}

function writeFact(mapping: FactMapping): Readonly<Record<string, unknown>> {
  return {
    ...(mapping.when.length > 0 && { when: writeTests(mapping.when) }),
    ...Object.fromEntries(Object.entries(mapping.fields).map(([id, source]) => [id, writeSource(source)])),
  };
}

function writeTests(tests: readonly Test[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    tests.map((test) => {
      const values = test.values.length === 1 ? test.values[0] : test.values;
      if (test.is === 'in') return [test.column, isWord(values) ? [values] : values];
      return [test.column, test.is === 'not_in' ? { not: values } : test.is];
    }),
  );
}

function isWord(value: unknown): boolean {
  return value === 'filled' || value === 'empty' || value === 'nonzero';
}

function writeSource(source: Source): unknown {
  const names = source.from.filter((piece) => piece.kind === 'name_part');
  const others = source.from.filter((piece) => piece.kind !== 'name_part');
  const exact = others.length === 1 && others[0]?.kind === 'column' && needsExactly(others[0].name);
  const written = others.map(writePiece);
  const column = written.length === 1 ? written[0] : written;
  const rest = {
    ...(names.length > 0 && {
      name_part: names.length === 1 ? names[0]?.name : names.map((piece) => piece.name),
    }),
    ...(source.values && { values: source.values }),
    ...(source.otherwise !== undefined && { otherwise: source.otherwise }),
    ...(source.system && { system: source.system }),
    ...(source.split && { split: source.split }),
    ...(source.until && { until: source.until }),
    ...(source.per && { per: source.per }),
    ...(source.times && { times: source.times }),
    ...(source.firstYear !== null && { first_year: source.firstYear }),
    ...(source.dates && { dates: source.dates }),
    ...(source.decimal && { decimal: source.decimal }),
  };
  if (exact) return { exactly: others[0]?.kind === 'column' ? others[0].name : '', ...rest };
  if (Object.keys(rest).length === 0) return column;
  return others.length === 0 ? rest : { column, ...rest };
}

function needsExactly(name: string): boolean {
  return name.startsWith('=') || name.endsWith('?') || /\{[^{}]+\}/u.test(name);
}

function writePiece(piece: Piece): string {
  switch (piece.kind) {
    case 'column':
      return piece.optional ? `${piece.name}?` : piece.name;
    case 'template':
      return piece.parts.map((part) => (typeof part === 'string' ? part : `{${part.column}}`)).join('');
    case 'constant':
      return `= ${piece.text}`;
    case 'name_part':
      return piece.name;
    case 'today':
    case 'line':
      return `= ${piece.kind}`;
  }
}
