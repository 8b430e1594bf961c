import type { Answer } from '../../api/endpoints.ts';
import { customerName } from '../../core/customers/customer-name.ts';
import { csvCell, separators } from '../../core/query/query-csv.ts';
import { fewestAnswers } from '../../core/satisfaction/answer-figures.ts';
import { answerGroupName, moodNames, tellsApart } from '../../core/satisfaction/answer-words.ts';
import { shortDay } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

type Satisfaction = Answer<'satisfaction'>;
type Figures = Satisfaction['all'];
type Seen = NonNullable<Figures['figure']>;
type Followed = Satisfaction['followed'][number]['again'];

const left = (title: string) => ({ title, align: 'left' as const });
const right = (title: string) => ({ title, align: 'right' as const });

/** How content customers are, by the grouping asked for, and what they did then. */
export function satisfactionText(context: Context, answer: Satisfaction): string {
  const { io, language, texts } = context;
  const say = texts.satisfaction;
  const { all, groups, by, kind, currency } = answer;
  if (all.answers === 0) return `${say.none}\n`;
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  const percent = (value: number) => formatFigure(value, { unit: 'percent' }, language);
  const money = (value: number) => formatFigure(value, { unit: 'money', currency }, language);
  const own = (value: number) =>
    kind === 'csat' ? percent(value) : formatFigure(value, { unit: 'number' }, language);
  const range = (seen: Seen | null, write: (value: number) => string) =>
    seen?.interval ? `${write(seen.interval.low)} – ${write(seen.interval.high)}` : '';
  const line = (name: string, one: Figures) => [
    name,
    count(one.answers),
    one.figure ? own(one.figure.value) : '–',
    one.few ? (one.answers < fewestAnswers ? say.few : say.fewOwners) : range(one.figure, own),
    one.happy ? percent(one.happy.value) : '–',
    one.unhappy ? percent(one.unhappy.value) : '–',
    one.basket ? money(one.basket.value) : '–',
    range(one.basket, money),
  ];
  const split = by !== null && tellsApart(groups);
  const table = renderTable(
    [
      left(!split ? '' : say.group),
      right(say.count),
      right(say.kinds[kind]),
      right(say.interval),
      right(say.happy),
      right(say.unhappy),
      right(say.basket),
      right(say.interval),
    ],
    [
      ...(split ? groups.map((group) => line(answerGroupName(by, group, language, money), group)) : []),
      line(say.all, all),
    ],
    { width: io.width, colour: io.colour, total: split },
  );
  const nothing =
    by === null || split
      ? ''
      : `${dim(say.noSplit[by === 'lateness' ? 'lateness' : by === 'basket' ? 'basket' : 'other'], io.colour)}\n`;
  return `${table}${nothing}\n${followedText(context, answer)}`;
}

function followedText({ io, language, texts }: Context, { followed, days }: Satisfaction): string {
  const say = texts.satisfaction;
  const percent = (value: number) => formatFigure(value, { unit: 'percent' }, language);
  const share = (seen: Followed) => {
    if (seen.kind === 'not_enough_data') return say.notEnough(seen.found, seen.needed);
    const { value, interval, cases } = seen;
    const ends = interval ? ` (${percent(interval.low)} – ${percent(interval.high)}, n = ${cases})` : '';
    return `${percent(value)}${ends}`;
  };
  const table = renderTable(
    [left(say.mood_), right(say.customers), right(say.again), right(say.churn)],
    followed.map(({ mood, customers, again, churn }) => [
      moodNames[language][mood],
      formatFigure(customers, { unit: 'count' }, language),
      share(again),
      share(churn),
    ]),
    { width: io.width, colour: io.colour },
  );
  return `${say.followed(days)}\n\n${table}`;
}

/** What customers wrote, one answer per line. */
export function answersText({ io, language, texts }: Context, { rows, currency }: Answer<'answers'>): string {
  const say = texts.satisfaction;
  return renderTable(
    [
      left(say.columns.day),
      right(say.columns.score),
      left(say.columns.who),
      right(say.columns.order),
      left(say.columns.task),
      left(say.columns.comment),
    ],
    rows.map(({ day, score, person, customer, order, task, comment }) => [
      shortDay(day, language),
      String(score),
      customerName(person) ?? customer ?? '',
      order ? formatFigure(order.net, { unit: 'money', currency }, language) : '',
      task ? (task.done ? say.done : say.open) : '',
      (comment ?? '').replace(/\s+/gu, ' '),
    ]),
    { width: io.width, colour: io.colour },
  );
}

/** Questions to customers, one per line, with their wording below. */
export function surveysText({ io, language, texts }: Context, { surveys }: Answer<'surveys'>): string {
  const say = texts.satisfaction;
  const { columns, yes, no } = say.surveys;
  const table = renderTable(
    [left(columns.name), left(columns.kind), left(columns.open), left(columns.id), left(columns.address)],
    surveys.map(({ id, settings, address }) => [
      settings.name,
      say.kinds[settings.kind],
      settings.open ? yes : no,
      id,
      settings.open ? address : '',
    ]),
    { width: io.width, colour: io.colour },
  );
  const worded = surveys.map(
    ({ settings }) => `${settings.name}${texts.colon}${settings.question[language]}`,
  );
  return `${table}${worded.map((text) => `${dim(text, io.colour)}\n`).join('')}`;
}

/** Links for a mailing: order, day, name, e-mail, address. No cell is ever a formula. */
export function surveyLinksCsv({ language }: Context, links: Answer<'surveyLinks'>['links']): string {
  const separator = separators[language];
  const heads = ['order', 'day', 'name', 'email', 'address'] as const;
  const lines = links.map((link) => heads.map((head) => csvCell(link[head], language)).join(separator));
  return `${[heads.join(separator), ...lines].join('\r\n')}\r\n`;
}
