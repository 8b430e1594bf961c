import { FilonError } from '../../core/errors/filon-error.ts';
import type { Mapping } from '../../core/import/mapping.ts';
import { type DecimalMark, detectDecimalMark } from '../../core/import/numbers.ts';
import { type DateOrder, dateOrderEvidence } from '../../core/import/times.ts';
import type { Session } from '../engine/engine.ts';
import type { PlannedFact, PlannedField } from './plan-fields.ts';
import { type TimeShape, timeShape } from './read-expression.ts';
import { query } from './staging-query.ts';

/** What the values of the file's columns show, by SQL text of the value. */
export interface Detected {
  readonly marks: ReadonlyMap<string, DecimalMark>;
  readonly orders: ReadonlyMap<string, DateOrder>;
  readonly shapes: ReadonlyMap<string, ReadonlySet<TimeShape>>;
}

export interface DetectHints {
  /** Told by the user for this import; wins over the mapping. */
  readonly dates: DateOrder | null;
  /** The tool that wrote the file speaks French. */
  readonly french: boolean;
  readonly delimiter: string;
}

const sampleRows = 8_000;

/**
 * Decides decimal marks and date orders. A sample is looked at first; a column whose sample leaves the question open
 * is looked at whole. Throws `dates_ambiguous` if nothing in the file decides.
 */
export async function detectReadings(
  session: Session,
  facts: readonly PlannedFact[],
  mapping: Mapping,
  hints: DetectHints,
): Promise<Detected> {
  const fields = distinctFields(facts.flatMap((fact) => fact.fields));
  const samples = await sample(session, fields);
  const numbers = fields.filter((field) => field.reading === 'number');
  const times = fields.filter((field) => field.reading === 'time');
  const shapes = new Map(
    times.map((field) => [
      field.text,
      new Set((samples.get(field.text) ?? []).flatMap((value) => timeShape(value) ?? [])),
    ]),
  );
  return {
    marks: await decideMarks(session, numbers, samples, mapping, hints),
    orders: await decideOrders(session, times, samples, mapping, hints),
    shapes,
  };
}

function distinctFields(fields: readonly PlannedField[]): readonly PlannedField[] {
  const byText = new Map<string, PlannedField>();
  for (const field of fields) {
    if (field.reading === 'number' || field.reading === 'time')
      byText.set(`${field.reading}${field.text}`, field);
  }
  return [...byText.values()];
}

async function sample(
  session: Session,
  fields: readonly PlannedField[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (fields.length === 0) return new Map();
  const columns = fields.map((field, index) => `${field.text} AS s${index}`).join(', ');
  const rows = await query(
    session,
    `SELECT ${columns} FROM file_cells f WHERE f.position < ${sampleRows / 2}
      OR f.position % (SELECT greatest(1, count(*) // ${sampleRows / 2}) FROM file_cells) = 0`,
  );
  return new Map(
    fields.map((field, index) => [
      field.text,
      rows.flatMap((row) => {
        const value = row[`s${index}`];
        return typeof value === 'string' ? [value] : [];
      }),
    ]),
  );
}

async function decideMarks(
  session: Session,
  fields: readonly PlannedField[],
  samples: ReadonlyMap<string, readonly string[]>,
  mapping: Mapping,
  hints: DetectHints,
): Promise<ReadonlyMap<string, DecimalMark>> {
  const marks = new Map<string, DecimalMark>();
  const open: PlannedField[] = [];
  for (const field of fields) {
    const values = samples.get(field.text) ?? [];
    const mark =
      field.source.decimal ?? mapping.decimal ?? wholeMark(field, values) ?? detectDecimalMark(values);
    if (mark) marks.set(field.text, mark);
    else open.push(field);
  }
  for (const field of open) {
    const mark = await markOfAll(session, field, samples.get(field.text) ?? []);
    if (mark) marks.set(field.text, mark);
  }
  // A tool writes all its numbers alike; without any clue, files parted by semicolons have decimal commas.
  const [usual] = [...new Set(marks.values())];
  const agreed = new Set(marks.values()).size === 1 ? usual : undefined;
  const rest = agreed ?? (hints.french || hints.delimiter === ';' ? 'comma' : 'point');
  for (const field of fields) if (!marks.has(field.text)) marks.set(field.text, rest);
  return marks;
}

/** In a whole number, a mark followed by three digits can only part thousands. */
function wholeMark(field: PlannedField, values: readonly string[]): DecimalMark | null {
  if (field.field.type !== 'count') return null;
  if (values.some((value) => /\d,\d{3}(?!\d)/u.test(value))) return 'point';
  return values.some((value) => /\d\.\d{3}(?!\d)/u.test(value)) ? 'comma' : null;
}

async function markOfAll(
  session: Session,
  field: PlannedField,
  sampled: readonly string[],
): Promise<DecimalMark | null> {
  if (!sampled.some((value) => /[.,]/u.test(value))) return null;
  const rows = await query(
    session,
    `SELECT DISTINCT t FROM (SELECT ${field.text} AS t FROM file_cells f)
      WHERE regexp_matches(t, '[.,]') AND NOT regexp_full_match(t, '[-]?[1-9][0-9]{0,2}[.,][0-9]{3}') LIMIT 2000`,
  );
  return detectDecimalMark(rows.map((row) => String(row.t)));
}

async function decideOrders(
  session: Session,
  fields: readonly PlannedField[],
  samples: ReadonlyMap<string, readonly string[]>,
  mapping: Mapping,
  hints: DetectHints,
): Promise<ReadonlyMap<string, DateOrder>> {
  const orders = new Map<string, DateOrder>();
  const shown = new Set<DateOrder>();
  const undecided: { readonly field: PlannedField; readonly example: string }[] = [];
  for (const field of fields) {
    const told = hints.dates ?? field.source.dates ?? mapping.dates;
    const evidence = dateOrderEvidence(samples.get(field.text) ?? []);
    const open = evidence.example !== null && evidence.dmy === evidence.mdy;
    const order =
      clear(evidence.dmy, evidence.mdy) ?? (open && !told ? await orderOfAll(session, field) : null);
    if (order) shown.add(order);
    const decided = told ?? order;
    if (decided) orders.set(field.text, decided);
    else if (evidence.example === null) orders.set(field.text, 'dmy');
    else undecided.push({ field, example: evidence.example });
  }
  const first = undecided[0];
  if (!first) return orders;
  // A tool writes all its dates alike: one column that shows the order speaks for the others.
  const [agreed] = [...shown];
  const order = shown.size === 1 && agreed ? agreed : hints.french ? 'dmy' : null;
  if (!order) throw new FilonError('dates_ambiguous', { column: first.field.label, example: first.example });
  for (const item of undecided) orders.set(item.field.text, order);
  return orders;
}

function clear(dmy: number, mdy: number): DateOrder | null {
  if (dmy === mdy) return null;
  return dmy > mdy ? 'dmy' : 'mdy';
}

async function orderOfAll(session: Session, field: PlannedField): Promise<DateOrder | null> {
  const [row] = await query(
    session,
    `SELECT count(*) FILTER (regexp_matches(t, '^(1[3-9]|2[0-9]|3[01])[/-]')) AS dmy,
        count(*) FILTER (regexp_matches(t, '^[0-9]{1,2}[/-](1[3-9]|2[0-9]|3[01])[/-]')) AS mdy
      FROM (SELECT ${field.text} AS t FROM file_cells f)`,
  );
  return clear(Number(row?.dmy ?? 0), Number(row?.mdy ?? 0));
}
