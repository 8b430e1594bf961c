import { badRequest } from '../../../core/errors/filon-error.ts';
import { type Dimension, dimensions } from '../../../core/facts/dimensions.ts';
import { metricOf } from '../../../core/metrics/catalogue.ts';
import { measureOf } from '../../../core/metrics/measures.ts';
import type { Terms } from '../../../core/metrics/metric.ts';
import { shareOf } from '../../../core/metrics/share-of.ts';
import { bucketsOf, isBucketUnit } from '../../../core/periods/buckets.ts';
import { dayColumnOf, tableOf } from '../../../core/query/carries.ts';
import { type Cell, cellOf } from '../../../core/query/cells.ts';
import { certaintyOf } from '../../../core/query/certainty.ts';
import { asNumber, evaluate, sumOf } from '../../../core/query/evaluate.ts';
import { partLabel, partsOf } from '../../../core/query/parts.ts';
import { type Plan, planQuery, sourceKind } from '../../../core/query/plan.ts';
import { type Point, pointsOf, unitsOf } from '../../../core/query/points.ts';
import type { Proof, ProofPart, ProofRequest } from '../../../core/query/proof.ts';
import type { Filter } from '../../../core/query/query.ts';
import { type Resolved, resolveQuery } from '../../../core/query/resolve.ts';
import { figureMeta } from '../../../core/query/shape.ts';
import type { Language } from '../../../core/words/language.ts';
import { type ProofPlace, proofPageSql, proofTotalSql } from '../../sql/query/compile-proof.ts';
import type { ProofTerm } from '../../sql/query/proof-rows.ts';
import type { Store } from '../../store.ts';
import { describeRows, valueOfRow } from './proof-rows.ts';
import { compilationOf, countCells, openAsker } from './question.ts';

/**
 * One figure of one cell with its formula, its two numbers, and a page of the rows that add up to one of them.
 * Errors: those of `runQuery`, and `bad_request` for a cursor that is not one.
 */
export async function runProof(
  store: Store,
  workspace: string,
  request: ProofRequest,
  now: string,
  language?: Language,
): Promise<Proof> {
  const asker = await openAsker(store, workspace, now, language);
  const { currency, zone } = asker.settings;
  const asked = metricOf(request.metric);
  const metric = request.per ? shareOf(asked, metricOf(request.per)) : asked;
  const cell = cellOfRequest(request);
  const resolved = resolveQuery(
    {
      ...request,
      metrics: request.per ? [request.metric, request.per] : [request.metric],
      by: cell.units,
      where: [...request.where, ...cell.filters],
    },
    zone,
  );
  const plan = planQuery(resolved, resolved.basis === 'cohort');
  const cells = await countCells(asker, plan);
  const found = cellOf(cells.grains[plan.grains.length - 1] as Map<string, Cell>, cell.values);
  const isShare = metric.formula.kind === 'share';
  const wholePlan = planQuery({ ...resolved, by: [], where: request.where }, false);
  const whole = isShare
    ? cellOf((await countCells(asker, wholePlan)).grains[0] as Map<string, Cell>, [])
    : found;

  const side = request.earlier && plan.periods.length > 1 ? 1 : 0;
  const { over, under } = partsOf(metric.formula);
  const wantsUnder = request.part === 'under' && under !== null;
  const terms = termsOf(
    wantsUnder ? under : over,
    resolved,
    wantsUnder ? isShare : false,
    wantsUnder,
    request,
  );
  const wholePart = isShare && wantsUnder;
  const point = pointOf(wholePart ? wholePlan : plan, side, wholePart ? [] : cell.values);
  const rowsPlan = wholePart ? wholePlan : plan;
  const compilation = await compilationOf(asker, rowsPlan);
  const limit = Math.max(1, Math.min(request.limit, 500));
  const totalOf = async (wanted: readonly ProofTerm[]) => {
    const [row] = await store.engine.reader.run(proofTotalSql(rowsPlan, compilation, wanted, point));
    const [first] = wanted;
    const sum = first ? valueOfRow(String(row?.sum ?? 0), first, currency) : 0;
    return { sum, count: Number(row?.count ?? 0) };
  };
  const totals = await totalOf(terms);
  const page = await store.engine.reader.run(
    proofPageSql(rowsPlan, compilation, terms, point, {
      after: readCursor(request.cursor),
      limit: limit + 1,
    }),
  );
  const shown = page.slice(0, limit);
  const last = shown.at(-1);

  /** The number a side stands for; of medians and survival it is what the rows themselves come to. */
  const part = async (partTerms: Terms, isUnder: boolean): Promise<ProofPart> => {
    const { kind } = metric.formula;
    const label = partLabel(partTerms, asker.language);
    if (kind === 'survival') {
      return { label, value: followed(found, partTerms, isUnder, side), unit: 'count' };
    }
    const { unit } = measureOf(partTerms[0]?.[0] ?? '');
    if (kind === 'median' && !isUnder) {
      const listed = wantsUnder ? await totalOf(termsOf(partTerms, resolved, false, false, request)) : totals;
      return { label, value: listed.sum, unit };
    }
    const summed = sumOf(partTerms, (isShare && isUnder ? whole : found).counted[side], currency);
    return { label, value: summed && asNumber(summed), unit };
  };

  const figure = evaluate(metric, found.counted[0], whole.counted[0], currency);
  const meta = figureMeta(metric, plan, cell.units, { currency, language: asker.language }, [figure.value]);
  const parts = { over: await part(over, false), under: under && (await part(under, true)) };
  // A ratio of two amounts has no currency of its own, but its sides and rows have.
  const inMoney = parts.over.unit === 'money' || parts.under?.unit === 'money';
  return {
    metric: request.metric,
    value: figure.value,
    earlierValue:
      plan.periods.length > 1 ? evaluate(metric, found.counted[1], whole.counted[1], currency).value : null,
    ...parts,
    figure: inMoney ? { ...meta, currency } : meta,
    period: { from: point.from, to: point.to },
    rowsSum: totals.sum,
    rowsCount: totals.count,
    rows: await describeRows(asker, terms, shown, compilation, plan.asOf),
    nextCursor:
      page.length > limit && last
        ? writeCursor({ day: String(last.d).slice(0, 10), term: Number(last.m), key: String(last.k) })
        : null,
    maturity: maturityOf(found),
    certainty: certaintyOf(metric, figure, plan.basis),
  };
}

/** Text and clock values of a cell are filters; buckets pick one of the answer's cells. */
function cellOfRequest({ cell }: ProofRequest) {
  const asked = dimensions.filter((dimension) => cell[dimension] !== undefined);
  const units = asked.filter(isBucketUnit);
  const filters = asked
    .filter((dimension) => !isBucketUnit(dimension))
    .map((dimension: Dimension): Filter => {
      const value = cell[dimension];
      return value === null || value === undefined
        ? { dimension, operator: 'empty', values: [] }
        : { dimension, operator: 'is', values: [String(value)] };
    });
  return { units, filters, values: units.map((unit) => String(cell[unit])) };
}

function termsOf(
  terms: Terms,
  { basis, where }: Resolved,
  wholeOnly: boolean,
  isUnder: boolean,
  request: ProofRequest,
): ProofTerm[] {
  const filtered = (wholeOnly ? request.where : where).map(({ dimension }) => dimension);
  return terms.map(([id, sign]) => {
    const measure = measureOf(id);
    const table = tableOf(measure, filtered);
    const dayColumn = dayColumnOf(measure, basis) ?? 'day';
    return {
      measure,
      sign,
      reachedOnly: measure.aggregate === 'spread' && !isUnder,
      source: { table, dayColumn, kind: sourceKind(measure, table, basis) },
    };
  });
}

/** The days of the cell in the period asked for, or of the bucket at the same place in the earlier one. */
function pointOf(plan: Plan, side: 0 | 1, values: readonly string[]): Point {
  const units = unitsOf(plan.grains[plan.grains.length - 1] ?? []);
  const [asked] = plan.periods;
  const period = plan.periods[side] ?? asked;
  if (!asked || !period) throw new Error('a plan needs a period');
  const points = pointsOf(period, units);
  if (units.length === 0 && points[0]) return points[0];
  const wanted = units.map((unit, index) => {
    const place = bucketsOf(unit, asked.from, asked.to).indexOf(values[index] ?? '');
    return bucketsOf(unit, period.from, period.to)[place];
  });
  const point = points.find(({ keys }) => keys.every((key, index) => key === wanted[index]));
  if (!point) {
    throw badRequest([{ field: 'cell', fault: 'no_such_cell', values: { value: values.join(', ') } }]);
  }
  return point;
}

function followed(cell: Cell, terms: Terms, isUnder: boolean, side: 0 | 1): number {
  const points = cell.counted[side].spreads.get(terms[0]?.[0] ?? '');
  return (points ?? []).reduce((sum, { events, censored }) => sum + events + (isUnder ? censored : 0), 0);
}

function maturityOf({ counted }: Cell): number | null {
  const { maturity } = counted[0];
  return maturity && maturity.leads > 0 ? maturity.sum / maturity.leads : null;
}

function writeCursor(place: ProofPlace): string {
  return encodeURIComponent(JSON.stringify([place.day, place.term, place.key]));
}

function readCursor(cursor: string | undefined): ProofPlace | null {
  if (cursor === undefined) return null;
  try {
    const [day, term, key] = JSON.parse(decodeURIComponent(cursor)) as [string, number, string];
    if (/^\d{4}-\d{2}-\d{2}$/.test(day) && Number.isInteger(term) && typeof key === 'string') {
      return { day, term, key };
    }
  } catch {
    // Falls through to the one error for all that is not a cursor.
  }
  throw badRequest([{ field: 'cursor', fault: 'not_a_cursor' }]);
}
