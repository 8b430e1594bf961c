import { counted } from '../../core/words/counted.ts';
import type { Spoken } from './en.ts';
import type { scoreEn } from './score-en.ts';

const leads = (count: number): string => counted(count, { one: 'lead', other: 'leads' }, 'fr');
const sales = (count: number): string => counted(count, { one: 'vente', other: 'ventes' }, 'fr');

/** What the commands of scores say, in French. */
export const scoreFr: Spoken<typeof scoreEn> = {
  about: 'les scores appris de vos ventes',
  list: 'lister les scores appris, le plus récent d’abord',
  learn: 'apprendre un score de vos ventes, le prouver et noter tous les leads',
  prove: 'apprendre d’une partie des leads et juger sur le reste ; rien n’est gardé',
  show: 'montrer un score : ses points, ses preuves et ce qu’il a refusé d’utiliser',
  use: 'mettre une version en service, même ancienne, et noter tous les leads avec elle',
  run: 'noter de nouveau tous les leads avec le score en service',
  lead: 'expliquer le score d’un lead',
  id: 'le score, tel que « filon score » l’affiche',
  key: 'l’identifiant du lead',
  kind: 'scorecard (points par valeur) ou additive (valeurs plus fines et paires de champs : souvent plus fort, expliqué aussi exactement)',
  split: 'random (tirage au sort) ou time (les leads les plus récents sont mis de côté)',
  knownMinutes: 'minutes après la création d’un lead pendant lesquelles ce qu’on en apprend compte',
  leaveOut: 'champs à ne pas regarder, séparés par des virgules',
  allow: 'champs à garder bien qu’ils soient refusés parce qu’ils en disent trop',
  seed: 'nombre qui décide des tirages',
  noUse: 'le garder sans noter les leads',
  working: 'Score',
  none: 'Aucun score n’a encore été appris : filon score learn',
  noneButRules:
    'Vos leads sont notés par vos règles (filon score rules). Aucun score n’a encore été appris : filon score learn',
  notEnough: (sold, unsold, needed) =>
    `Pas assez de données : on connaît ${sales(sold)} et ${leads(unsold)} sans vente ; il en faut ${needed} de chaque.`,
  columns: {
    id: 'score',
    kind: 'type',
    state: 'état',
    learnedAt: 'appris le',
    leads: 'leads',
    sales: 'ventes',
    error: 'calibrage',
  },
  states: { champion: 'en service', challenger: 'jamais servi', retired: 'retiré' },
  kinds: { scorecard: 'grille de points', additive: 'additif avec paires' },
  learned: (id) => `Score ${id}`,
  learnedFrom: (count, sold, rate, from, to) =>
    `appris de ${leads(count)} dont ${sales(sold)} (${rate}), créés du ${from} au ${to}`,
  matureDays: (days) =>
    `les leads de moins de ${days} jours sont laissés de côté : neuf ventes sur dix arrivent avant`,
  scored: (count, changed) => `${leads(count)} notés, ${changed} changés.`,
  refusedTitle: 'Ce qui n’est pas utilisé, et pourquoi',
  pointsTitle: 'Points (50 est le lead habituel ; dix de plus doublent la cote)',
  pairsTitle: 'Ce que deux champs disent ensemble, au plus',
  start: (points) => `Un lead moyen part de ${points}.`,
  feature: 'champ',
  value: 'valeur',
  rate: 'taux',
  points: 'points',
  proofTitles: {
    random: 'Preuve sur des leads tirés au sort',
    time: 'Preuve sur les leads les plus récents',
    crossed: 'Validation croisée',
  },
  proofFrom: (learned, learnedRate, held, sold, heldRate) =>
    `appris de ${leads(learned)} (${learnedRate} vendus), jugé sur ${leads(held)} qu’il ne connaissait pas : ${sales(sold)} (${heldRate})`,
  auc: 'AUC',
  aucMeans: (times) => `d’un lead vendu et d’un autre, le vendu est devant ${times} fois sur 100`,
  calibration: 'erreur de calibrage',
  calibrationMeans: 'écart moyen entre part prévue et part observée',
  brier: 'Brier',
  brierMeans: (brier, rate) => `${brier} en disant toujours ${rate}`,
  moved: (from, to, predicted, left) =>
    `La part des ventes est passée de ${from} à ${to} : les probabilités sont donc fausses dans l’ensemble (${predicted} en moyenne). Une fois le taux remis à sa place, il resterait une erreur de ${left} : cette part vient du score lui-même. L’ordre des leads, que mesure l’AUC, ne dépend pas du taux.`,
  curve: {
    predicted: 'prévu',
    observed: 'observé',
    interval: 'intervalle à 95 %',
    leads: 'leads',
    sales: 'ventes',
  },
  liftTitle: 'En appelant d’abord les meilleurs (chaque ligne compte aussi les leads au-dessus)',
  best: (share) => `les ${share} meilleurs`,
  lift: {
    reached: 'appelés',
    leads: 'leads',
    sales: 'ventes',
    lift: 'gain',
    salesReached: 'des ventes',
    revenueReached: 'du chiffre',
  },
  points100: (points) => `${points} points`,
  leadScore: (score, temperature, probability, value) =>
    `${score} sur 100, ${temperature} : ${probability} de chances de vente${value === null ? '' : `, soit ${value}`}`,
  temperatures: { cold: 'froid', warm: 'tiède', hot: 'chaud' },
  money: 'montant',
  startRow: 'lead moyen',
  basketRow: 'panier attendu',
  rules: {
    about:
      'le score par règles : le montrer, mettre en service les règles d’un fichier, revenir à d’anciennes',
    list: 'lister les versions des règles, la plus récente d’abord',
    show: 'écrire des règles en YAML ou JSON : celles en service, sinon les dernières, sinon de quoi commencer',
    use: 'mettre des règles en service et noter tous les leads par elles : un fichier YAML ou JSON, ou une version',
    version: 'une version des règles, telle que « filon score rules » l’affiche',
    source: 'fichier de règles, ou identifiant d’une version',
    none: 'Aucune règle n’est encore enregistrée. Pour commencer : filon score rules show > regles.yaml, puis filon score rules use regles.yaml',
    saved: (id) => `Les règles ${id} sont en service.`,
    columns: { id: 'règles', state: 'état', savedAt: 'enregistrées', author: 'par', rules: 'nombre' },
    group: 'groupe',
    rule: 'règle',
    means: 'donne des points pour',
    leadScore: (score, temperature) => `${score} sur 100 par les règles, ${temperature}`,
    chance: (probability, value) =>
      `${probability} de ces leads ont été vendus${value === null ? '' : ` ; vaut ${value}`}`,
    most: (points) => `${points} au plus`,
  },
  against: {
    title: 'Face aux règles et sans score',
    titleWithout: 'Avec ce score, et sans',
    score: 'appris',
    rules: 'règles',
    none: 'sans ordre',
    best: (share) => `des ventes dans les ${share} meilleurs`,
    sentence: (count, score, rules, none) =>
      `Les ${count} meilleurs selon le score appris auraient contenu ${score} ventes, au lieu de ${rules} selon les règles et de ${none} sans score.`,
    sentenceWithout: (count, score, none) =>
      `Les ${count} meilleurs selon le score appris auraient contenu ${score} ventes, au lieu de ${none} sans score.`,
  },
  drift: {
    title: 'Depuis qu’il est appris',
    field: 'champ',
    days: (days) => `PSI, ${days} jours`,
    since: 'PSI, face aux derniers appris',
    score: 'le score lui-même',
    verdicts: { steady: 'stable', moving: 'bouge', moved: 'a changé', few: 'trop peu de leads' },
  },
};
