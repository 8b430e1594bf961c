const seasons = [0.85, 0.95, 1.2, 1.25, 1.12, 1.02, 0.82, 0.55, 1.3, 1.15, 0.95, 0.68];

/** How busy a month (1 to 12) is: spring and September are high, August and the end of the year are low. */
export function seasonOf(month: number): number {
  return seasons[month - 1] ?? 1;
}

const webWeekdays = [1.2, 1.1, 1.05, 1, 0.85, 0.78, 1.02];

/** How busy the site is on a weekday (1 = Monday). */
export function webWeekday(weekday: number): number {
  return webWeekdays[weekday - 1] ?? 1;
}
