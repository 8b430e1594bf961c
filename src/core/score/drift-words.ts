import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import { type Drift, type FeatureDrift, isGone, type Watched } from './drift.ts';
import { featureName } from './score-words.ts';

/** What a sentence about drift goes by. */
export interface DriftSaid {
  /** Leads of the last days beside all learned from; the longest with enough leads is told of. */
  readonly windows: readonly {
    readonly days: number;
    readonly score: Drift | null;
    readonly features: readonly FeatureDrift[];
  }[];
  /** Leads that came since, beside the last of those learned from. */
  readonly since: { readonly score: Drift; readonly features: readonly FeatureDrift[] };
  readonly watched: Watched | null;
}

/** What should be known about a score by now, in a few sentences. */
export function driftSentence(said: DriftSaid, language: Language): string {
  const words = [...aboutLeads(said, language), aboutChance(said, language)].join(' ');
  return language === 'fr' ? frenchSpaces(words) : words;
}

function aboutLeads(said: DriftSaid, language: Language): readonly string[] {
  const french = language === 'fr';
  const window = said.windows.findLast(({ features }) => features.some(({ psi }) => psi !== null));
  if (!window)
    return [
      french
        ? 'Trop peu de leads récents pour dire s’ils ressemblent à ceux dont le score est appris.'
        : 'Too few recent leads to say whether they are like those that the score was learned from.',
    ];
  const those = french
    ? `Les leads des ${window.days} derniers jours`
    : `The leads of the last ${window.days} days`;
  const gone = window.features.filter(({ verdict }) => isGone(verdict));
  if (gone.length === 0 && !isGone(window.score?.verdict))
    return [
      french
        ? `${those} ressemblent à ceux dont le score est appris.`
        : `${those} are like those that the score was learned from.`,
    ];
  const later = gone.filter(({ late }) => late);
  const others = gone.filter(({ late }) => !late);
  const far = others.some(({ verdict }) => verdict === 'moved') || window.score?.verdict === 'moved';
  return [
    ...(later.length > 0 ? [lateSentence(later, language)] : []),
    ...(others.length > 0 || isGone(window.score?.verdict)
      ? [goneSentence(those, others, far, language)]
      : []),
    ...whatToDo(said, far || later.some(({ verdict }) => verdict === 'moved'), language),
  ];
}

const mostNamed = 3;

function lateSentence(late: readonly FeatureDrift[], language: Language): string {
  const french = language === 'fr';
  const named = late.slice(0, mostNamed).map(({ feature, known }) => {
    const [before, now] = [percentOf(known.before, language, 0), percentOf(known.now, language, 0)];
    const name = featureName(feature, language);
    return french
      ? `« ${name} » (${before} alors, ${now} maintenant)`
      : `"${name}" (${before} then, ${now} now)`;
  });
  return french
    ? `Des champs sont renseignés plus souvent que parmi les leads appris : ${named.join(', ')}.`
    : `Fields are filled in more often than among the leads learned from: ${named.join(', ')}.`;
}

function goneSentence(
  those: string,
  gone: readonly FeatureDrift[],
  far: boolean,
  language: Language,
): string {
  const names = gone.slice(0, mostNamed).map(({ feature }) => featureName(feature, language));
  const by = names.length > 0 ? ` (${names.join(', ')})` : '';
  if (language === 'fr')
    return far
      ? `${those} ne ressemblent plus à l’ensemble de ceux dont le score est appris${by}.`
      : `${those} s’éloignent de l’ensemble de ceux dont le score est appris${by}.`;
  return far
    ? `${those} are no longer like all those that the score was learned from${by}.`
    : `${those} are moving away from all those that the score was learned from${by}.`;
}

/** Learning again helps only where something moved since, and where outcomes of leads since then are known. */
function whatToDo(said: DriftSaid, far: boolean, language: Language): readonly string[] {
  const french = language === 'fr';
  if (!far) return [];
  if (!movedSince(said))
    return [
      french
        ? 'C’était déjà le cas des derniers leads appris : il n’y a rien à apprendre de nouveau.'
        : 'So were the last leads learned from: there is nothing new to learn.',
    ];
  if (!said.watched) return [];
  return [french ? 'Apprenez-le de nouveau.' : 'Learn it again.'];
}

function movedSince({ since }: DriftSaid): boolean {
  return since.score.verdict === 'moved' || since.features.some(({ verdict }) => verdict === 'moved');
}

function percentOf(value: number, language: Language, digits: number): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(value);
}

function aboutChance(said: DriftSaid, language: Language): string {
  const french = language === 'fr';
  const { watched } = said;
  if (!watched) {
    const unknown = french
      ? 'On ne sait pas encore ce que sont devenus assez de leads arrivés depuis'
      : 'It is not known yet what became of enough leads that came since';
    if (!movedSince(said)) return `${unknown}.`;
    return french
      ? `${unknown} : l’apprendre de nouveau n’y changerait rien pour l’instant.`
      : `${unknown}: learning it again would change nothing for now.`;
  }
  const percent = (value: number): string => percentOf(value, language, 1);
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

/** Whether somebody should act: its chances do not come true, or leads moved since and can be learned from. */
export function needsLook(said: DriftSaid): boolean {
  const { watched } = said;
  return watched !== null && (watched.verdict !== 'holds' || movedSince(said));
}
