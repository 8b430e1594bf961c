import { counted } from '../words/counted.ts';
import { currencyDigits, formatFigure } from '../words/figures.ts';
import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import { type DeskStep, type StepCost, salesForBottleneck } from './bottleneck.ts';
import type { ResponseBucket } from './response-chance.ts';

type StepEnd = StepCost['next'];
type Named<Id extends string> = Readonly<Record<Language, Readonly<Record<Id, string>>>>;

const starts: Named<DeskStep> = {
  fr: { new: 'Arrivée', contacted: 'Contact', qualified: 'Qualification', quote: 'Devis' },
  en: { new: 'Arrival', contacted: 'Contact', qualified: 'Qualification', quote: 'Quote' },
};

const ends: Named<StepEnd> = {
  fr: { new: 'arrivée', contacted: 'contact', qualified: 'qualification', quote: 'devis', won: 'vente' },
  en: { new: 'arrival', contacted: 'contact', qualified: 'qualification', quote: 'quote', won: 'sale' },
};

const startPlaces: Named<DeskStep> = {
  fr: { new: 'l’arrivée', contacted: 'le contact', qualified: 'la qualification', quote: 'le devis' },
  en: { new: 'arrival', contacted: 'contact', qualified: 'qualification', quote: 'quote' },
};

const endPlaces: Named<StepEnd> = {
  fr: { ...startPlaces.fr, contacted: 'le premier contact', won: 'la vente' },
  en: { ...startPlaces.en, contacted: 'first contact', won: 'sale' },
};

const lost = {
  fr: { one: 'lead perdu', other: 'leads perdus' },
  en: { one: 'lead lost', other: 'leads lost' },
} as const;

/** The passage from a step to the next one in use: « Devis → vente ». */
export function passageName({ step, next }: Pick<StepCost, 'step' | 'next'>, language: Language): string {
  return `${starts[language][step]} → ${ends[language][next]}`;
}

/** An estimated amount, to three digits: more are not known. A dash where there is none. */
export function estimateText(minor: number | null, currency: string, language: Language): string {
  if (minor === null) return '–';
  const amount = Number((minor / 10 ** currencyDigits(currency)).toPrecision(3));
  return formatFigure(amount, { unit: 'money', currency }, language, { digits: 0 });
}

/** Which step loses most money, in one sentence; or that too few were sold to say so. */
export function bottleneckSentence(
  steps: readonly StepCost[],
  bottleneck: DeskStep | null,
  currency: string,
  language: Language,
): string {
  const french = language === 'fr';
  const worst = steps.find(({ step }) => step === bottleneck);
  if (!worst) {
    return french
      ? frenchSpaces(
          `Moins de ${salesForBottleneck} ventes, ou aucun lead perdu : on ne peut pas encore dire quelle étape coûte le plus.`,
        )
      : `Fewer than ${salesForBottleneck} sales, or no lead lost: which step costs most cannot be told yet.`;
  }
  const [value, cost] = [worst.valueMinor, worst.costMinor].map((minor) =>
    estimateText(minor, currency, language),
  );
  const count = counted(worst.lost, lost[language], language);
  const [from, to] = [startPlaces[language][worst.step], endPlaces[language][worst.next]];
  return french
    ? frenchSpaces(
        `C’est entre ${from} et ${to} que les pertes coûtent le plus : ${count}, à ${value} l’un, soit ${cost}.`,
      )
    : `Losses cost most between ${from} and ${to}: ${count}, worth ${value} each, ${cost} in all.`;
}

/** How soon a first answer came, in working time: « de 15 min à 1 h », « sans réponse ». */
export function answerTimeName(
  { fromMinutes, toMinutes }: Pick<ResponseBucket, 'fromMinutes' | 'toMinutes'>,
  language: Language,
): string {
  const french = language === 'fr';
  const time = (minutes: number) =>
    minutes % 60 === 0 ? `${minutes / 60}\u202fh` : formatFigure(minutes, { unit: 'minutes' }, language);
  if (fromMinutes === null) return french ? 'sans réponse' : 'no answer';
  if (toMinutes === null) return french ? `plus de ${time(fromMinutes)}` : `over ${time(fromMinutes)}`;
  if (fromMinutes === 0) return french ? `jusqu’à ${time(toMinutes)}` : `up to ${time(toMinutes)}`;
  return french
    ? `de ${time(fromMinutes)} à ${time(toMinutes)}`
    : `${time(fromMinutes)} to ${time(toMinutes)}`;
}

/** A span given in days: hours and minutes below a day; a dash where there is none. */
export function spanText(days: number | null, language: Language): string {
  if (days === null) return '–';
  return days < 1
    ? formatFigure(days * 24 * 60, { unit: 'minutes' }, language)
    : formatFigure(days, { unit: 'days' }, language);
}
