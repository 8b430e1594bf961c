import type { z } from 'zod';
import type { scoreDriftSchema } from '../../api/score.ts';
import { driftSentence, needsLook } from '../../core/score/drift-words.ts';
import { featureName } from '../../core/score/score-words.ts';
import type { Language } from '../../core/words/language.ts';
import type { ScoreDrift } from '../../store/records/score/read-drift.ts';
import type { Frozen } from '../http/frozen.ts';

/** How the API shows what became of a score since it was learned, in a language. */
export function driftView(drift: ScoreDrift, language: Language): Frozen<z.output<typeof scoreDriftSchema>> {
  const { windows, since, watched } = drift;
  const named = (features: ScoreDrift['since']['features']) =>
    features.map((one) => ({ ...one, name: featureName(one.feature, language) }));
  return {
    sentence: driftSentence(drift, language),
    alert: needsLook(drift),
    windows: windows.map((window) => ({ ...window, features: named(window.features) })),
    since: { ...since, features: named(since.features) },
    watched,
  };
}
