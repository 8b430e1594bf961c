/**
 * Parts rounded to whole numbers that still add up to their rounded total: each is rounded down, and those that lost
 * most are raised by one until the sum is reached (largest remainders).
 */
export function roundedParts(parts: readonly number[], total: number): readonly number[] {
  const whole = parts.map(Math.floor);
  const order = parts.map((part, index) => [part - Math.floor(part), index] as const);
  let missing = total - whole.reduce((sum, part) => sum + part, 0);
  order.sort((a, b) => (missing > 0 ? b[0] - a[0] : a[0] - b[0]) || a[1] - b[1]);
  for (let place = 0; missing !== 0 && order.length > 0; place = (place + 1) % order.length) {
    const [, index] = order[place] ?? [0, 0];
    whole[index] = (whole[index] ?? 0) + Math.sign(missing);
    missing -= Math.sign(missing);
  }
  return whole;
}
