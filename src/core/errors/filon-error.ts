import { type ErrorCode, errors } from './registry.ts';

export type Language = 'fr' | 'en';

/** Values that complete an error's sentence; they are data, never markup. */
export type ErrorValues = Readonly<Record<string, string | number>>;

/** The one error class. Its code decides kind, sentence and advice in both languages. */
export class FilonError extends Error {
  readonly code: ErrorCode;
  readonly values: ErrorValues;

  constructor(code: ErrorCode, values: ErrorValues = {}, options?: { cause?: unknown }) {
    super(sentence(errors[code].en.message, values), options);
    this.name = 'FilonError';
    this.code = code;
    this.values = values;
  }
}

/** The error's sentence and advice in a language. */
export function explainError(
  error: FilonError,
  language: Language,
): { readonly message: string; readonly advice: string } {
  const text = errors[error.code][language];
  const pattern = language === 'fr' ? noBreaks : (written: string) => written;
  return {
    message: sentence(pattern(text.message), error.values),
    advice: sentence(pattern(text.advice), error.values),
  };
}

/** French sets narrow no-break spaces inside « » and before ; : ! ?; the registry is written with plain ones. */
function noBreaks(written: string): string {
  return written.replace(/« /g, '«\u202f').replace(/ ([»;:!?])/g, '\u202f$1');
}

/** Fills `{name}` places. A missing value stays visible as its name. */
function sentence(pattern: string, values: ErrorValues): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? name));
}
