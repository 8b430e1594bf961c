import type { DeskRow } from '../../core/desk/desk-facts.ts';
import { scaleOf } from '../../core/satisfaction/answer-scale.ts';
import type { Language } from '../../core/words/language.ts';
import type { AnswerFound } from '../../store/records/satisfaction/find-answer.ts';
import { taskOfAnswer } from '../../store/sql/satisfaction/comments.ts';

/** An answer that asks to be followed up. */
export type Unhappy = Omit<AnswerFound, 'task'>;

const dayMs = 86_400_000;
const longestQuote = 80;

/** The task to call somebody back within a day; an answer has one at most. `at` is an ISO instant. */
export function unhappyTask(answer: Unhappy, at: string, language: Language): DeskRow {
  const { to } = scaleOf(answer.kind);
  const who = answer.name ?? { fr: 'un client', en: 'a customer' }[language];
  const score = `${answer.score}/${to}`;
  const said = answer.comment === null ? '' : quoted(answer.comment, language);
  return {
    id: taskOfAnswer(answer.key),
    lead_ref: answer.lead,
    created_at: at,
    due_at: new Date(Date.parse(at) + dayMs).toISOString(),
    type: 'call',
    title: { fr: `Rappeler ${who} (${score})${said}`, en: `Call ${who} back (${score})${said}` }[language],
    owner: answer.owner,
    done_at: null,
    cancelled_at: null,
    outcome: null,
  };
}

function quoted(comment: string, language: Language): string {
  const line = comment.replace(/\s+/gu, ' ').trim();
  const short = line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line;
  return language === 'fr' ? `\u202f: «\u202f${short}\u202f»` : `: “${short}”`;
}
