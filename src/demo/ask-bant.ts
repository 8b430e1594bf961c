import type { Interest } from './company.ts';
import { assessedAt, type Course } from './course.ts';
import type { DeskBook } from './desk-book.ts';
import { instant } from './local-time.ts';
import type { Random } from './random.ts';

type Criterion = 'budget' | 'authority' | 'need' | 'timeline';

const criteria: readonly Criterion[] = ['need', 'authority', 'timeline', 'budget'];

type Words = readonly string[];

/** What is not met, in words, by the reason for which a lead without a real project is lost. */
const unmet: Readonly<Record<string, Readonly<Partial<Record<Criterion, Words>>>>> = {
  'Hors zone': {
    timeline: ['Trop loin pour nos poseurs, aucune date possible.'],
    budget: ['Déplacement à facturer en plus, n’en veut pas.'],
  },
  Locataire: {
    authority: ['Doit en parler à son propriétaire.', 'Locataire, le bailleur ne veut rien changer.'],
    budget: ['Compte sur son propriétaire pour payer.'],
  },
  'Simple curiosité': {
    need: ['Compare les prix, rien d’arrêté.', 'Voulait seulement une documentation.'],
    timeline: ['Aucune échéance.', 'Pas avant deux ou trois ans.'],
  },
  'Budget insuffisant': {
    budget: ['Trouve la fourchette bien trop élevée.', 'Enveloppe trop faible pour toute la maison.'],
    timeline: ['Le temps de mettre de côté, sans date.'],
  },
  'Projet déjà réalisé': {
    need: ['Travaux déjà faits par un autre.', 'A signé ailleurs la semaine dernière.'],
    timeline: ['Plus rien de prévu.'],
  },
};

/** What may still be open with a good project. */
const stillOpen: Readonly<Record<'budget' | 'timeline', Words>> = {
  budget: [
    'Attend l’accord de sa banque.',
    'N’a pas voulu parler de budget.',
    'Attend la réponse pour les aides.',
  ],
  timeline: ['Après la vente de son ancienne maison, sans date.', 'Pas avant l’an prochain.'],
};

const oldWindows: Words = [
  'Simple vitrage d’origine, courants d’air dans le séjour.',
  'Bois abîmé côté rue, ne ferme plus bien.',
  'Bruit de la route, veut un vitrage phonique.',
  'Achat récent, tout est à refaire avant d’emménager.',
  'Facture de chauffage trop lourde l’hiver dernier.',
];

const needs: Readonly<Record<Interest, Words>> = {
  Fenêtres: oldWindows,
  'Baies vitrées': [
    'Veut ouvrir le séjour sur le jardin.',
    'Ancienne baie qui coulisse mal et laisse passer l’eau.',
    'Extension en cours, baie à prévoir côté sud.',
  ],
  'Portes d’entrée': [
    'Porte voilée, serrure à changer après un cambriolage.',
    'Porte d’origine, froid dans l’entrée.',
    'Veut une porte plus claire, avec un vitrage.',
  ],
  'Volets roulants': [
    'Sangles cassées à l’étage, veut des volets motorisés.',
    'Trop chaud sous les toits l’été dernier.',
    'Personne âgée, ne peut plus manœuvrer les manivelles.',
  ],
};

const met: Readonly<Record<Exclude<Criterion, 'need'>, Words>> = {
  budget: [
    'Finance sur son épargne.',
    'Prêt travaux déjà accordé par la banque.',
    'Compte sur MaPrimeRénov’, reste à charge accepté.',
    'Fourchette donnée au téléphone, acceptée.',
  ],
  authority: [
    'Propriétaire, décide sans autre avis.',
    'Décide avec son conjoint, les deux étaient au téléphone.',
    'Propriétaire, accord de la copropriété inutile.',
    'Gère la maison de ses parents, procuration en main.',
  ],
  timeline: [
    'Pose voulue dans les deux mois.',
    'Avant l’arrivée du bébé, dans trois mois.',
    'Dès que le ravalement est terminé, le mois prochain.',
    'Dès que possible, les aides sont demandées.',
  ],
};

/** The four questions, asked in the calls until it is clear whether the project is real. */
export function askBant(course: Course, book: DeskBook): void {
  const { lead, reachedAt, qualifiedAt, end } = course;
  if (reachedAt === null || end?.type === 'returned') return;
  const { journal, random, baskets } = book;
  const clearAt = assessedAt(course);
  const qualified = qualifiedAt !== null;
  const open = qualified && random.chance(0.4) ? random.pick(['budget', 'timeline'] as const) : null;
  const not = qualified ? (open ? { [open]: stillOpen[open] } : {}) : (unmet[end?.reason ?? ''] ?? {});
  for (const [index, criterion] of criteria.entries()) {
    const against = not[criterion];
    // Some are left open: three are enough.
    if (against && random.chance(0.45)) continue;
    const words = criterion === 'need' ? needs[lead.interest] : met[criterion];
    const early = index < 2 && random.chance(0.6);
    const stamp = early || clearAt === null ? reachedAt + 3 + index : clearAt;
    journal.add('qualifications', stamp, {
      id: `${lead.id}-B${index + 1}`,
      lead_ref: lead.id,
      at_time: instant(stamp),
      criterion,
      met: !against,
      value: criterion === 'budget' && !against ? budget(baskets.get(lead.id)?.net, random) : null,
      evidence: random.pick(against ?? words),
      origin: 'call',
      confidence: random.whole(11, 19) / 20,
    });
  }
}

/** A round sum about what the quote will come to, as people name it. */
function budget(net: number | undefined, random: Random): string {
  const euros = (net ?? 600_000) / 100;
  const round = Math.max(1, Math.round((euros * random.logNormal(1.05, 0.2)) / 500)) * 500;
  return `${String(round).replace(/\B(?=(\d{3})+$)/g, '\u202f')}\u00a0€`;
}
