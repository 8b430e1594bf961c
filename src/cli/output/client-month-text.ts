import type { Answer } from '../../api/endpoints.ts';
import type { ToldParts } from '../../core/opportunities/client-month.ts';
import { clientMonthSentences } from '../../core/opportunities/client-month-words.ts';
import { writtenMonth } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { dim } from './table.ts';

/** A client's month: its name, the month, and a sentence a line. */
export function clientMonthText(
  { language, io }: Context,
  answer: Answer<'clientMonth'>,
  told: ToldParts,
): string {
  const title = dim(`${answer.name} · ${writtenMonth(answer.month, language)}`, io.colour);
  return `${[title, ...clientMonthSentences(answer, language, told)].join('\n')}\n`;
}
