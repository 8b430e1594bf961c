import { textDimensions } from '../facts/dimensions.ts';
import { dimensionName } from '../query/dimension-names.ts';
import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import type { Bin } from './bins.ts';
import type { Refusal } from './find-leaks.ts';
import { detailPrefix } from './score-features.ts';

const times: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  created_month: { fr: 'mois de création', en: 'month of creation' },
  created_weekday: { fr: 'jour de la semaine de création', en: 'weekday of creation' },
  created_hour: { fr: 'heure de création', en: 'hour of creation' },
  department: { fr: 'département', en: 'department' },
};

/** What people call a feature. */
export function featureName(id: string, language: Language): string {
  if (id.startsWith(detailPrefix)) return id.slice(detailPrefix.length);
  const dimension = textDimensions.find((known) => known === id);
  if (dimension) return dimensionName(dimension, language);
  return times[id]?.[language] ?? id;
}

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** A value in words: months and weekdays by their names. */
export function valueName(feature: string, value: string, language: Language): string {
  const named = (options: Intl.DateTimeFormatOptions, date: Date): string =>
    new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options }).format(date);
  const number = Number(value.slice(1));
  if (feature === 'created_month') return named({ month: 'long' }, new Date(Date.UTC(2024, number - 1, 1)));
  // The first of January 2024 was a Monday.
  if (feature === 'created_weekday') return named({ weekday: 'long' }, new Date(Date.UTC(2024, 0, number)));
  return value;
}

/** A bin of a feature in words: "25 to below 30", "not known". */
export function binName(feature: string, bin: Bin, language: Language): string {
  const french = language === 'fr';
  const number = (value: number) => new Intl.NumberFormat(locales[language]).format(value);
  switch (bin.kind) {
    case 'missing':
      return french ? 'non renseigné' : 'not known';
    case 'other':
      return french ? 'autres valeurs' : 'other values';
    case 'levels':
      return bin.levels.map((level) => valueName(feature, level, language)).join(', ');
    case 'range':
      if (bin.from === null && bin.to === null) return french ? 'toute valeur' : 'any value';
      if (bin.from === null) return `${french ? 'moins de' : 'below'} ${number(bin.to ?? 0)}`;
      if (bin.to === null) return french ? `${number(bin.from)} et plus` : `${number(bin.from)} and more`;
      return french
        ? `de ${number(bin.from)} à moins de ${number(bin.to)}`
        : `${number(bin.from)} to below ${number(bin.to)}`;
  }
}

/** Why a column is not used, as a sentence. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const french = language === 'fr';
  const { values } = refusal;
  const percent = (name: string) =>
    new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 1 }).format(
      values[name] ?? 0,
    );
  const number = (name: string, digits = 0) =>
    new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(values[name] ?? 0);
  const name = featureName(refusal.name, language);
  const sentence = french ? `« ${name} »` : `"${name}"`;
  const because = {
    outcome: french
      ? 'est le résultat lui-même : ce n’est connu qu’une fois le lead gagné ou perdu.'
      : 'is the outcome itself: it is known only once the lead is won or lost.',
    own_length: french
      ? 'est la durée du contact lui-même : elle n’est connue qu’une fois l’échange fini, quand l’issue l’est aussi.'
      : 'is the length of the contact itself: it is known only once the contact has ended, and its outcome with it.',
    decides: french
      ? `décide de l’issue presque à lui seul (AUC ${number('auc', 3)}) : il est rempli après elle.`
      : `decides the outcome nearly alone (AUC ${number('auc', 3)}): it is filled in after it.`,
    filled_by_outcome: french
      ? `est rempli pour ${percent('sales')} des leads gagnés et ${percent('rest')} des autres : c’est l’issue qui le remplit.`
      : `is filled for ${percent('sales')} of the leads won and ${percent('rest')} of the others: the outcome fills it.`,
    known_later: french
      ? `n’est connu qu’après le moment du score dans ${percent('share')} des cas (${percent('afterOutcome')} après l’issue).`
      : `becomes known after the moment scored in ${percent('share')} of cases (${percent('afterOutcome')} after the outcome).`,
    tells_too_much: french
      ? `en dit plus à lui seul (AUC ${number('auc', 3)}) que tout le reste ensemble (${number('others', 3)}), ` +
        `et ${percent('leads')} des leads y sont presque tous perdus ` +
        `(${number('sold')} ventes au lieu de ${number('expected')}) : il est sans doute connu après coup. ` +
        'S’il est bien connu avant, autorisez-le.'
      : `tells more alone (AUC ${number('auc', 3)}) than all else together (${number('others', 3)}), ` +
        `and ${percent('leads')} of leads there are nearly all lost ` +
        `(${number('sold')} sales instead of ${number('expected')}): it is probably known afterwards. ` +
        'If it is known before, allow it.',
    copy: french
      ? `dit la même chose que « ${featureName(refusal.of ?? '', language)} », qui est refusé ` +
        `(corrélation de rang ${number('correlation', 2)}). S’il est bien connu avant, autorisez-le.`
      : `says the same as "${featureName(refusal.of ?? '', language)}", which is refused (rank correlation ${number('correlation', 2)}). If it is known before, allow it.`,
    identifier: french
      ? `a presque une valeur par lead (${number('values')} pour ${number('leads')}) : rien ne s’y répète.`
      : `has nearly one value per lead (${number('values')} for ${number('leads')}): nothing repeats.`,
  }[refusal.reason];
  return french ? frenchSpaces(`${sentence} ${because}`) : `${sentence} ${because}`;
}
