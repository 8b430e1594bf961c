import type { Language } from '../words/language.ts';
import type { ErrorValues } from './error-values.ts';
import { explainFault, type FaultText, type FieldFault } from './faults.ts';
import { fillIn } from './fill-in.ts';
import { type ErrorCode, errors } from './registry.ts';

/** The one error class. Its code decides kind, sentence and advice in both languages. */
export class FilonError extends Error {
  readonly code: ErrorCode;
  readonly values: ErrorValues;
  /** Of `bad_request`: what is wrong, field by field. */
  readonly faults: readonly FieldFault[];

  constructor(
    code: ErrorCode,
    values: ErrorValues = {},
    options?: { readonly cause?: unknown; readonly faults?: readonly FieldFault[] },
  ) {
    const faults = options?.faults ?? [];
    super(fillIn(errors[code].en.message, { ...values, ...faultValues(faults, 'en') }, 'en'), options);
    this.name = 'FilonError';
    this.code = code;
    this.values = values;
    this.faults = faults;
  }
}

/** An error in words. */
export interface ErrorWords {
  readonly message: string;
  readonly advice: string;
  /** Every field that is wrong, for errors about fields. */
  readonly fields: readonly FaultText[];
}

/** The `bad_request` of these faults, of which there is at least one. `values` hold the first one's field. */
export function badRequest(faults: readonly FieldFault[]): FilonError {
  return new FilonError('bad_request', { field: faults[0]?.field ?? 'body' }, { faults });
}

/** The error's sentence and advice in a language. */
export function explainError(error: FilonError, language: Language): ErrorWords {
  const { message, advice } = errors[error.code][language];
  const values = { ...error.values, ...faultValues(error.faults, language) };
  return {
    message: fillIn(message, values, language),
    advice: fillIn(advice, values, language),
    fields: error.faults.map((fault) => explainFault(fault, language)),
  };
}

const mostTold = 5;

/** The sentence of `bad_request` names the first faults and counts the rest; its advice is that of those named. */
function faultValues(faults: readonly FieldFault[], language: Language): ErrorValues {
  if (faults.length === 0) return {};
  const told = faults.slice(0, mostTold).map((fault) => explainFault(fault, language));
  const rest = faults.length - told.length;
  const more = language === 'fr' ? `… et ${rest} de plus` : `… and ${rest} more`;
  const colon = language === 'fr' ? '\u202f: ' : ': ';
  const semicolon = language === 'fr' ? '\u202f; ' : '; ';
  return {
    faults: [
      ...told.map(({ field, reason }) => `${field}${colon}${reason}`),
      ...(rest > 0 ? [more] : []),
    ].join(semicolon),
    repair: [...new Set(told.map(({ advice }) => advice))].join(' '),
  };
}
