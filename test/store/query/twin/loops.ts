/** Of a list, the sum of a value. */
export const sum = <Item>(list: readonly Item[], value: (item: Item) => number) =>
  list.reduce((total, item) => total + value(item), 0);

/** No value where there is nothing below. */
export const ratio = (over: number | null, under: number) =>
  over === null || under === 0 ? null : over / under;

/** How many different values that are known. */
export const different = <Item>(list: readonly Item[], value: (item: Item) => unknown) =>
  new Set(list.map(value).filter((one) => one !== null)).size;

/** The median time to the event, from the product of daily chances; `eventual` asks only of those it comes to. */
export const survival = (
  list: readonly { time: number; event: boolean }[],
  eventual: boolean,
): number | null => {
  const eventTimes = [...new Set(list.filter(({ event }) => event).map(({ time }) => time))].sort(
    (a, b) => a - b,
  );
  const survivors = (until: number) => {
    let share = 1;
    for (const time of eventTimes.filter((one) => one <= until)) {
      const atRisk = list.filter((one) => one.time >= time).length;
      share *= 1 - list.filter((one) => one.event && one.time === time).length / atRisk;
    }
    return share;
  };
  const last = eventTimes.at(-1);
  if (last === undefined) return null;
  const whole = eventual ? 1 - survivors(last) : 1;
  return eventTimes.find((time) => (1 - survivors(time)) / whole >= 0.5 - 1e-12) ?? null;
};
