/**
 * How late an order came, in local days after the promised one. `missing`: promised for a day that is over, and not
 * delivered as far as is known.
 */
export const latenesses = [
  'week_early',
  'early',
  'on_day',
  'late',
  'week_late',
  'very_late',
  'missing',
] as const;
export type Lateness = (typeof latenesses)[number];

/** The last day, counted from the promised one, that belongs to a lateness; the rest is `very_late`. */
export const latenessUntil: readonly (readonly [Lateness, number])[] = [
  ['week_early', -7],
  ['early', -1],
  ['on_day', 0],
  ['late', 3],
  ['week_late', 7],
];

export function isLateness(text: string): text is Lateness {
  return (latenesses as readonly string[]).includes(text);
}
