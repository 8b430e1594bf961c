/** Times of one thing done several times, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly best: number;
  readonly runs: number;
}

/** Runs the work once to warm up and then `runs` times. */
export async function time(runs: number, work: () => Promise<unknown>): Promise<Times> {
  await work();
  const all: number[] = [];
  for (let run = 0; run < runs; run++) all.push(await once(work));
  return summary(all);
}

/** Runs works by turns, so that what else the machine does falls on all of them alike. */
export async function timeByTurns(
  runs: number,
  works: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<Readonly<Record<string, Times>>> {
  const names = Object.keys(works);
  const all = new Map<string, number[]>(names.map((name) => [name, []]));
  for (const name of names) await works[name]?.();
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      const work = works[name];
      if (work) all.get(name)?.push(await once(work));
    }
  }
  return Object.fromEntries([...all].map(([name, values]) => [name, summary(values)]));
}

/** Milliseconds that one run takes. */
export async function once(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

function summary(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, best: sorted[0] ?? 0, runs: sorted.length };
}
