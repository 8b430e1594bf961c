import type { Answer } from '../../api/endpoints.ts';
import { methodsDisagree } from '../../core/promotions/methods-disagree.ts';
import { heldTo } from '../../core/promotions/promotion.ts';
import { effectSentences, methodName } from '../../core/promotions/promotion-words.ts';
import { signedMoney, signedNumber } from '../../core/words/signed.ts';
import { shortDay } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

type Effect = Answer<'promotionEffect'>;
type Measured = Extract<Effect['effects'][number], { kind: 'measured' }>;
type Difference = Measured['metrics']['orders']['during'];

const left = (title: string) => ({ title, align: 'left' as const });
const right = (title: string) => ({ title, align: 'right' as const });

/** Promotions in a table, the latest first. */
export function promotionsText(
  { io, texts, language }: Context,
  { promotions }: Answer<'promotions'>,
): string {
  const say = texts.promotions;
  const { columns } = say;
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  return renderTable(
    [
      left(columns.name),
      left(columns.from),
      left(columns.to),
      right(columns.coded),
      right(columns.orders),
      left(columns.kind),
    ],
    promotions.map(({ name, from, to, coded, orders, standing, id }) => [
      name,
      shortDay(from, language),
      shortDay(to, language),
      count(coded),
      count(orders),
      standing ? say.standing : id === null ? say.named : say.described,
    ]),
    { width: io.width, colour: io.colour },
  );
}

/** What a promotion changed, method by method: sentences, then the figures with their intervals. */
export function promotionEffectText(context: Context, answer: Effect): string {
  const { io, texts, language } = context;
  const say = texts.promotions;
  const { promotion, used, held, beside, currency } = answer;
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  const places = heldTo.flatMap((dimension) => held[dimension].map((value) => value || '–'));
  const head = [
    `${promotion.name} (${shortDay(promotion.from, language)} – ${shortDay(promotion.to, language)})`,
    ...(used.orders > 0
      ? [
          say.used(
            count(used.orders),
            formatFigure(used.discount, { unit: 'money', currency }, language),
            count(used.firsts),
          ),
        ]
      : []),
    ...(places.length > 0 ? [say.heldIn(places.join(', '))] : []),
    ...(beside.length > 0 ? [say.beside(beside.join(', '))] : []),
  ];
  const parts = answer.effects.map((effect) => {
    const title = `${say.columns.method}${language === 'fr' ? '\u202f' : ''}: ${methodName(effect.method, language)}`;
    const sentences = effectSentences(effect, { name: promotion.name, currency }, language);
    const body = sentences.map((sentence) => `${sentence}\n`).join('');
    return effect.kind === 'measured'
      ? `${dim(title, io.colour)}\n${body}\n${figures(context, effect, currency)}${notes(context, effect)}`
      : `${dim(title, io.colour)}\n${body}`;
  });
  const disagree = methodsDisagree(answer.effects, currency, language);
  return `${[...head, ...(disagree === null ? [] : [disagree])].join('\n')}\n\n${parts.join('\n')}`;
}

function figures({ io, texts, language }: Context, { metrics }: Measured, currency: string): string {
  const say = texts.promotions;
  const { columns } = say;
  const rows: string[][] = [];
  const add = (
    figure: keyof typeof say.figures,
    part: keyof typeof say.parts,
    difference: Difference | null,
  ) => {
    if (!difference) return;
    const counts = figure === 'orders';
    const signed = (value: number) =>
      counts ? signedNumber(value, language) : signedMoney(value, currency, language);
    const plain = (value: number) =>
      counts
        ? formatFigure(Math.round(value), { unit: 'count' }, language)
        : formatFigure(value, { unit: 'money', currency }, language);
    const { seen, expected, effect } = difference;
    rows.push([
      say.figures[figure],
      say.parts[part],
      plain(seen),
      plain(expected),
      signed(effect.value),
      `${signed(effect.low)} … ${signed(effect.high)}`,
    ]);
  };
  for (const figure of ['margin', 'revenue', 'orders'] as const)
    for (const part of ['net', 'during', 'after'] as const)
      add(figure, part, metrics[figure]?.[part] ?? null);
  add('basket', 'during', metrics.basket.during);
  return renderTable(
    [
      left(columns.figure),
      left(''),
      right(columns.seen),
      right(columns.expected),
      right(columns.effect),
      right(columns.interval),
    ],
    rows,
    { width: io.width, colour: io.colour },
  );
}

function notes({ io, texts }: Context, { untouchedWeeks, drifted, metrics }: Measured): string {
  const say = texts.promotions;
  return [
    say.learned(untouchedWeeks),
    ...(drifted ? [say.drifted] : []),
    ...(metrics.margin === null ? [say.marginUnknown] : []),
  ]
    .map((note) => `${dim(note, io.colour)}\n`)
    .join('');
}
