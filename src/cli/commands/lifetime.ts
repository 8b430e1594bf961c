import type { Command } from 'commander';
import type { Search } from '../../api/endpoints.ts';
import { lifetimeModels } from '../../core/lifetime/lifetime-task.ts';
import type { Context } from '../context.ts';
import { customerValueText, lifetimeText } from '../output/lifetime-text.ts';
import { paybackText } from '../output/payback-text.ts';
import { positiveNumber, wholeNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { type CustomerFlags, customerScoped, customerScopeOf } from './customer-scope.ts';
import { json } from './query.ts';

interface ScopeFlags extends CustomerFlags {
  readonly money: string;
}

interface ModelFlags extends ScopeFlags {
  readonly model: string;
  readonly calibrationWeeks?: string;
  readonly holdoutWeeks?: string;
  readonly period: string;
}

interface PaybackFlags extends CustomerFlags {
  readonly by?: string;
  readonly money?: string;
}

interface ValueFlags extends CustomerFlags {
  readonly money?: string;
  readonly by?: string;
  readonly from?: string;
  readonly months: string;
  readonly discountRate: string;
  readonly silenceDays?: string;
}

const moneys = ['revenue', 'margin'] as const;
const periods = ['month', 'year'] as const;
const sources = ['orders', 'subscriptions'] as const;

/** `filon lifetime` (fits a model), `filon lifetime value` and `filon lifetime payback`. */
export function addLifetime(program: Command, context: Context, run: Run): void {
  const say = context.texts.lifetime;
  const lifetime = program.command('lifetime').description(say.about);
  scoped(
    lifetime
      .command('model', { isDefault: true })
      .description(say.model)
      .option('--model <model>', say.modelName, 'bg_nbd')
      .option('--calibration-weeks <n>', say.calibrationWeeks)
      .option('--holdout-weeks <n>', say.holdoutWeeks)
      .option('--period <period>', say.period, 'month'),
    context,
  ).action((flags: ModelFlags) => run(() => model(context, flags)));
  customerScoped(
    lifetime
      .command('value')
      .description(say.value)
      .option('--by <id>', say.by)
      .option('--from <kind>', say.from)
      .option('--money <money>', say.valueMoney)
      .option('--months <n>', say.months, '36')
      .option('--discount-rate <rate>', say.discountRate, '0.1')
      .option('--silence-days <n>', say.silenceDays),
    context,
  ).action((flags: ValueFlags) => run(() => value(context, flags)));
  customerScoped(
    lifetime
      .command('payback')
      .description(context.texts.cohorts.paid.about)
      .option('--by <id>', say.by)
      .option('--money <money>', say.valueMoney),
    context,
  ).action((flags: PaybackFlags) => run(() => payback(context, flags)));
}

function scoped(command: Command, context: Context): Command {
  return customerScoped(command.option('--money <money>', context.texts.lifetime.money, 'revenue'), context);
}

function scopeOf(context: Context, flags: ScopeFlags) {
  const money = oneOf('--money', flags.money, moneys, context.texts.wrong.badValue);
  return { money, ...customerScopeOf(flags) };
}

async function model(context: Context, flags: ModelFlags): Promise<number> {
  const bad = context.texts.wrong.badValue;
  const format = oneOf('--format', flags.format, ['table', 'json'], bad);
  const weeks = (name: string, text: string | undefined) =>
    text === undefined ? undefined : wholeNumber(context, name, text);
  const [calibrationWeeks, holdoutWeeks] = [
    weeks('--calibration-weeks', flags.calibrationWeeks),
    weeks('--holdout-weeks', flags.holdoutWeeks),
  ];
  const search: Search<'lifetime'> = {
    ...scopeOf(context, flags),
    model: oneOf('--model', flags.model, lifetimeModels, bad),
    period: oneOf('--period', flags.period, periods, bad),
    ...(calibrationWeeks === undefined ? {} : { calibrationWeeks }),
    ...(holdoutWeeks === undefined ? {} : { holdoutWeeks }),
  };
  return context.withConnection(async (connection) => {
    const answer = await connection.call('lifetime', { search });
    context.io.out(format === 'json' ? json(answer) : lifetimeText(context, answer));
    return answer.result.kind === 'not_enough_data' ? 1 : 0;
  });
}

async function value(context: Context, flags: ValueFlags): Promise<number> {
  const bad = context.texts.wrong.badValue;
  const format = oneOf('--format', flags.format, ['table', 'json'], bad);
  const search: Search<'customerValue'> = {
    ...customerScopeOf(flags),
    ...(flags.money === undefined ? {} : { money: oneOf('--money', flags.money, moneys, bad) }),
    ...(flags.from === undefined ? {} : { from: oneOf('--from', flags.from, sources, bad) }),
    months: wholeNumber(context, '--months', flags.months),
    discountRate: positiveNumber(context, '--discount-rate', flags.discountRate),
    ...(flags.by === undefined ? {} : { by: flags.by }),
    ...(flags.silenceDays === undefined
      ? {}
      : { silenceDays: wholeNumber(context, '--silence-days', flags.silenceDays) }),
  };
  return context.withConnection(async (connection) => {
    const answer = await connection.call('customerValue', { search });
    context.io.out(format === 'json' ? json(answer) : customerValueText(context, answer));
    return answer.all === null ? 1 : 0;
  });
}

async function payback(context: Context, flags: PaybackFlags): Promise<number> {
  const bad = context.texts.wrong.badValue;
  const format = oneOf('--format', flags.format, ['table', 'json'], bad);
  const search: Search<'payback'> = {
    ...customerScopeOf(flags),
    ...(flags.money === undefined ? {} : { money: oneOf('--money', flags.money, moneys, bad) }),
    ...(flags.by === undefined ? {} : { by: flags.by }),
  };
  return context.withConnection(async (connection) => {
    const answer = await connection.call('payback', { search });
    context.io.out(format === 'json' ? json(answer) : paybackText(context, answer));
    return answer.all === null && answer.groups.length === 0 ? 1 : 0;
  });
}
