import { maturityCurve } from '../../../core/metrics/maturity.ts';
import { businessMinutesOfDay } from '../../../core/periods/business-time.ts';
import { daysBetween, daysOf } from '../../../core/periods/days.ts';
import { localTime } from '../../../core/periods/zones.ts';
import { type Cells, readCells } from '../../../core/query/cells.ts';
import type { Plan } from '../../../core/query/plan.ts';
import type { Language } from '../../../core/words/language.ts';
import type { Row, Statement } from '../../engine/engine.ts';
import { type Compilation, compileQuery } from '../../sql/query/compile-query.ts';
import type { Moment } from '../../sql/query/context.ts';
import { saleTimesSql } from '../../sql/query/sale-times.ts';
import type { Store } from '../../store.ts';
import type { Asker } from './asker.ts';
import { refuseMissingRates } from './missing-rates.ts';

export async function openAsker(
  store: Store,
  workspace: string,
  now: string,
  language?: Language,
): Promise<Asker> {
  const settings = await store.workspaces.settings(workspace);
  return { store, workspace, settings, now, language: language ?? settings.language };
}

/** What every statement of a plan needs besides the plan. */
export async function compilationOf(asker: Asker, plan: Plan): Promise<Compilation> {
  const { store, workspace, settings } = asker;
  const instant = plan.asOf !== null && plan.asOf < asker.now ? plan.asOf : asker.now;
  const local = localTime(instant, settings.zone);
  const base: Compilation = {
    dialect: store.engine.dialect,
    workspace,
    settings,
    moment: {
      today: local.day,
      businessMinute: needsBusinessTime(plan) ? await businessMinute(asker, local) : 0,
      responseTargetMinutes: settings.responseTargetMinutes,
      responseTargets: settings.responseTargets,
    },
    maturity: null,
  };
  if (!plan.sources.some(({ kind }) => kind === 'maturity')) return base;
  return { ...base, maturity: await maturityByDay(asker, plan, base) };
}

/** Whether a figure of the plan looks at the business time that has passed. */
function needsBusinessTime(plan: Plan): boolean {
  const needing = ['due_count', 'in_time_count', 'response_spread'];
  return plan.sources.some(({ measures }) => measures.some(({ id }) => needing.includes(id)));
}

async function businessMinute(
  { store, workspace, settings }: Asker,
  local: { readonly day: string; readonly hour: number; readonly minute: number },
): Promise<Moment['businessMinute']> {
  const [row] = await store.engine.reader.run({
    sql: `SELECT minutes_before FROM calendar WHERE workspace_id = $1 AND day = CAST($2 AS ${store.engine.dialect.types.day})`,
    parameters: [workspace, local.day],
  });
  const minutes = businessMinutesOfDay(local.day, local.hour * 60 + local.minute, settings);
  return Number(row?.minutes_before ?? 0) + minutes;
}

/** Share of eventual sales expected by now for each day of the periods; null where sales are too few. */
async function maturityByDay(
  { store }: Asker,
  plan: Plan,
  compilation: Compilation,
): Promise<ReadonlyMap<string, number> | null> {
  const rows = await store.engine.reader.run(saleTimesSql(compilation, plan.asOf));
  const curve = maturityCurve(
    rows.map((row) => ({
      time: Number(row.days),
      events: Number(row.sales),
      censored: Number(row.open),
    })),
  );
  if (!curve) return null;
  const days = new Set(plan.periods.flatMap(({ from, to }) => daysOf(from, to)));
  const { today } = compilation.moment;
  return new Map([...days].map((day) => [day, curve(Math.max(0, daysBetween(day, today)))]));
}

/** The statement of a plan; without the parts that lack data. */
export function statementOf(plan: Plan, compilation: Compilation): { plan: Plan; statement: Statement } {
  const usable: Plan =
    compilation.maturity === null
      ? { ...plan, sources: plan.sources.filter(({ kind }) => kind !== 'maturity') }
      : plan;
  return { plan: usable, statement: compileQuery(usable, compilation) };
}

/** Runs a plan's one statement. Errors: `rate_missing` if an amount it needs cannot be converted. */
export async function countCells(asker: Asker, plan: Plan): Promise<Cells> {
  const compilation = await compilationOf(asker, plan);
  const ready = statementOf(plan, compilation);
  const rows: readonly Row[] =
    ready.plan.sources.length > 0 ? await asker.store.engine.reader.run(ready.statement) : [];
  const cells = readCells(ready.plan, rows);
  if (cells.ratesMissing) await refuseMissingRates(asker, ready.plan, compilation);
  return cells;
}
