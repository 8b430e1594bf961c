import type { Answer } from '../../api/endpoints.ts';
import { writtenPeriod } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

type Lifetime = Answer<'lifetime'>;
type Value = NonNullable<Answer<'customerValue'>['all']>;
interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const right = (title: string) => ({ title, align: 'right' as const });
const left = (title: string) => ({ title, align: 'left' as const });

/** A fitted model to read: parameters with intervals, what they mean, and the back-test. */
export function lifetimeText(context: Context, { counted, result }: Lifetime): string {
  const { texts, language, io } = context;
  const say = texts.lifetime;
  if (result.kind === 'not_enough_data') return `${notEnoughText(context, result)}\n`;
  const period = counted.from === null ? '' : writtenPeriod(counted.from, counted.fittedUntil, language);
  const about = [say.counted(counted.customers, period), ...aboutCounts(context, counted)];
  const parameters = renderTable(
    [left(say.parameter), right(say.estimate), right(say.interval)],
    result.parameters.map(({ name, ...estimate }) => [
      name,
      decimals(context, estimate.value, 3),
      interval(estimate, (value) => decimals(context, value, 3)),
    ]),
    { width: io.width, colour: io.colour },
  );
  return [
    `${say.titles[result.kind]}\n${dim(about.join('; '), io.colour)}\n`,
    parameters,
    `${dim(say.logLikelihood(decimals(context, result.logLikelihood, 1)), io.colour)}\n`,
    ...meaningOf(context, { counted, result }),
  ].join('\n');
}

/** Why a model has no parameters. */
function notEnoughText(
  { texts }: Context,
  { reason, found, needed }: Extract<Lifetime['result'], { kind: 'not_enough_data' }>,
): string {
  return texts.lifetime.notEnough[reason](found, needed);
}

function meaningOf(context: Context, { counted, result }: Lifetime): readonly string[] {
  const say = context.texts.lifetime;
  switch (result.kind) {
    case 'not_enough_data':
      return [];
    case 'bg_nbd': {
      const { value } = result.purchasesInYear;
      const number = (one: number) => decimals(context, one, 2);
      const share = formatFigure(result.alive / counted.customers, { unit: 'percent' }, context.language);
      return [
        say.purchasesInYear(number(value), interval(result.purchasesInYear, number)),
        `${say.alive(decimals(context, result.alive, 0), share)}\n`,
        result.backTest ? backTestText(context, result.backTest) : `${say.noBackTest}\n`,
      ];
    }
    case 'gamma_gamma': {
      const money = moneyIn(context, counted.currency);
      const { meanValue } = result;
      return [
        meanValue === null
          ? say.noMeanValue
          : say.meanValue(money(meanValue.value), interval(meanValue, money)),
        `${dim(say.buyers(result.buyers), context.io.colour)}\n`,
      ];
    }
    case 'shifted_beta_geometric': {
      const percent = (value: number | null) => formatFigure(value, { unit: 'percent' }, context.language);
      return [
        renderTable(
          [right(say.periodColumn[result.period]), right(say.observed), right(say.projected)],
          result.survival.map(({ period, observed, projected }) => [
            String(period),
            percent(observed),
            percent(projected),
          ]),
          { width: context.io.width, colour: context.io.colour },
        ),
      ];
    }
  }
}

function backTestText(
  context: Context,
  test: NonNullable<Extract<Lifetime['result'], { kind: 'bg_nbd' }>['backTest']>,
): string {
  const { texts, language, io } = context;
  const say = texts.lifetime;
  const count = (value: number) => formatFigure(Math.round(value), { unit: 'count' }, language);
  const customers = test.classes.reduce((sum, one) => sum + one.customers, 0);
  const table = renderTable(
    [left(say.earlier), right(say.customersColumn), right(say.predicted), right(say.actual)],
    [
      ...test.classes.map((one) => [
        one.orMore ? say.orMore(one.frequency) : say.times(one.frequency),
        count(one.customers),
        count(one.predicted),
        count(one.actual),
      ]),
      [say.all, count(customers), count(test.predicted), count(test.actual)],
    ],
    { width: io.width, colour: io.colour, total: true },
  );
  return `${say.backTest(decimals(context, test.weeks, 0))}\n\n${table}`;
}

/** Lifetime values to read: one row per group, all below, and what to know of them. */
export function customerValueText(context: Context, answer: Answer<'customerValue'>): string {
  const { texts, language, io } = context;
  const say = texts.lifetime;
  const { all, counted } = answer;
  if (all === null) return `${say.fewCustomers(counted.customers)}\n`;
  const months = (value: number) => formatFigure(value, { unit: 'months' }, language);
  const rate = formatFigure(answer.discountRate, { unit: 'percent' }, language);
  const columns = say.valueColumns;
  const nameOf = (value: Value) => (value === all ? say.all : (value.group ?? say.empty));
  const rows = [...answer.groups, all].map((value) =>
    valueRow(context, nameOf(value), value, counted.currency),
  );
  const table = renderTable(
    [
      left(answer.by === null ? '' : `${columns.group} ${answer.by}`),
      right(columns.customers),
      right(columns.left),
      right(columns.basket),
      right(columns.lifetime),
      right(columns.article),
      right(columns.survival),
      right(columns.model),
      right(columns.cac),
      right(columns.ratio),
      right(columns.payback),
    ],
    rows,
    { width: io.width, colour: io.colour, total: answer.groups.length > 0 },
  );
  const still = formatFigure(all.stillThere, { unit: 'percent' }, language);
  const small = answer.tooSmall.map(({ group, customers }) => `${group ?? say.empty} (${customers})`);
  const notes = [
    ...(answer.silenceDays === null ? [] : [say.silence(answer.silenceDays)]),
    say.seen(months(all.seenMonths), still),
    ...('kind' in all.ltv.model
      ? [`${columns.model}${texts.colon}${notEnoughText(context, all.ltv.model)}`]
      : []),
    ...(answer.watched === 'orders' ? aboutCounts(context, counted) : []),
    ...clientCostNotes(context, answer),
    ...(small.length > 0 ? [say.tooSmall(small.join(', '))] : []),
  ];
  const warnings = [...answer.groups, all].flatMap((value) =>
    value.warnings.map((warning) => `${say[warning](nameOf(value))}\n`),
  );
  const head = say.valueTitle(months(answer.months), rate);
  return `${head}\n${dim(say.watched[answer.watched][counted.money], io.colour)}\n\n${table}\n${notes.map((note) => `${dim(note, io.colour)}\n`).join('')}${warnings.join('')}`;
}

/** What was spent for clients, and whether it is taken off. */
function clientCostNotes(
  context: Context,
  { watched, counted, clientCosts }: Answer<'customerValue'>,
): readonly string[] {
  const say = context.texts.lifetime;
  if (counted.money === 'revenue') return [];
  if (clientCosts === null) return watched === 'orders' ? [] : [say.noClientCosts];
  const amount = moneyIn(context, counted.currency)(clientCosts.amount);
  if (watched === 'orders') return [say.clientCostsLeft(amount)];
  const { withoutCost } = clientCosts;
  return [say.clientCosts(amount), ...(withoutCost > 0 ? [say.withoutCost(withoutCost)] : [])];
}

function valueRow(context: Context, name: string, value: Value, currency: string): readonly string[] {
  const { language } = context;
  const count = (one: number) => formatFigure(one, { unit: 'count' }, language);
  const money = moneyIn(context, currency);
  const withInterval = (one: Estimate | null) =>
    one === null ? '–' : `${money(one.value)} (${interval(one, money)})`;
  const { article, survival, model } = value.ltv;
  return [
    name,
    count(value.customers),
    count(value.left),
    money(value.monthlyBasket),
    formatFigure(value.lifetime.value, { unit: 'months' }, language),
    money(article?.value ?? null),
    withInterval(survival),
    withInterval('kind' in model ? null : model),
    money(value.acquisitionCost),
    formatFigure(value.ltvToCac, { unit: 'ratio' }, language),
    formatFigure(value.payback, { unit: 'months' }, language),
  ];
}

function aboutCounts(
  context: Context,
  counted: Pick<Lifetime['counted'], 'money' | 'orders' | 'ordersWithMargin' | 'resolutionDays'>,
): readonly string[] {
  const say = context.texts.lifetime;
  const known = formatFigure(
    counted.ordersWithMargin / Math.max(1, counted.orders),
    { unit: 'percent' },
    context.language,
  );
  return [
    ...(counted.money === 'margin' ? [say.withMargin(known)] : []),
    ...(counted.resolutionDays > 1 ? [say.toDays(counted.resolutionDays)] : []),
  ];
}

function moneyIn(context: Context, currency: string): (value: number | null) => string {
  return (value) => formatFigure(value, { unit: 'money', currency }, context.language);
}

function interval({ low, high }: Estimate, write: (value: number) => string): string {
  return `${write(low)} – ${write(high)}`;
}

function decimals({ language }: Context, value: number, places: number): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(value);
}
