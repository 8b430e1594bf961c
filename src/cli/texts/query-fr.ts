import { counted } from '../../core/words/counted.ts';
import { writtenDay, writtenPeriod } from '../../core/words/written-day.ts';
import type { Spoken } from './en.ts';
import type { queryEn } from './query-en.ts';

const plural = (count: number, one: string, other: string): string => counted(count, { one, other }, 'fr');
const lines = (count: number): string => plural(count, 'ligne', 'lignes');

/** The same in French. */
export const queryFr: Spoken<typeof queryEn> = {
  query: {
    about: 'demander des chiffres',
    metrics: 'mesures, séparées par des virgules (voir « filon metrics »)',
    by: 'dimensions, séparées par des virgules',
    from: 'premier jour, 2026-01-01 (par défaut : le premier qui a des faits)',
    to: 'dernier jour, compris (par défaut : le dernier qui a des faits)',
    basis: 'activity (chaque fait à sa date) ou cohort (à la date de son lead)',
    compare: 'previous_period, same_weekdays, previous_year, ou une période 2025-01-01..2025-03-31',
    where: 'filtre, p. ex. channel=email, campaign~toit, channel=a|b, \'campaign="Marque | FR"\' ; répétable',
    asOf: 'répondre avec ce qu’on savait à la fin de ce jour',
    order: 'trier par cette colonne ; avec un - devant, du plus grand au plus petit',
    limit: 'combien de lignes au plus',
    format: 'table, json ou csv',
    csvStyle:
      'pour csv : fr (point-virgule, virgule décimale, comme Excel en français) ou en (virgule, point) ; par défaut la langue',
    explain: 'montrer le plan et les requêtes au lieu des chiffres',
    rows: 'montrer les lignes qui font les chiffres',
    why: 'montrer pourquoi un ratio a bougé : part de mix et part de taux de chaque segment',
    per: 'pour --rows et --why : diviser un décompte par celui-ci, par exemple won_leads par quoted_leads',
    total: 'Total',
    before: 'avant',
    after: 'après',
    change: 'écart',
    basisIs: { activity: 'chacun à sa date', cohort: 'à la date du lead' },
    period: (from, to) => (from === to ? `le ${writtenDay(from, 'fr')}` : writtenPeriod(from, to, 'fr')),
    comparedWith: (from, to) =>
      from === to
        ? `comparé au ${writtenDay(from, 'fr')}`
        : `comparé à la période ${writtenPeriod(from, to, 'fr')}`,
    asKnown: (when) => `tel que connu le ${writtenDay(when, 'fr')}`,
    leftOut: (what, rows) => `laissé de côté : ${what} (${lines(rows)})`,
    intervals: 'entre parenthèses : où se trouve la vraie valeur, 19 fois sur 20',
    intervalsHidden: 'intervalles omis : la fenêtre est trop étroite (--format json les donne)',
    fewCases: (needed: number) => `n = … : pas assez de données, moins de ${needed} cas`,
    truncated: 'Il y a d’autres lignes ; --limit les montre.',
    noFacts: 'Il n’y a encore aucun fait. Importez un fichier ou chargez la démo : filon demo',
    origin: 'origine',
    fact: 'fait',
    day: 'jour',
    value: 'valeur',
    key: 'id',
    rowsSum: (count, sum) => `${lines(count)}, somme ${sum}`,
    weight: 'poids',
    mix: 'mix',
    rate: 'taux',
  },
  report: {
    about: 'la vue d’ensemble dans le terminal',
    days: 'combien de jours, jusqu’au dernier qui a des faits',
    trend: 'tendance',
  },
  metrics: {
    about: 'lister mesures et dimensions, noms et formules',
    format: 'table ou json',
    id: 'mesure',
    name: 'nom',
    unit: 'unité',
    formula: 'formule',
    dimension: 'dimension',
    units: {
      count: 'nombre',
      money: 'montant',
      percent: '%',
      ratio: 'rapport',
      number: 'nombre',
      minutes: 'minutes',
      days: 'jours',
      months: 'mois',
    },
  },
};
