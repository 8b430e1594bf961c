import type { Language } from '../words/language.ts';

/** Evidence with the services by name. */
export interface NamedEvidence {
  readonly services: readonly string[];
  readonly count: number;
  readonly of: number;
}

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** « 8 clients sur 11 qui ont SEO et Site ont aussi Publicité. » It speaks of other clients only. */
export function evidenceSentence(evidence: NamedEvidence, service: string, language: Language): string {
  const { count, of, services } = evidence;
  const all = services.length === 0;
  const named = new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(services);
  if (language === 'en') {
    const have = of === 1 ? 'has' : 'have';
    const who = all ? '' : ` who ${have} ${named}`;
    if (count === 0) return `None of the ${of} other clients${who} has ${service}.`;
    return `${count} of ${of} other clients${who} ${all ? '' : 'also '}${count === 1 ? 'has' : 'have'} ${service}.`;
  }
  const who = all ? '' : ` qui ${of === 1 ? 'a' : 'ont'} ${named}`;
  if (count === 0) return `Aucun des ${of} autres clients${who} n’a ${service}.`;
  const clients = count === 1 ? 'autre client' : 'autres clients';
  return `${count} ${clients} sur ${of}${who} ${count === 1 ? 'a' : 'ont'} ${all ? '' : 'aussi '}${service}.`;
}
