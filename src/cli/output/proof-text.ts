import type { Answer } from '../../api/endpoints.ts';
import { bestFirst } from '../../core/score/best-first.ts';
import { rateMoved } from '../../core/score/rate-moved.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

type Proofs = Answer<'score'>['proofs'];
type Proof = Extract<Proofs['random'], { kind: 'proof' }>;
type Evaluation = Answer<'score'>['crossed'];

/** What a proof found: how it was made, its figures with their meaning, calibration and lift. */
export function proofText(context: Context, proof: Proofs['random'], split?: 'random' | 'time'): string {
  const { score } = context.texts;
  if (proof.kind === 'not_enough_data') {
    const missing = `${score.notEnough(proof.sales, proof.unsold, proof.needed)}\n`;
    return split ? `${score.proofTitles[split]}\n${missing}` : missing;
  }
  const percent = percentIn(context);
  const { held } = proof;
  const title = score.proofTitles[proof.split];
  const from = score.proofFrom(
    proof.learnedLeads,
    percent(proof.learnedRate),
    held.leads,
    held.sales,
    percent(held.rate),
  );
  return `${title}\n${dim(from, context.io.colour)}\n\n${evaluationText(context, held)}${movedText(context, proof)}${comparedText(context, proof)}`;
}

/** Figures, calibration and lift of an evaluation. */
export function evaluationText(context: Context, held: Evaluation): string {
  const { io, texts } = context;
  const { score } = texts;
  const percent = percentIn(context);
  const number = numberIn(context);
  const count = (value: number) => formatFigure(value, { unit: 'count' }, context.language);
  const auc = held.auc;
  const figures = [
    auc
      ? [
          score.auc,
          `${number(auc.value, 3)} (${number(auc.low, 3)} – ${number(auc.high, 3)})`,
          score.aucMeans(Math.round(auc.value * 100)),
        ]
      : [score.auc, '–', ''],
    [score.calibration, score.points100(number(held.calibrationError * 100, 1)), score.calibrationMeans],
    [score.brier, number(held.brier, 4), score.brierMeans(number(held.brierOfRate, 4), percent(held.rate))],
  ];
  const width = (place: number) => Math.max(...figures.map((row) => [...(row[place] ?? '')].length));
  const lines = figures.map(([name = '', value = '', means = '']) =>
    `${name.padEnd(width(0))}  ${value.padEnd(width(1))}  ${dim(means, io.colour)}`.trimEnd(),
  );
  const look = { width: io.width, colour: io.colour };
  const right = (title: string) => ({ title, align: 'right' as const });
  const curve = renderTable(
    Object.values(score.curve).map(right),
    held.curve.map((part) => [
      percent(part.predicted),
      percent(part.observed),
      `${percent(part.interval.low)} – ${percent(part.interval.high)}`,
      count(part.leads),
      count(part.sales),
    ]),
    look,
  );
  const money = held.lift.some((part) => part.revenueReached !== null);
  const columns = money ? 6 : 5;
  const lift = renderTable(
    Object.values(score.lift).slice(0, columns).map(right),
    bestFirst(held.lift).map((part) =>
      [
        score.best(percent(part.reached)),
        count(part.leads),
        count(part.sales),
        part.lift === null ? '–' : `× ${number(part.lift, 1)}`,
        part.salesReached === null ? '–' : percent(part.salesReached),
        part.revenueReached === null ? '–' : percent(part.revenueReached),
      ].slice(0, columns),
    ),
    look,
  );
  return `${lines.join('\n')}\n\n${curve}\n${score.liftTitle}\n\n${lift}`;
}

/** Says it when the share of sales is not what it was, beyond what chance explains. */
function movedText(context: Context, proof: Proof): string {
  const { held } = proof;
  if (!rateMoved(held)) return '';
  const percent = percentIn(context);
  const left = context.texts.score.points100(numberIn(context)(proof.recentred.calibrationError * 100, 1));
  return `\n${context.texts.score.moved(percent(proof.learnedRate), percent(held.rate), percent(held.predicted), left)}\n`;
}

function percentIn(context: Context): (value: number) => string {
  return (value) => formatFigure(value, { unit: 'percent' }, context.language);
}

function numberIn(context: Context): (value: number, digits: number) => string {
  return (value, digits) =>
    new Intl.NumberFormat(context.language === 'fr' ? 'fr-FR' : 'en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
}

/** The score beside the rules and beside no score; nothing for a proof made before there were rules. */
function comparedText(context: Context, { held, compared }: Proof): string {
  if (!compared) return '';
  const { io, texts } = context;
  const { against: say, auc: aucName } = texts.score;
  const percent = percentIn(context);
  const number = numberIn(context);
  const { rules, top } = compared;
  const aucText = (auc: Evaluation['auc']): string =>
    auc ? `${number(auc.value, 3)} (${number(auc.low, 3)} – ${number(auc.high, 3)})` : '–';
  const shareAt = (lift: Evaluation['lift'], place: number): string => {
    const share = lift[place]?.salesReached ?? null;
    return share === null ? '–' : percent(share);
  };
  const row = (name: string, score: string, ruled: string, none: string): readonly string[] =>
    rules ? [name, score, ruled, none] : [name, score, none];
  const table = renderTable(
    [
      { title: '', align: 'left' },
      ...row('', say.score, say.rules, say.none)
        .slice(1)
        .map((title) => ({ title, align: 'right' as const })),
    ],
    [
      row(aucName, aucText(held.auc), aucText(rules?.auc ?? null), number(0.5, 3)),
      ...[0, 1, 2].map((place) =>
        row(
          say.best(percent(held.lift[place]?.reached ?? 0)),
          shareAt(held.lift, place),
          shareAt(rules?.lift ?? [], place),
          percent(held.lift[place]?.reached ?? 0),
        ),
      ),
    ],
    { width: io.width, colour: io.colour },
  );
  const whole = (value: number): string => number(value, 0);
  const sentence =
    top &&
    (top.rules === null
      ? say.sentenceWithout(top.count, whole(top.score), whole(top.none))
      : say.sentence(top.count, whole(top.score), whole(top.rules), whole(top.none)));
  return `\n${rules ? say.title : say.titleWithout}\n\n${table}${sentence ? `\n${sentence}\n` : ''}`;
}
