import { parseArgs } from 'node:util';

export const parts = [
  'cockpit',
  'import',
  'growth',
  'writes',
  'leads',
  'score',
  'pairs',
  'recommend',
  'lifetime',
  'cohorts',
  'web',
] as const;
export type Part = (typeof parts)[number];

export interface BenchOptions {
  /** 1 is the full size. */
  readonly scale: number;
  readonly parts: ReadonlySet<Part>;
  /** Write docs/bench.md. */
  readonly write: boolean;
}

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scale: { type: 'string', default: '1' },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const scale = Number(values.scale);
  if (!(scale > 0 && scale <= 10)) throw new Error('--scale is a number above 0, up to 10');
  const only = values.only?.split(',') ?? parts;
  const unknown = only.filter((part) => !(parts as readonly string[]).includes(part));
  if (unknown.length > 0) throw new Error(`--only knows ${parts.join(', ')}, not ${unknown.join(', ')}`);
  return {
    scale,
    parts: new Set(only as readonly Part[]),
    write: values.write,
  };
}
