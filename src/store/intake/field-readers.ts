import type { Session } from '../engine/engine.ts';
import { agreedOffsets } from './agreed-offsets.ts';
import type { Detected } from './detect-readings.ts';
import type { PlannedFact, PlannedField } from './plan-fields.ts';
import {
  full,
  instantReader,
  localTimeReader,
  numberReader,
  phoneReader,
  type Reader,
} from './read-expression.ts';
import { numberText, phoneText, type ReadText, readLeftovers, timeText } from './read-leftovers.ts';
import { query } from './staging-query.ts';
import type { FieldReaders } from './typed-field.ts';

export interface ReaderOptions {
  readonly zone: string;
  readonly country: string;
  readonly folder: string;
}

/** A field's readers by its reading and text; what only core can read is read here, once per distinct text. */
export type ReadersOf = (field: PlannedField) => FieldReaders | null;

/** Makes the readers of all fields, with their tables of leftovers (`read_0`, `read_1` …). */
export async function makeReaders(
  session: Session,
  facts: readonly PlannedFact[],
  detected: Detected,
  options: ReaderOptions,
): Promise<ReadersOf> {
  const ways = new Map<string, ReadingWay>();
  for (const field of facts.flatMap((fact) => fact.fields)) {
    const way = wayOf(field, detected, options);
    if (way) ways.set(keyOf(field), way);
  }
  const forms = await formsOf(session, [...ways.values()]);
  const times = facts.some((fact) => fact.fields.some(({ reading }) => reading === 'time'));
  const { zone } = options;
  const offsets = times ? await agreedOffsets(session, zone) : null;
  const made = new Map<string, FieldReaders>();
  for (const [index, [key, way]] of [...ways].entries()) {
    const form = forms[index] ?? 'other';
    const { plain } = way.fast;
    if (form === 'plain' && plain) {
      const fast = { value: plain.read };
      const hundredths = plain.hundredths ?? null;
      made.set(key, { fast, hundredths, instants: null, leftovers: null, zone, offsets });
      continue;
    }
    const name = `read_${made.size}`;
    const found =
      form === 'other' &&
      (await readLeftovers(session, name, way.text, fitsOf(way, 't'), way.read, options.folder));
    made.set(key, {
      fast: way.fast,
      hundredths: null,
      instants: way.instants,
      leftovers: found ? name : null,
      zone,
      offsets,
    });
  }
  return (field) => made.get(keyOf(field)) ?? null;
}

const keyOf = (field: PlannedField): string => `${field.reading} ${field.text}`;

/** All texts of a column have the reader's plain form, or a form with a fast way, or some do not. */
type Form = 'plain' | 'fast' | 'other';

/** The form of each way's texts, found in one look at the file. */
async function formsOf(session: Session, ways: readonly ReadingWay[]): Promise<readonly Form[]> {
  if (ways.length === 0) return [];
  const worst = ways.map((way, index) => {
    const text = `t${index}`;
    const plain = way.fast.plain ? `WHEN ${full(text, way.fast.plain.pattern)} THEN 0` : '';
    return `max(CASE WHEN ${text} IS NULL THEN 0 ${plain} WHEN ${fitsOf(way, text)} THEN 1 ELSE 2 END) AS f${index}`;
  });
  const texts = ways.map((way, index) => `${way.text} AS t${index}`);
  const [row] = await query(
    session,
    `SELECT ${worst.join(', ')} FROM (SELECT ${texts.join(', ')} FROM file_cells f)`,
  );
  const forms = ['plain', 'fast', 'other'] as const;
  return ways.map((_, index) => forms[Number(row?.[`f${index}`] ?? 0)] ?? 'other');
}

function fitsOf({ fast, instants }: ReadingWay, text: string): string {
  return instants ? `(${fast.fits(text)} OR ${instants.fits(text)})` : fast.fits(text);
}

interface ReadingWay {
  /** SQL of the texts to read. */
  readonly text: string;
  readonly fast: Reader;
  readonly instants: Reader | null;
  readonly read: ReadText;
}

function wayOf(field: PlannedField, detected: Detected, options: ReaderOptions): ReadingWay | null {
  switch (field.reading) {
    case 'number': {
      const mark = detected.marks.get(field.text) ?? 'point';
      return { text: field.text, fast: numberReader(mark), instants: null, read: numberText(mark) };
    }
    case 'time': {
      const order = detected.orders.get(field.text) ?? 'dmy';
      const fast = localTimeReader(order, detected.shapes.get(field.text) ?? new Set());
      return { text: field.text, fast, instants: instantReader(), read: timeText(order) };
    }
    case 'phone':
      return {
        text: field.text,
        fast: phoneReader(options.country),
        instants: null,
        read: phoneText(options.country),
      };
    default:
      return null;
  }
}
