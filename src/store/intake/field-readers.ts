import type { Session } from '../engine/engine.ts';
import type { Detected } from './detect-readings.ts';
import type { PlannedFact, PlannedField } from './plan-fields.ts';
import { instantReader, localTimeReader, numberReader, phoneReader, type Reader } from './read-expression.ts';
import { numberText, phoneText, type ReadText, readLeftovers, timeText } from './read-leftovers.ts';
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
  const made = new Map<string, FieldReaders>();
  for (const field of facts.flatMap((fact) => fact.fields)) {
    const key = `${field.reading} ${field.text}`;
    if (made.has(key)) continue;
    const way = wayOf(field, detected, options);
    if (!way) continue;
    const name = `read_${made.size}`;
    const fits = way.instants ? `(${way.fast.fits('t')} OR ${way.instants.fits('t')})` : way.fast.fits('t');
    const found = await readLeftovers(session, name, field.text, fits, way.read, options.folder);
    made.set(key, {
      fast: way.fast,
      instants: way.instants,
      leftovers: found ? name : null,
      zone: options.zone,
    });
  }
  return (field) => made.get(`${field.reading} ${field.text}`) ?? null;
}

interface ReadingWay {
  readonly fast: Reader;
  readonly instants: Reader | null;
  readonly read: ReadText;
}

function wayOf(field: PlannedField, detected: Detected, options: ReaderOptions): ReadingWay | null {
  switch (field.reading) {
    case 'number': {
      const mark = detected.marks.get(field.text) ?? 'point';
      return { fast: numberReader(mark), instants: null, read: numberText(mark) };
    }
    case 'time': {
      const order = detected.orders.get(field.text) ?? 'dmy';
      const fast = localTimeReader(order, detected.shapes.get(field.text) ?? new Set());
      return { fast, instants: instantReader(), read: timeText(order) };
    }
    case 'phone':
      return { fast: phoneReader(options.country), instants: null, read: phoneText(options.country) };
    default:
      return null;
  }
}
