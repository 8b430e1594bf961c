import type { Command } from 'commander';
import type { Search } from '../../api/endpoints.ts';
import { cohortUnits } from '../../core/cohorts/cohort-period.ts';
import type { Context } from '../context.ts';
import { cohortFigures, cohortsText, repeatText } from '../output/cohorts-text.ts';
import { wholeNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { type CustomerFlags, customerScoped, customerScopeOf, sayNobody } from './customer-scope.ts';
import { json } from './query.ts';

interface CohortFlags extends CustomerFlags {
  readonly by: string;
  readonly unit: string;
  readonly metric: string;
  readonly ages: string;
}

interface RepeatFlags extends CustomerFlags {
  readonly by?: string;
  readonly silenceDays?: string;
}

/** `filon cohorts` */
export function addCohorts(program: Command, context: Context, run: Run): void {
  const say = context.texts.cohorts;
  const command = program
    .command('cohorts')
    .description(say.about)
    .option('--by <id>', say.by, 'month')
    .option('--unit <unit>', say.unit, 'month')
    .option('--metric <metric>', say.metric, 'retention')
    .option('--ages <n>', say.ages, '12');
  customerScoped(command, context).action((flags: CohortFlags) => run(() => cohorts(context, flags)));
}

/** `filon repeat` */
export function addRepeat(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const command = program
    .command('repeat')
    .description(texts.cohorts.repeat)
    .option('--by <id>', texts.lifetime.by)
    .option('--silence-days <n>', texts.lifetime.silenceDays);
  customerScoped(command, context).action((flags: RepeatFlags) => run(() => repeat(context, flags)));
}

async function cohorts(context: Context, flags: CohortFlags): Promise<number> {
  const bad = context.texts.wrong.badValue;
  const format = oneOf('--format', flags.format, ['table', 'json'], bad);
  const metric = oneOf('--metric', flags.metric, cohortFigures, bad);
  const ages = wholeNumber(context, '--ages', flags.ages);
  const search: Search<'cohorts'> = {
    ...customerScopeOf(flags),
    by: flags.by,
    unit: oneOf('--unit', flags.unit, cohortUnits, bad),
  };
  return context.withConnection(async (connection) => {
    const answer = await connection.call('cohorts', { search });
    if (format === 'table' && answer.customers === 0) return sayNobody(context, flags);
    context.io.out(format === 'json' ? json(answer) : cohortsText(context, answer, metric, ages));
    return answer.customers === 0 ? 1 : 0;
  });
}

async function repeat(context: Context, flags: RepeatFlags): Promise<number> {
  const format = oneOf('--format', flags.format, ['table', 'json'], context.texts.wrong.badValue);
  const search: Search<'repeat'> = {
    ...customerScopeOf(flags),
    ...(flags.by === undefined ? {} : { by: flags.by }),
    ...(flags.silenceDays === undefined
      ? {}
      : { silenceDays: wholeNumber(context, '--silence-days', flags.silenceDays) }),
  };
  return context.withConnection(async (connection) => {
    const answer = await connection.call('repeat', { search });
    if (format === 'table' && answer.all.customers === 0) return sayNobody(context, flags);
    context.io.out(format === 'json' ? json(answer) : repeatText(context, answer));
    return answer.all.customers === 0 ? 1 : 0;
  });
}
