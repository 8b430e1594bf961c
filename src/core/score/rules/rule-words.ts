import { frenchSpaces } from '../../words/french-spaces.ts';
import type { Language } from '../../words/language.ts';
import { featureName, valueName } from '../score-words.ts';
import type { LeadAction, RuleCondition, RuleGroupId } from './rule-set.ts';

type Said = Readonly<Record<Language, string>>;

const groups: Readonly<Record<RuleGroupId, Said>> = {
  profile: { fr: 'Profil', en: 'Profile' },
  place: { fr: 'Lieu', en: 'Place' },
  behaviour: { fr: 'Comportement', en: 'Behaviour' },
  company: { fr: 'Entreprise', en: 'Company' },
};

const actions: Readonly<Record<LeadAction, Said>> = {
  visit: { fr: 'visite du site', en: 'visit to the site' },
  email_opened: { fr: 'e-mail ouvert', en: 'e-mail opened' },
  email_clicked: { fr: 'clic dans un e-mail', en: 'click in an e-mail' },
  email_bounced: { fr: 'e-mail revenu', en: 'e-mail that came back' },
  unsubscribed: { fr: 'désabonnement', en: 'unsubscription' },
  inbound_call: { fr: 'appel reçu', en: 'call received' },
  inbound_message: { fr: 'message reçu', en: 'message received' },
  meeting: { fr: 'rendez-vous', en: 'meeting' },
  form_sent: { fr: 'formulaire envoyé', en: 'form sent' },
  asked_again: { fr: 'nouvelle demande', en: 'further request' },
};

/** Fields that only rules look at. */
const ownFields: Readonly<Record<string, Said>> = {
  company_number: { fr: 'numéro d’entreprise', en: 'company number' },
  form: { fr: 'formulaire', en: 'form' },
};

export function ruleGroupName(id: RuleGroupId, language: Language): string {
  return groups[id][language];
}

export function leadActionName(id: LeadAction, language: Language): string {
  return actions[id][language];
}

/** What people call a field that a rule looks at. */
export function ruleFieldName(feature: string, language: Language): string {
  return ownFields[feature]?.[language] ?? featureName(feature, language);
}

/** When a rule gives its points, in words: "channel: friend, fair". */
export function conditionWords(when: RuleCondition, language: Language): string {
  const french = language === 'fr';
  const words = wordsOf(when, language, french);
  return french ? frenchSpaces(words) : words;
}

function wordsOf(when: RuleCondition, language: Language, french: boolean): string {
  const number = (value: number): string => new Intl.NumberFormat(french ? 'fr-FR' : 'en-GB').format(value);
  switch (when.kind) {
    case 'value': {
      const values = when.values.map((value) => valueName(when.feature, value, language)).join(', ');
      return `${ruleFieldName(when.feature, language)}${french ? ' : ' : ': '}${values}`;
    }
    case 'filled': {
      const name = ruleFieldName(when.feature, language);
      if (when.filled) return french ? `${name} : connu` : `${name}: known`;
      return french ? `${name} : non connu` : `${name}: not known`;
    }
    case 'number': {
      const name = ruleFieldName(when.feature, language);
      if (when.from === null && when.to === null) return french ? `${name} : un nombre` : `${name}: a number`;
      if (when.to === null)
        return french
          ? `${name} : ${number(when.from ?? 0)} et plus`
          : `${name}: ${number(when.from ?? 0)} and more`;
      if (when.from === null)
        return french ? `${name} : moins de ${number(when.to)}` : `${name}: below ${number(when.to)}`;
      return french
        ? `${name} : de ${number(when.from)} à moins de ${number(when.to)}`
        : `${name}: ${number(when.from)} to below ${number(when.to)}`;
    }
    case 'postcodes':
      return french
        ? `code postal commençant par ${when.begins.join(', ')}`
        : `postcode beginning with ${when.begins.join(', ')}`;
    case 'distance':
      return french
        ? `à ${number(when.withinKm)} km au plus de ${when.from}`
        : `within ${number(when.withinKm)} km of ${when.from}`;
    case 'action': {
      const name = leadActionName(when.action, language);
      const half =
        when.halfLifeDays === null
          ? ''
          : french
            ? `, moitié moins tous les ${number(when.halfLifeDays)} jours`
            : `, half as much every ${number(when.halfLifeDays)} days`;
      return french
        ? `pour chaque ${name} des ${number(when.windowDays)} derniers jours${half}, ${number(when.cap)} points au plus`
        : `for each ${name} of the last ${number(when.windowDays)} days${half}, ${number(when.cap)} points at most`;
    }
  }
}
