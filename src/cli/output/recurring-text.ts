import type { Answer } from '../../api/endpoints.ts';
import { movements } from '../../core/recurring/movements.ts';
import { formatNumber } from '../../core/words/figures.ts';
import { writtenPeriod } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

type Overview = Answer<'recurring'>;
type Counted = Overview['total'];
type Figure = Overview['basket'];

const right = (title: string) => ({ title, align: 'right' as const });
const left = (title: string) => ({ title, align: 'left' as const });

/** Movements by month or service with their total, and the figures of the period. */
export function recurringText(context: Context, answer: Overview, by: 'month' | 'service'): string {
  const say = context.texts.recurring;
  if (answer.first === null) return `${say.none}\n`;
  const rows =
    by === 'month'
      ? answer.months.map((row) => [row.month, row] as const)
      : answer.services.map((row) => [row.service ?? say.noService, row] as const);
  const columns = [
    left(by === 'month' ? say.month : say.serviceColumn),
    right(say.start),
    ...movements.map((id) => right(say.movements[id])),
    right(say.end),
    right(say.activeClients),
  ];
  const table = renderTable(
    columns,
    [...rows, [say.total, answer.total] as const].map(([name, row]) => [
      name,
      ...cellsOf(context, answer, row),
    ]),
    { width: context.io.width, colour: context.io.colour, total: true },
  );
  return [titleOf(context, answer), table, figuresText(context, answer)].join('\n');
}

function cellsOf(context: Context, { currency }: { readonly currency: string }, row: Counted): string[] {
  const money = moneyIn(context, currency);
  return [
    money(row.start),
    ...movements.map((id) => (row[id] === 0 ? '–' : money(row[id]))),
    money(row.end),
    formatFigure(row.clientsEnd, { unit: 'count' }, context.language),
  ];
}

function titleOf(
  { language, io }: Context,
  { from, to, service }: Pick<Overview, 'from' | 'to' | 'service'>,
) {
  return dim(
    [writtenPeriod(from, to, language), ...(service === null ? [] : [service])].join(' · '),
    io.colour,
  );
}

function figuresText(context: Context, answer: Overview): string {
  const say = context.texts.recurring;
  const money = moneyIn(context, answer.currency);
  const percent = (value: number) => formatFigure(value, { unit: 'percent' }, context.language);
  const number = (value: number) => formatFigure(value, { unit: 'number' }, context.language);
  const line = (name: string, figure: Figure, write: (value: number) => string) => [
    name,
    ...(figure.kind === 'not_enough_data'
      ? ['–', say.notEnough(figure.reason, figure.found, figure.needed)]
      : figure.kind === 'no_interval'
        ? [write(figure.value), say.noInterval(figure.n, figure.needed)]
        : [write(figure.value), `${write(figure.low)} – ${write(figure.high)} (${say.ofClients(figure.n)})`]),
  ];
  const table = renderTable(
    [left(''), right(''), left('95 %')],
    [
      line(say.basket, answer.basket, money),
      line(say.churn, answer.churn, percent),
      line(say.netRetention, answer.netRetention, percent),
      line(say.grossRetention, answer.grossRetention, percent),
      line(say.lifetime, answer.lifetime, number),
      line(say.monthlyMargin, answer.monthlyMargin, money),
      line(say.lifetimeValue, answer.lifetimeValue, money),
    ],
    { width: context.io.width, colour: context.io.colour },
  );
  const { hours, cost, withoutCost } = answer.hours;
  return [
    table,
    ...(hours > 0 ? [`${say.hours(formatNumber(hours, context.language, 2), money(cost))}\n`] : []),
    ...(withoutCost > 0 ? [`${say.withoutCost(withoutCost)}\n`] : []),
  ].join('');
}

/** Clients with what they bring. */
export function recurringClientsText(context: Context, answer: Answer<'recurringClients'>): string {
  const say = context.texts.recurring;
  if (answer.found === 0) return `${say.none}\n`;
  const money = moneyIn(context, answer.currency);
  const number = (value: number) => formatNumber(value, context.language, 2);
  const change = (row: { readonly start: number; readonly end: number }) => money(row.end - row.start);
  const spent = answer.total.expenses !== 0;
  const brought = (row: Answer<'recurringClients'>['total']) => [
    money(row.end),
    change(row),
    money(row.recurring),
    money(row.oneOff),
    number(row.hours),
    ...(spent ? [money(row.expenses)] : []),
    money(row.margin),
  ];
  const table = renderTable(
    [
      left(say.clientColumn),
      left(say.since),
      left(say.serviceColumn),
      right('MRR'),
      right('+/−'),
      right(say.recurring),
      right(say.oneOff),
      right(say.hoursColumn),
      ...(spent ? [right(say.expenses)] : []),
      right(say.margin),
      right(say.stillExpected(answer.horizonMonths)),
      left('95 %'),
    ],
    [
      ...answer.clients.map((client) => [
        client.name,
        client.since,
        client.services.map(({ service }) => service ?? say.noService).join(', '),
        ...brought(client),
        ...expectedCells(context, client.stillExpected, money),
      ]),
      [say.total, '', '', ...brought(answer.total), '', ''],
    ],
    { width: context.io.width, colour: context.io.colour, total: true },
  );
  return `${titleOf(context, answer)}\n${table}${moreText(context, answer.clients.length, answer.found)}`;
}

function expectedCells(
  { texts }: Context,
  expected: Answer<'recurringClients'>['clients'][number]['stillExpected'],
  money: (value: number) => string,
): readonly string[] {
  if (expected === null) return ['–', ''];
  if (expected.kind === 'estimate')
    return [money(expected.value), `${money(expected.low)} – ${money(expected.high)}`];
  const { reason, found, needed } = expected;
  return ['–', texts.recurring.notExpected[reason](found, needed)];
}

/** Changes with the file and line that said so. */
export function recurringChangesText(context: Context, answer: Answer<'recurringChanges'>): string {
  const say = context.texts.recurring;
  if (answer.found === 0) return `${say.none}\n`;
  const money = moneyIn(context, answer.currency);
  const table = renderTable(
    [
      left(say.day),
      left(say.clientColumn),
      left(say.serviceColumn),
      left(say.movementColumn),
      right(say.amount),
      left(say.where),
    ],
    answer.changes.map((change) => [
      change.day,
      change.name,
      change.service ?? say.noService,
      say.movements[change.movement],
      money(change.amount),
      [change.file, change.line].filter((part) => part !== null).join(':'),
    ]),
    { width: context.io.width, colour: context.io.colour },
  );
  return `${titleOf(context, answer)}\n${table}${moreText(context, answer.changes.length, answer.found)}`;
}

/** What was billed, and what differs. */
export function reconcileText(context: Context, answer: Answer<'recurringReconcile'>): string {
  const say = context.texts.recurring;
  const money = moneyIn(context, answer.currency);
  const sums = (row: Pick<Answer<'recurringReconcile'>, 'expected' | 'billed' | 'difference'>) => [
    money(row.expected),
    money(row.billed),
    money(row.difference),
  ];
  const table = renderTable(
    [
      left(say.month),
      left(say.clientColumn),
      right(say.expected),
      right(say.billed),
      right(say.difference),
      left(say.reason),
    ],
    [
      ...answer.differences.map((one) => [one.month, one.name, ...sums(one), say.reasons[one.reason]]),
      [say.total, '', ...sums(answer), ''],
    ],
    { width: context.io.width, colour: context.io.colour, total: true },
  );
  const against = answer.against === 'invoices' ? say.againstInvoices : say.againstOrders;
  return [
    `${titleOf(context, answer)}\n${against}. ${say.agree(answer.agree, answer.months)}\n\n`,
    answer.found === 0 ? `${say.allAgree}\n` : table,
    moreText(context, answer.differences.length, answer.found),
    answer.withoutRate > 0 ? `${say.withoutRate(answer.withoutRate)}\n` : '',
  ].join('');
}

function moreText({ texts }: Context, shown: number, found: number): string {
  return shown < found ? `${texts.recurring.more(shown, found)}\n` : '';
}

function moneyIn(context: Context, currency: string): (value: number) => string {
  return (value) => formatFigure(value, { unit: 'money', currency }, context.language);
}
