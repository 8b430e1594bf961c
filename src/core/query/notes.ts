import type { Dimension } from '../facts/dimensions.ts';
import type { SettledId } from '../facts/settled.ts';
import { measureOf } from '../metrics/measures.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Language } from '../words/language.ts';
import { dimensionName } from './dimension-names.ts';
import type { Basis } from './query.ts';

const leftOut: Readonly<Partial<Record<SettledId, Readonly<Record<Language, string>>>>> = {
  settled_interactions: { fr: 'échanges sans lead', en: 'interactions without a lead' },
  settled_orders: { fr: 'commandes sans lead', en: 'orders without a lead' },
  settled_refunds: { fr: 'remboursements sans lead', en: 'refunds without a lead' },
  settled_messages: { fr: 'messages sans lead', en: 'messages without a lead' },
  settled_mrr: { fr: 'changements d’abonnement sans lead', en: 'subscription changes without a lead' },
  settled_answers: { fr: 'réponses sans lead', en: 'answers without a lead' },
};

/** What could not count in a cohort, in words. */
export function leftOutText(table: SettledId, language: Language): string {
  return leftOut[table]?.[language] ?? table;
}

/** Why a figure has no value: the basis has no meaning for it, or one of its facts is not split so. */
export function noteText(
  metric: Metric,
  asked: readonly Dimension[],
  able: readonly Dimension[],
  basis: Basis,
  language: Language,
): string {
  if (able.length === 0 && basis === 'cohort') {
    return language === 'fr'
      ? 'N’a de sens que par date d’activité.'
      : 'Has a meaning on the activity basis only.';
  }
  const inTheWay = asked.filter((dimension) => !able.includes(dimension));
  const names = (inTheWay.length > 0 ? inTheWay : asked).map((dimension) =>
    dimensionName(dimension, language),
  );
  const list = names.join(', ');
  return language === 'fr'
    ? `«\u202f${metric.fr.name}\u202f» ne se répartit pas par ${list}.`
    : `“${metric.en.name}” cannot be split by ${list}.`;
}

/**
 * Why a share of leads is above 100 %: each side counts on its own day, so milestones of earlier leads count too. Null
 * where that is not so.
 */
export function aboveWholeText(
  { unit, formula }: Metric,
  values: readonly unknown[],
  basis: Basis,
  language: Language,
): string | null {
  if (basis !== 'activity' || unit !== 'percent' || formula.kind !== 'ratio') return null;
  const [over, under] = [measureOf(formula.over[0]?.[0] ?? ''), measureOf(formula.under[0]?.[0] ?? '')];
  const sameLeads = over.table === 'settled_leads' && under.table === over.table;
  if (!sameLeads || over.activity === under.activity) return null;
  if (!values.some((value) => typeof value === 'number' && value > 1)) return null;
  return language === 'fr'
    ? 'Plus de 100\u202f%\u202f: en base activité, chaque fait compte à sa date, donc aussi les ventes et étapes de leads plus ' +
        'anciens. La base cohorte (--basis cohort) suit chaque lead.'
    : 'Above 100%: on the activity basis each fact counts on its own day, so sales and steps of earlier leads count ' +
        'too. The cohort basis (--basis cohort) follows each lead.';
}
