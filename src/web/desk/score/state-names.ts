import type { Message } from '../../i18n/use-t.ts';
import type { ScoreVersion } from './score-questions.ts';

/** Words for whether a version gives the leads their scores. */
export const stateNames: Readonly<Record<ScoreVersion['state'], Message>> = {
  champion: 'score.champion',
  challenger: 'score.challenger',
  retired: 'score.retired',
};
