/** Times of one thing done several times, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly best: number;
  /** Processor time of this process, median; steady where the machine has other work to do. */
  readonly cpu: number;
  readonly runs: number;
}

interface Lap {
  readonly wall: number;
  readonly cpu: number;
}

/** Runs works by turns after one round to warm up, so that what else the machine does falls on all of them alike. */
export async function timeByTurns<Name extends string>(
  runs: number,
  works: Readonly<Record<Name, () => Promise<unknown>>>,
): Promise<Readonly<Record<Name, Times>>> {
  const all = new Map<string, Lap[]>();
  const entries = Object.entries<() => Promise<unknown>>(works);
  for (const [name, work] of entries) {
    await work();
    all.set(name, []);
  }
  for (let run = 0; run < runs; run++) {
    for (const [name, work] of entries) all.get(name)?.push(await lap(work));
  }
  return Object.fromEntries([...all].map(([name, laps]) => [name, summary(laps)])) as Record<Name, Times>;
}

async function lap(work: () => Promise<unknown>): Promise<Lap> {
  const cpu = process.cpuUsage();
  const before = performance.now();
  await work();
  const wall = performance.now() - before;
  const used = process.cpuUsage(cpu);
  return { wall, cpu: (used.user + used.system) / 1000 };
}

function summary(laps: readonly Lap[]): Times {
  const sorted = (of: (lap: Lap) => number) => laps.map(of).sort((a, b) => a - b);
  const middle = (values: readonly number[]) => values[Math.floor(values.length / 2)] ?? 0;
  const walls = sorted((one) => one.wall);
  return {
    median: middle(walls),
    best: walls[0] ?? 0,
    cpu: middle(sorted((one) => one.cpu)),
    runs: laps.length,
  };
}
