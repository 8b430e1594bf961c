/** Colours for parts of a chart, told apart also by colour-blind eyes (checked pair by pair against Okabe and Ito). */
export const palettes = {
  light: ['#1f6f8b', '#c2701c', '#6b4e8e', '#3c8a63', '#b3486b', '#8a7a1f', '#4a63a8', '#7d6a58'],
  dark: ['#5fb3d1', '#eba560', '#b49ae0', '#76c79b', '#ee8fae', '#d6c65a', '#92a8ea', '#b9a894'],
} as const;

export type Scheme = keyof typeof palettes;

/**
 * One colour per value of a dimension, the same wherever it appears: each value takes the place its letters point to,
 * or the next free one, in alphabetical order. Beyond eight values colours repeat.
 */
export function coloursOf(
  values: readonly (string | null)[],
  scheme: Scheme,
): ReadonlyMap<string | null, string> {
  const palette = palettes[scheme];
  const colours = new Map<string | null, string>();
  const taken = new Set<number>();
  const named = values.filter((value) => value !== null).sort();
  for (const value of named) {
    let place = hash(value) % palette.length;
    if (taken.size >= palette.length) taken.clear();
    while (taken.has(place)) place = (place + 1) % palette.length;
    taken.add(place);
    colours.set(value, palette[place] ?? palette[0]);
  }
  colours.set(null, scheme === 'light' ? '#a89d8d' : '#82786b');
  return colours;
}

function hash(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}
