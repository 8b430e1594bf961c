import { factOf } from '../../src/core/facts/catalogue.ts';
import { type FactId, factIds } from '../../src/core/facts/fact.ts';
import type { DemoChunk, DemoRow } from '../../src/demo/demo.ts';

const shapes = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
};

/** What the catalogue does not allow in rows of that fact: unknown or missing fields, wrong values, an id twice. */
export function rowFaults(id: FactId, rows: readonly DemoRow[]): readonly string[] {
  const fields = new Map(factOf(id).fields.map((field) => [field.id, field]));
  const ids = new Set<unknown>();
  const wrong: string[] = [];
  for (const row of rows) {
    for (const field of fields.values()) {
      if (field.required && (row[field.id] ?? null) === null) wrong.push(`${field.id} missing`);
    }
    for (const [name, value] of Object.entries(row)) {
      if (name === 'id') {
        if (ids.has(value)) wrong.push(`id ${value} twice`);
        ids.add(value);
        continue;
      }
      const field = fields.get(name);
      if (!field) wrong.push(`${name} unknown`);
      else if (value !== null) {
        if (field.values && !field.values.includes(String(value))) wrong.push(`${name} = ${value}`);
        const type = field.type;
        if ((type === 'money' || type === 'count') && !Number.isSafeInteger(value))
          wrong.push(`${name} = ${value}`);
        if (type === 'number' && !Number.isFinite(value)) wrong.push(`${name} = ${value}`);
        if (type === 'text' && typeof value !== 'string') wrong.push(`${name} = ${value}`);
        if (type === 'boolean' && typeof value !== 'boolean') wrong.push(`${name} = ${value}`);
        if ((type === 'day' || type === 'time') && !shapes[type].test(String(value)))
          wrong.push(`${name} = ${value}`);
      }
    }
  }
  return wrong;
}

/** References to rows that came neither before nor with the row; fields in `later` may name a row of a later file. */
export function danglingReferences(
  chunks: readonly DemoChunk[],
  later: ReadonlySet<string> = new Set(),
): readonly string[] {
  const known = new Map<string, Set<unknown>>(factIds.map((id) => [id, new Set()]));
  const missing: string[] = [];
  for (const chunk of chunks) {
    for (const [id, rows] of Object.entries(chunk.rows)) for (const row of rows) known.get(id)?.add(row.id);
    for (const [id, rows] of Object.entries(chunk.rows)) {
      for (const field of factOf(id as FactId).fields) {
        if (!field.refers || later.has(field.id)) continue;
        for (const row of rows) {
          const reference = row[field.id] ?? null;
          if (reference !== null && !known.get(field.refers)?.has(reference))
            missing.push(`${id}.${field.id} ${reference}`);
        }
      }
    }
  }
  return missing;
}

/** Everything that happened in the chunks, in order of time: instants, and days of costs. */
export function momentsOf(chunks: readonly DemoChunk[]): readonly string[] {
  const fields = [
    'day',
    'created_at',
    'at_time',
    'ordered_at',
    'refunded_at',
    'visited_at',
    'answered_at',
    'quoted_at',
  ];
  return chunks
    .flatMap((chunk) => Object.values(chunk.rows).flat())
    .flatMap((row) => fields.flatMap((field) => (typeof row[field] === 'string' ? [row[field]] : [])))
    .sort();
}
