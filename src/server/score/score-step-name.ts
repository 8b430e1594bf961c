import type { LearnStep } from '../../core/score/learn-and-prove.ts';
import type { Language } from '../../core/words/language.ts';

export type ScoreStep = LearnStep | 'read' | 'record';

const names: Readonly<Record<ScoreStep, Readonly<Record<Language, string>>>> = {
  read: { fr: 'lecture des leads', en: 'reading leads' },
  leaks: { fr: 'recherche des fuites', en: 'looking for leaks' },
  learn: { fr: 'apprentissage', en: 'learning' },
  prove_random: { fr: 'preuve sur des leads tirés au sort', en: 'proof on leads drawn by lot' },
  prove_time: { fr: 'preuve sur les leads les plus récents', en: 'proof on the latest leads' },
  record: { fr: 'calcul des scores', en: 'scoring leads' },
};

/** What a job about scores does at the moment, in words. */
export function scoreStepName(step: ScoreStep, language: Language): string {
  return names[step][language];
}
