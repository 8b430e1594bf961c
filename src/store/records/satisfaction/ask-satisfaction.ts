import { FilonError } from '../../../core/errors/filon-error.ts';
import { type AnswerKind, answerKinds } from '../../../core/facts/fact-values.ts';
import { checkedPeriod } from '../../../core/periods/compare.ts';
import { localDay } from '../../../core/periods/zones.ts';
import { checkFilter } from '../../../core/query/filter.ts';
import type { Filter, Period } from '../../../core/query/query.ts';
import { resolveAsOf } from '../../../core/query/resolve.ts';
import { type AnswerFigures, answerFigures } from '../../../core/satisfaction/answer-figures.ts';
import type { AnswerGrouping } from '../../../core/satisfaction/answer-grouping.ts';
import { type Mood, moods } from '../../../core/satisfaction/answer-scale.ts';
import type { CountedAnswers } from '../../../core/satisfaction/counted-answers.ts';
import { latenesses } from '../../../core/satisfaction/lateness.ts';
import { type Followed, whatFollowed } from '../../../core/satisfaction/what-followed.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Row } from '../../engine/engine.ts';
import { hasColumn } from '../../sql/query/conditions.ts';
import { createTables } from '../../sql/query/tables.ts';
import { answerGroups, answerKindsCounted } from '../../sql/satisfaction/answer-groups.ts';
import { followedCustomers } from '../../sql/satisfaction/followed-customers.ts';
import type { VoicesReading } from '../../sql/satisfaction/voices.ts';
import type { Store } from '../../store.ts';

/** Whose answers, and when they were given. */
export interface VoicesQuestion {
  /** null: the one with most answers. */
  readonly kind: AnswerKind | null;
  readonly from: string;
  readonly to: string;
  readonly where: readonly Filter[];
  /** A local day or an instant: what was known then. */
  readonly asOf?: string;
}

export interface AnswerGroup extends AnswerFigures {
  readonly group: string | null;
  /** The smallest and the largest order of a tenth, minor units. */
  readonly orders: { readonly low: number; readonly high: number } | null;
}

export interface Satisfaction {
  readonly kind: AnswerKind;
  readonly kinds: OpenVoices['kinds'];
  readonly settings: WorkspaceSettings;
  readonly period: Period;
  readonly until: string;
  readonly all: AnswerFigures;
  /** Tenths, lateness and times in their own order, other groups by their answers, the most first. */
  readonly groups: readonly AnswerGroup[];
  /** What customers did within `days` after they answered, by how they felt. */
  readonly followed: readonly Followed[];
}

/** Answers by kind, and a reading of those asked about. */
export interface OpenVoices {
  readonly reading: VoicesReading;
  readonly kinds: Readonly<Record<AnswerKind, number>>;
}

/** A reading of the answers asked about. Errors: `bad_day`, `bad_period`, `bad_filter`, `dimension_not_carried`. */
export async function openVoices(
  store: Store,
  workspace: string,
  question: VoicesQuestion,
  now: string,
): Promise<OpenVoices> {
  const settings = await store.workspaces.settings(workspace);
  const { dialect } = store.engine;
  for (const filter of question.where) {
    checkFilter(filter);
    if (!hasColumn('settled_answers', filter.dimension))
      throw new FilonError('dimension_not_carried', {
        dimension: filter.dimension,
        metrics: 'nps, csat, average_rating',
      });
  }
  const asOf = question.asOf === undefined ? null : resolveAsOf(question.asOf, settings.zone);
  const known = {
    dialect,
    workspace,
    settings,
    tables: createTables(dialect, workspace, settings, asOf),
    asOf,
    period: checkedPeriod(question.from, question.to),
    where: question.where,
    until: localDay(asOf !== null && asOf < now ? asOf : now, settings.zone),
  };
  const counted = await store.engine.reader.run(answerKindsCounted(known));
  const kinds = { nps: 0, csat: 0, rating: 0 };
  for (const row of counted)
    for (const kind of answerKinds) if (row.kind === kind) kinds[kind] = Number(row.answers);
  const most = answerKinds.reduce((best, kind) => (kinds[kind] > kinds[best] ? kind : best));
  return { reading: { ...known, kind: question.kind ?? most }, kinds };
}

/** How content customers are, by a grouping, and what they did then. `now` is an ISO instant. Errors: those of `openVoices`. */
export async function askSatisfaction(
  store: Store,
  workspace: string,
  question: VoicesQuestion & { readonly by: AnswerGrouping | null; readonly days: number },
  now: string,
): Promise<Satisfaction> {
  const { by, days } = question;
  const { reading, kinds } = await openVoices(store, workspace, question, now);
  const { kind } = reading;
  const { reader } = store.engine;
  const counted = await reader.run(answerGroups(reading, by));
  const whole = counted.find((row) => row.whole === true);
  const followed = await reader.run(followedCustomers(reading, days));
  return {
    kind,
    kinds,
    settings: reading.settings,
    period: reading.period,
    until: reading.until,
    all: answerFigures(kind, countedIn(whole ?? {})),
    groups: counted
      .filter((row) => row.whole !== true)
      .map((row) => ({
        group: row.g === null || row.g === undefined ? null : String(row.g),
        orders: by === 'basket' && row.g !== null ? { low: Number(row.low), high: Number(row.high) } : null,
        ...answerFigures(kind, countedIn(row)),
      }))
      .sort(orderOf(by)),
    followed: moods.map((mood) =>
      followedIn(
        mood,
        followed.find((row) => row.mood === mood),
      ),
    ),
  };
}

function countedIn(row: Row): CountedAnswers {
  const number = (name: string) => Number(row[name] ?? 0);
  const sums = (name: string) => ({
    sum: number(name),
    squares: number(`${name}_squares`),
    products: number(`${name}_products`),
  });
  return {
    answers: number('answers'),
    owners: number('owners'),
    answerSquares: number('answer_squares'),
    score: sums('score'),
    happy: sums('happy'),
    unhappy: sums('unhappy'),
    both: number('both_moods'),
    baskets: {
      cases: number('baskets'),
      sum: number('basket'),
      clusters: number('basket_owners'),
      sumSquares: number('basket_squares'),
      products: number('basket_products'),
      caseSquares: number('order_squares'),
    },
  };
}

function followedIn(mood: Mood, row: Row | undefined): Followed {
  const number = (name: string) => Number(row?.[name] ?? 0);
  return whatFollowed({
    mood,
    customers: number('customers'),
    watched: number('watched'),
    ordered: number('ordered'),
    clients: number('clients'),
    stopped: number('stopped'),
  });
}

type Compare = (a: AnswerGroup, b: AnswerGroup) => number;

function orderOf(by: AnswerGrouping | null): Compare {
  const number = ({ group }: AnswerGroup) => (group === null ? Number.POSITIVE_INFINITY : Number(group));
  if (by === 'basket' || by === 'weekday' || by === 'hour') return (a, b) => number(a) - number(b);
  if (by === 'month') return (a, b) => ((a.group ?? '~') < (b.group ?? '~') ? -1 : 1);
  if (by === 'lateness') {
    const places = new Map<string | null, number>(latenesses.map((name, place) => [name, place]));
    const place = ({ group }: AnswerGroup) => places.get(group) ?? latenesses.length;
    return (a, b) => place(a) - place(b);
  }
  return (a, b) => b.answers - a.answers || ((a.group ?? '~') < (b.group ?? '~') ? -1 : 1);
}
