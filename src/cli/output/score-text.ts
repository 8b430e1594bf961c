import type { Answer } from '../../api/endpoints.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { formatTime } from './format-time.ts';
import { evaluationText, proofText } from './proof-text.ts';
import { ruledLeadText, signedPoints } from './rules-text.ts';
import { dim, renderTable } from './table.ts';

type Detail = Answer<'score'>;

/** A learned score to read: what it was learned from, its points, its proofs, what it refused. Days are those of the zone. */
export function scoreText(context: Context, score: Detail, zone: string): string {
  const { io, language, texts } = context;
  const say = texts.score;
  const percent = (value: number) => formatFigure(value, { unit: 'percent' }, language);
  const day = (instant: string) => formatTime(instant, zone, language).split(/[ ,]/u)[0] ?? '';
  const { leads, sales, from, to, matureDays } = score.learnedFrom;
  const origin = [
    say.learnedFrom(leads, sales, percent(score.rate), day(from), day(to)),
    ...(matureDays > 0 ? [say.matureDays(matureDays)] : []),
  ];
  return [
    `${say.learned(score.id)} · ${say.kinds[score.kind]} · ${say.states[score.state]}`,
    `${dim(origin.join('; '), io.colour)}\n`,
    pointsText(context, score),
    ...pairsText(context, score),
    ...refusedText(context, score.refused),
    `${say.proofTitles.crossed}\n\n${evaluationText(context, score.crossed)}`,
    proofText(context, score.proofs.random, 'random'),
    proofText(context, score.proofs.time, 'time'),
  ].join('\n');
}

/** What is not used, and why; nothing where nothing was refused. */
export function refusedText(context: Context, refused: Detail['refused']): readonly string[] {
  if (refused.length === 0) return [];
  const lines = refused.map(({ sentence }) => `  ${sentence}`);
  return [`${context.texts.score.refusedTitle}\n\n${lines.join('\n')}\n`];
}

function pairsText(context: Context, { pairs }: Detail): readonly string[] {
  if (pairs.length === 0) return [];
  const lines = pairs.map(
    ({ one, other, points }) => `  ${one} × ${other}  ± ${pointsWritten(context, points)}`,
  );
  return [`${context.texts.score.pairsTitle}\n\n${lines.join('\n')}\n`];
}

function pointsText(context: Context, score: Detail): string {
  const { io, language, texts } = context;
  const say = texts.score;
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  const rows = score.features.flatMap(({ name, bins }) =>
    bins
      .filter((bin) => bin.leads > 0)
      .map((bin, place) => [
        place === 0 ? name : '',
        bin.name,
        count(bin.leads),
        formatFigure(bin.sales / bin.leads, { unit: 'percent' }, language),
        signedPoints(context, bin.points),
      ]),
  );
  const table = renderTable(
    [
      { title: say.feature, align: 'left' },
      { title: say.value, align: 'left' },
      { title: say.columns.leads, align: 'right' },
      { title: say.rate, align: 'right' },
      { title: say.points, align: 'right' },
    ],
    rows,
    { width: io.width, colour: io.colour },
  );
  const start = say.start(pointsWritten(context, score.startPoints));
  return `${say.pointsTitle}\n${dim(start, io.colour)}\n\n${table}`;
}

/** One lead's score and the parts that sum to it. */
export function leadScoreText(context: Context, lead: Answer<'leadScore'>): string {
  return lead.kind === 'rules' ? ruledLeadText(context, lead) : learnedLeadText(context, lead);
}

function learnedLeadText(
  context: Context,
  lead: Exclude<Answer<'leadScore'>, { readonly kind: 'rules' }>,
): string {
  const { io, language, texts } = context;
  const say = texts.score;
  const money = (value: number | null) =>
    value === null ? '' : formatFigure(value, { unit: 'money', currency: lead.currency }, language);
  const probability = formatFigure(lead.probability, { unit: 'percent' }, language);
  const head = say.leadScore(
    lead.score,
    say.temperatures[lead.temperature],
    probability,
    lead.value === null ? null : money(lead.value),
  );
  const withMoney = lead.value !== null;
  const rows = [
    [say.startRow, '', signedPoints(context, lead.start.points), money(lead.start.money)],
    ...lead.reasons.map((reason) => [
      reason.name,
      reason.value ?? reason.bin,
      signedPoints(context, reason.points),
      money(reason.money),
    ]),
    ...(lead.basket ? [[say.basketRow, money(lead.basket.expected), '', money(lead.basket.money)]] : []),
  ];
  const table = renderTable(
    [
      { title: say.feature, align: 'left' },
      { title: say.value, align: 'left' },
      { title: say.points, align: 'right' },
      ...(withMoney ? [{ title: say.money, align: 'right' as const }] : []),
    ],
    rows.map((row) => row.slice(0, withMoney ? 4 : 3)),
    { width: io.width, colour: io.colour },
  );
  return `${head}\n\n${table}`;
}

function pointsWritten(context: Context, points: number): string {
  return new Intl.NumberFormat(context.language === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(points);
}
