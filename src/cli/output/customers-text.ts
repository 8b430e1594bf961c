import type { Answer } from '../../api/endpoints.ts';
import { customerContact, customerName } from '../../core/customers/customer-name.ts';
import { segmentNamed, segmentWords } from '../../core/customers/segment-words.ts';
import { customerSegments, segmentRules } from '../../core/customers/segments.ts';
import { currencyExponent } from '../../core/money/currencies.ts';
import { formatNumber } from '../../core/words/figures.ts';
import { writtenDay } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

type Customers = Answer<'customers'>;
type Customer = Customers['customers'][number];
type Book = Customers['book'];
type Segments = Answer<'segments'>;
type Measure = Segments['all']['basket'];

const left = (title: string) => ({ title, align: 'left' as const });
const right = (title: string) => ({ title, align: 'right' as const });

/** Customers to read, with what is known of them. */
export function customersText(context: Context, { book, sums, customers, nextCursor }: Customers): string {
  const { texts, io } = context;
  const say = texts.customers;
  if (customers.length === 0) return `${say.none}\n`;
  const table = renderTable(
    [
      left(say.columns.name),
      left(say.columns.segment),
      right(say.columns.orders),
      right(say.columns.last),
      right(say.columns.revenue),
      right(say.columns.basket),
      right(say.columns.alive),
      right(say.columns.expected),
    ],
    customers.map((one) => customerCells(context, book, one)),
    { width: io.width, colour: io.colour },
  );
  const money = moneyIn(context, book);
  return [
    table,
    `${say.sums(money(sums.revenueMinor), money(sums.expectedMinor))}\n`,
    ...(nextCursor === null ? [] : [`${say.more(sums.customers)}\n`]),
    bookNotes(context, book),
  ].join('');
}

function customerCells(context: Context, book: Book, { key, person, fields }: Customer): readonly string[] {
  const money = moneyIn(context, book);
  const share = (value: number | null) => formatFigure(value, { unit: 'percent' }, context.language);
  const name = customerName(person);
  return [
    name === null ? key : `${name} (${key})`,
    fields.segment === null ? '–' : segmentNamed(fields.segment, context.language),
    formatFigure(fields.orders, { unit: 'count' }, context.language),
    fields.last_day ?? '–',
    money(fields.revenue),
    money(fields.basket),
    share(fields.alive),
    money(fields.expected_value),
  ];
}

/** A customer's references, where several fit a name. */
export function customerChoices(context: Context, { customers, sums }: Customers): string {
  const lines = customers.map(
    ({ key, person }) =>
      `  ${key}  ${customerName(person) ?? ''}  ${customerContact(person) ?? ''}  ${person.email ?? ''}`,
  );
  return `${context.texts.customers.several(sums.customers)}\n${lines.join('\n')}\n`;
}

/** Of which day the figures are, and why models say nothing. */
export function bookNotes(context: Context, book: Book): string {
  const say = context.texts.customers;
  const lines = [say.about_book(say.counted(book.customers), writtenDay(book.until, context.language))];
  if (book.stale) lines.push(say.stale);
  for (const model of [book.models.purchases, book.models.money]) {
    if ('kind' in model) lines.push(say.noModel[model.reason](model.found, model.needed));
  }
  return lines.map((line) => `${dim(line, context.io.colour)}\n`).join('');
}

/** Amounts in minor units of the book's currency. */
export function moneyIn({ language }: Context, { currency }: Pick<Book, 'currency'>) {
  const unit = 10 ** currencyExponent(currency);
  return (minor: number | null): string =>
    formatFigure(minor === null ? null : minor / unit, { unit: 'money', currency }, language);
}

/** Groups of customers to read. */
export function segmentsText(context: Context, answer: Segments): string {
  const { texts, io, language } = context;
  const say = texts.customers;
  if (answer.by === 'own' && answer.groups.length === 0) return `${say.noSegments}\n`;
  const money = moneyIn(context, answer.book);
  const share = (value: number) => formatFigure(value, { unit: 'percent' }, language);
  const unit = 10 ** currencyExponent(answer.book.currency);
  const whole = (minor: number) => formatNumber(minor / unit, language, minor / unit >= 1_000 ? 0 : 2);
  const cells = (name: string, group: Segments['all']): readonly string[] => [
    name,
    formatFigure(group.customers, { unit: 'count' }, language),
    share(group.share),
    money(group.revenueMinor),
    measure(group.basket, money, whole),
    measure(group.marginPerCustomer, money, whole),
    measure(group.repeatRate, share, share),
    measure(group.retention, share, share),
    money(group.expectedMinor),
  ];
  const { groupColumns } = say;
  const table = renderTable(
    [
      left(texts.customers.columns.segment),
      ...[
        groupColumns.customers,
        groupColumns.share,
        groupColumns.revenue,
        groupColumns.basket,
        groupColumns.margin,
        groupColumns.repeat,
        groupColumns.retention,
        groupColumns.expected,
      ].map(right),
    ],
    [
      ...answer.groups.map((group) =>
        cells(group.name === null ? say.empty : segmentNamed(group.name, language), group),
      ),
      cells(say.total, answer.all),
    ],
    { width: io.width, colour: io.colour, total: true },
  );
  const fixed = answer.groups.some(({ repeatRate }) => repeatRate.kind === 'by_definition');
  const notes = fixed ? `${say.intervals} ${say.byDefinition}` : say.intervals;
  const scores = answer.by === 'segment' ? scoresText(context, answer.book) : '';
  return `${table}${dim(notes, io.colour)}\n${scores}${bookNotes(context, answer.book)}`;
}

function measure(
  one: Measure | Segments['all']['repeatRate'],
  write: (value: number) => string,
  bound: (value: number) => string,
): string {
  if (one.kind === 'by_definition') return '– *';
  return one.kind === 'measure' ? `${write(one.value)} [${bound(one.low)}; ${bound(one.high)}]` : '–';
}

function scoresText(context: Context, book: Book): string {
  const { texts, io } = context;
  const say = texts.customers.scores;
  const { limits } = book;
  const list = (values: readonly (number | string)[]) => [...new Set(values)].join(' / ');
  const lines = [
    say[limits.kind](texts.customers.counted(limits.customers)),
    say.recency(list(limits.silenceDays)),
    say.orders(list(limits.orders)),
    say.value(list(limits.value.map((minor) => moneyIn(context, book)(minor)))),
  ];
  return lines.map((line) => `${dim(line, io.colour)}\n`).join('');
}

/** How scores make segments, to read. */
export function segmentRulesText({ texts, io, language }: Context): string {
  const say = texts.customers;
  const range = ([from, to]: readonly [number, number]) => (from === to ? String(from) : `${from}–${to}`);
  return renderTable(
    [
      left(say.ruleColumns.segment),
      right(say.ruleColumns.recency),
      right(say.ruleColumns.weight),
      left(say.ruleColumns.who),
    ],
    segmentRules.map(({ segment, recency, weight, single }) => [
      segmentWords[language][segment].name,
      range(recency),
      single ? say.single : range(weight),
      segmentWords[language][segment].meaning,
    ]),
    { width: io.width, colour: io.colour },
  );
}

/** Moves by month, and the last month from which segment to which. */
export function movesText(context: Context, { book, months }: Answer<'segmentMoves'>): string {
  const { texts, io, language } = context;
  const say = texts.customers;
  const last = months.at(-1);
  if (!last) return `${say.none}\n`;
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  const table = renderTable(
    [
      left(say.moveColumns.month),
      ...[say.moveColumns.there, say.moveColumns.moved, say.moveColumns.share, say.moveColumns.came].map(
        right,
      ),
    ],
    months.map(({ to, moved, stayed, came }) => [
      to,
      count(moved + stayed),
      count(moved),
      formatFigure(moved + stayed > 0 ? moved / (moved + stayed) : null, { unit: 'percent' }, language),
      count(came),
    ]),
    { width: io.width, colour: io.colour },
  );
  const present = customerSegments.filter((segment) =>
    last.cells.some(({ from, to }) => from === segment || to === segment),
  );
  const cell = (from: string | null, to: string) =>
    last.cells.find((one) => one.from === from && one.to === to)?.customers ?? 0;
  const matrix = renderTable(
    [left(''), ...present.map((segment) => right(segmentNamed(segment, language)))],
    [...present, null].map((from) => [
      from === null ? say.came : segmentNamed(from, language),
      ...present.map((to) => (cell(from, to) === 0 ? '' : count(cell(from, to)))),
    ]),
    { width: io.width, colour: io.colour },
  );
  const days = [last.from, last.to].map((day) => writtenDay(day, language));
  return `${table}\n${say.matrix(days[0] ?? '', days[1] ?? '')}\n${matrix}${bookNotes(context, book)}`;
}
