/** A name inside a sentence: « Coût par lead (CPL) » becomes « coût par lead (CPL) »; abbreviations stay. */
export function lowerFirst(name: string): string {
  const second = name.charAt(1);
  if (second !== second.toLowerCase()) return name;
  return name.charAt(0).toLowerCase() + name.slice(1);
}
