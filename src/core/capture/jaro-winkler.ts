/**
 * How alike two texts are, 0 to 1: Jaro's measure with Winkler's bonus for a common beginning of up to four letters
 * (W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model of Record
 * Linkage", 1990, with p = 0.1). MARTHA and MARHTA give 0.961, DIXON and DICKSONX 0.813. Two empty texts give 1.
 */
export function jaroWinkler(one: string, other: string): number {
  const jaro = jaroOf([...one], [...other]);
  let prefix = 0;
  while (prefix < 4 && prefix < one.length && one[prefix] === other[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 && other.length === 0) return 1;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Array<boolean>(other.length).fill(false);
  const common = one.filter((letter, place) => {
    const last = Math.min(other.length - 1, place + reach);
    for (let at = Math.max(0, place - reach); at <= last; at++) {
      if (taken[at] || other[at] !== letter) continue;
      taken[at] = true;
      return true;
    }
    return false;
  });
  if (common.length === 0) return 0;
  const there = other.filter((_, place) => taken[place]);
  const moved = common.filter((letter, place) => letter !== there[place]).length / 2;
  const found = common.length;
  return (found / one.length + found / other.length + (found - moved) / found) / 3;
}
