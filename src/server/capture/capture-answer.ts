import type { Answer } from '../../api/endpoints.ts';
import { type CaptureProblem, explainProblem } from '../../core/capture/capture-problem.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { Language } from '../../core/words/language.ts';
import type { CaptureOutcome } from './capture-leads.ts';

/** What became of captured leads, in words. Throws `no_lead_taken` if none was recorded. */
export function captureAnswer({ batch, leads }: CaptureOutcome, language: Language): Answer<'captureLeads'> {
  const told = leads.map((lead) => ({
    ...lead,
    problems: problemsIn(lead.problems, language),
  }));
  if (told.every(({ state }) => state === 'refused')) {
    const reasons = told.flatMap(({ problems }) => problems.map(({ reason }) => reason));
    throw new FilonError('no_lead_taken', { reasons: [...new Set(reasons)].slice(0, 5).join('; ') });
  }
  return { batch, leads: told };
}

/** Problems in words. */
export function problemsIn(problems: readonly CaptureProblem[], language: Language) {
  return problems.map((problem) => ({ field: problem.field, reason: explainProblem(problem, language) }));
}
