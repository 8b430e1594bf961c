import type { z } from 'zod';
import type { scoreDriftSchema } from '../../api/score.ts';
import { driftSentence, needsLook } from '../../core/score/drift-words.ts';
import { featureName } from '../../core/score/score-words.ts';
import type { Language } from '../../core/words/language.ts';
import type { ScoreDrift } from '../../store/records/score/read-drift.ts';
import type { Frozen } from '../http/frozen.ts';

/** How the API shows what became of a score since it was learned, in a language. */
export function driftView(
  { windows, watched }: ScoreDrift,
  language: Language,
): Frozen<z.output<typeof scoreDriftSchema>> {
  return {
    sentence: driftSentence(windows, watched, language),
    alert: needsLook(windows, watched),
    windows: windows.map((window) => ({
      ...window,
      features: window.features.map((drift) => ({ ...drift, name: featureName(drift.feature, language) })),
    })),
    watched,
  };
}
