/** Who can mend it: `input` the caller, `state` the caller after another step, `denied` rights, `fault` the program. */
export type ErrorKind = 'input' | 'missing' | 'state' | 'denied' | 'limit' | 'fault';

export interface ErrorText {
  readonly message: string;
  readonly advice: string;
}

export interface ErrorEntry {
  readonly kind: ErrorKind;
  readonly fr: ErrorText;
  readonly en: ErrorText;
}

/** An entry from [message, advice] in English and in French. */
export function entry(
  kind: ErrorKind,
  en: readonly [string, string],
  fr: readonly [string, string],
): ErrorEntry {
  return {
    kind,
    en: { message: en[0], advice: en[1] },
    fr: { message: fr[0], advice: fr[1] },
  };
}
