import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { sayMissing } from '../output/say-missing.ts';

export interface CustomerFlags {
  readonly where: readonly string[];
  readonly until?: string;
  readonly asOf?: string;
  readonly format: string;
}

/** Adds what every question about customers takes: which ones, until when, as known when, and how to write it. */
export function customerScoped(command: Command, { texts }: Context): Command {
  return command
    .option(
      '--where <filter>',
      texts.lifetime.where,
      (filter: string, earlier: readonly string[]) => [...earlier, filter],
      [] as readonly string[],
    )
    .option('--until <day>', texts.lifetime.until)
    .option('--as-of <day>', texts.lifetime.asOf)
    .option('--format <format>', texts.import.format, 'table');
}

/** The same as an endpoint takes it. */
export function customerScopeOf({ where, until, asOf }: CustomerFlags) {
  return {
    where: [...where],
    ...(until === undefined ? {} : { until }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** Says that nobody fits what was asked, or, where all were asked for, that no customer is known; returns the exit code. */
export function sayNobody(context: Context, { where, until, asOf }: CustomerFlags): number {
  if (where.length === 0 && until === undefined && asOf === undefined)
    return sayMissing(context, 'customers');
  context.io.err(`${context.texts.customers.none}\n`);
  return 1;
}
