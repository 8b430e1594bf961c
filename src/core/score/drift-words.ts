import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import type { Drift, FeatureDrift, Watched } from './drift.ts';
import { featureName } from './score-words.ts';

/** What a sentence about drift goes by: the longest window that has enough leads. */
export interface DriftSaid {
  readonly days: number;
  readonly leads: number;
  readonly score: Drift | null;
  readonly features: readonly FeatureDrift[];
}

/** What should be known about a score by now, in one or two sentences. */
export function driftSentence(
  windows: readonly DriftSaid[],
  watched: Watched | null,
  language: Language,
): string {
  const french = language === 'fr';
  const words = [aboutLeads(windows, language), aboutChance(watched, language)].join(' ');
  return french ? frenchSpaces(words) : words;
}

function aboutLeads(windows: readonly DriftSaid[], language: Language): string {
  const french = language === 'fr';
  const said = windows.findLast(({ features }) => features.some(({ psi }) => psi !== null));
  if (!said)
    return french
      ? 'Trop peu de leads récents pour dire s’ils ressemblent à ceux dont le score est appris.'
      : 'Too few recent leads to say whether they are like those that the score was learned from.';
  const gone = said.features.filter(({ verdict }) => verdict === 'moved' || verdict === 'moving');
  const names = gone.slice(0, 3).map(({ feature }) => `${featureName(feature, language)}`);
  const since = french ? `des ${said.days} derniers jours` : `of the last ${said.days} days`;
  if (gone.length === 0 && (said.score === null || said.score.verdict === 'steady'))
    return french
      ? `Les leads ${since} ressemblent à ceux dont le score est appris.`
      : `The leads ${since} are like those that the score was learned from.`;
  const by = names.length > 0 ? ` (${names.join(', ')})` : '';
  const far = gone.some(({ verdict }) => verdict === 'moved') || said.score?.verdict === 'moved';
  if (far)
    return french
      ? `Les leads ${since} ne ressemblent plus à ceux dont le score est appris${by} : apprenez-le de nouveau.`
      : `The leads ${since} are no longer like those that the score was learned from${by}: learn it again.`;
  return french
    ? `Les leads ${since} s’éloignent de ceux dont le score est appris${by}.`
    : `The leads ${since} are moving away from those that the score was learned from${by}.`;
}

function aboutChance(watched: Watched | null, language: Language): string {
  const french = language === 'fr';
  if (!watched)
    return french
      ? 'On ne sait pas encore ce que sont devenus assez de leads arrivés depuis.'
      : 'It is not known yet what became of enough leads that came since.';
  const percent = (value: number): string =>
    new Intl.NumberFormat(french ? 'fr-FR' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 }).format(
      value,
    );
  const { predicted, observed, interval, verdict } = watched;
  const range = french
    ? `${percent(observed)} (entre ${percent(interval.low)} et ${percent(interval.high)})`
    : `${percent(observed)} (${percent(interval.low)} to ${percent(interval.high)})`;
  if (verdict === 'holds')
    return french
      ? `Il prévoyait ${percent(predicted)} de ventes parmi les leads arrivés depuis ; il y en a eu ${range} : il dit vrai.`
      : `It predicted ${percent(predicted)} sales among the leads that came since; there were ${range}: it holds.`;
  const high = verdict === 'too_high';
  return french
    ? `Il prévoyait ${percent(predicted)} de ventes parmi les leads arrivés depuis ; il y en a eu ${range} : ses chances sont trop ${high ? 'hautes' : 'basses'}.`
    : `It predicted ${percent(predicted)} sales among the leads that came since; there were ${range}: its chances are too ${high ? 'high' : 'low'}.`;
}

/** Whether somebody should look at the score: leads moved, or its chances do not come true. */
export function needsLook(windows: readonly DriftSaid[], watched: Watched | null): boolean {
  if (watched && watched.verdict !== 'holds') return true;
  return windows.some(
    ({ score, features }) =>
      score?.verdict === 'moved' || features.some(({ verdict }) => verdict === 'moved'),
  );
}
