/** A clock that moves when told. */
export function clock(start = '2026-03-02T09:00:00Z') {
  let ms = Date.parse(start);
  return { now: () => new Date(ms), pass: (seconds: number) => (ms += seconds * 1000) };
}
