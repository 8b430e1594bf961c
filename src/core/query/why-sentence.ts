import { dimensionName } from './dimension-names.ts';
import { type FormatContext, formatChange, formatFigure } from './format-figure.ts';
import { segmentName } from './segment-name.ts';
import type { WhyAnswer, WhyAnswerPart } from './why-answer.ts';

/** What moved and the segment that did most of it, in one sentence. */
export function whySentence(answer: Omit<WhyAnswer, 'sentence'>, context: FormatContext): string {
  const french = context.language === 'fr';
  const name = capital(answer.name);
  const { before, after, change, unit } = answer;
  if (before === null || after === null || change === null) {
    return french
      ? `${name}\u202f: pas de valeur dans l’une des deux périodes.`
      : `${name}: no value in one of the two periods.`;
  }
  const show = (value: number) => formatFigure(value, unit, context);
  const moved = french
    ? `${name}\u202f: de ${show(before)} à ${show(after)} (${formatChange(change, unit, context)})`
    : `${name}: from ${show(before)} to ${show(after)} (${formatChange(change, unit, context)})`;
  const [first] = answer.segments;
  if (change === 0 || !first || first.mix + first.rate === 0) return `${moved}.`;
  return `${moved}${french ? '\u202f; surtout ' : '; mostly '}${cause(first, answer, context)}.`;
}

function cause(
  part: WhyAnswerPart,
  { by, unit }: Omit<WhyAnswer, 'sentence'>,
  context: FormatContext,
): string {
  const french = context.language === 'fr';
  const dimension = dimensionName(by, context.language);
  const segment = segmentName(by, part.segment, context.language);
  const size = formatChange(part.mix + part.rate, unit, context);
  const named = french
    ? `${dimension} «\u202f${segment}\u202f» (${size})`
    : `${dimension} “${segment}” (${size})`;
  if (Math.abs(part.rate) >= Math.abs(part.mix)) {
    return french ? `${named}, qui a lui-même changé` : `${named}, which itself changed`;
  }
  const gained = (part.weightAfter ?? 0) >= (part.weightBefore ?? 0);
  if (french) return `${named}, qui pèse ${gained ? 'plus' : 'moins'} lourd`;
  return `${named}, which weighs ${gained ? 'more' : 'less'}`;
}

/** With a capital letter first. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
