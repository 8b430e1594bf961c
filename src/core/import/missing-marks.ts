/** What tools and people write where there is no value, in whatever column; in small letters. */
export const missingMarks: readonly string[] = [
  '',
  '-',
  '--',
  '—',
  '–',
  'n/a',
  '#n/a',
  '#n/d',
  'null',
  'nan',
  'néant',
  'neant',
  '(vide)',
  '(blank)',
  '(not set)',
];

/** Whether a cell says that there is no value where a number, a date or a phone should stand. */
export function isMissing(text: string): boolean {
  const word = text.trim().toLowerCase();
  // "none" is a word of its own in texts: Google Analytics has a medium of that name.
  return word === 'none' || missingMarks.includes(word);
}
