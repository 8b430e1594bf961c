/** JSON of another program, of which nothing is known for sure. */
export type Payload = unknown;

/** What stands at a path of names; undefined if there is nothing. */
export function partAt(payload: Payload, ...path: readonly string[]): Payload {
  return path.reduce<Payload>(
    (part, name) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, name)
        ? (part as Readonly<Record<string, unknown>>)[name]
        : undefined,
    payload,
  );
}

/** The text, number or truth value there as text; empty for anything else. */
export function textAt(payload: Payload, ...path: readonly string[]): string {
  const part = partAt(payload, ...path);
  return typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean'
    ? String(part)
    : '';
}

/** The list there; empty for anything else. */
export function listAt(payload: Payload, ...path: readonly string[]): readonly Payload[] {
  const part = partAt(payload, ...path);
  return Array.isArray(part) ? part : [];
}

/** Pairs of a JSON object whose values are texts, numbers or truth values. */
export function pairsAt(
  payload: Payload,
  ...path: readonly string[]
): readonly (readonly [string, string])[] {
  const part = partAt(payload, ...path);
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return [];
  return Object.keys(part).map((name) => [name, textAt(part, name)] as const);
}

/** A payload that is one thing or a list of them, as a list. */
export function asList(payload: Payload): readonly Payload[] {
  return Array.isArray(payload) ? payload : [payload];
}

/**
 * The instant of a time in UTC as programs write it: Unix seconds or milliseconds, or a date and a clock with or
 * without saying that it is UTC. Null for anything else.
 */
export function instantOfUtc(text: string): string | null {
  if (/^\d{9,13}(\.\d+)?$/u.test(text)) {
    const number = Number(text);
    return new Date(number > 100_000_000_000 ? number : number * 1000).toISOString();
  }
  const time = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/u.exec(text);
  if (!time) return null;
  const ms = Date.parse(`${time[1]}T${time[2]}${(time[4] ?? 'Z').replace(/^([+-]\d\d)(\d\d)$/u, '$1:$2')}`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
