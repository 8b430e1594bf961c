import type { Answer } from '../../api/endpoints.ts';
import {
  answerTimeName,
  bottleneckSentence,
  estimateText,
  passageName,
  spanText,
} from '../../core/desk/loss-words.ts';
import { leadsForShare } from '../../core/desk/response-chance.ts';
import { formatNumber, formatShare } from '../../core/words/figures.ts';
import { written95 } from '../../core/words/signed.ts';
import { writtenDay } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { renderTable } from './table.ts';

const right = (title: string) => ({ title, align: 'right' as const });
const left = (title: string) => ({ title, align: 'left' as const });

/** Which step costs most, the steps, and the reasons of losses. */
export function bottleneckText({ io, texts, language }: Context, answer: Answer<'bottleneck'>): string {
  const say = texts.losses;
  const { steps, bottleneck, currency, reasons } = answer;
  if (steps.every(({ entered }) => entered === 0)) return `${say.none}\n`;
  const count = (value: number) => formatNumber(value, language);
  const share = (value: number) => formatShare(value, language);
  const titles = [
    say.lost,
    say.value,
    say.cost,
    say.entered,
    say.moved,
    say.open,
    say.rate,
    say.interval,
    say.days,
  ];
  const table = renderTable(
    [left(say.step), ...titles.map(right)],
    steps.map((step) => [
      passageName(step, language),
      count(step.lost),
      estimateText(step.valueMinor, currency, language),
      estimateText(step.costMinor, currency, language),
      count(step.entered),
      count(step.moved),
      count(step.open),
      step.rate === null ? '–' : share(step.rate),
      step.interval === null ? '' : written95(step.interval, share, language),
      spanText(step.medianDays, language),
    ]),
    { width: io.width, colour: io.colour },
  );
  const why = renderTable(
    [left(say.reason), right(say.lost), right(say.share)],
    reasons.map(({ reason, leads, share: part }) => [reason ?? say.noReason, count(leads), share(part)]),
    { width: io.width, colour: io.colour },
  );
  const sentence = bottleneckSentence(steps, bottleneck, currency, language);
  return `${sentence}\n\n${table}${reasons.length > 0 ? `\n${why}` : ''}`;
}

/** The share sold by how soon leads were answered, with the warning. */
export function responseText({ io, texts, language }: Context, answer: Answer<'responseChance'>): string {
  const say = texts.losses;
  if (answer.buckets.every(({ leads }) => leads === 0))
    return `${say.tooYoung(writtenDay(answer.matureBefore, language))}\n`;
  const share = (value: number) => formatShare(value, language);
  const table = renderTable(
    [left(say.answered), right(say.leads), right(say.sold), right(say.share), right(say.interval)],
    answer.buckets.map((bucket) => [
      answerTimeName(bucket, language),
      formatNumber(bucket.leads, language),
      formatNumber(bucket.won, language),
      bucket.share === null ? '–' : share(bucket.share),
      bucket.interval === null ? say.few(leadsForShare) : written95(bucket.interval, share, language),
    ]),
    { width: io.width, colour: io.colour },
  );
  return `${table}\n${answer.note}\n`;
}
