import { counted } from '../../core/words/counted.ts';
import type { Spoken } from './en.ts';
import type { sequencesEn } from './sequences-en.ts';

const leads = (count: number): string => counted(count, { one: 'lead', other: 'leads' }, 'fr');

/** What the commands of follow-up sequences say, in French. */
export const sequencesFr: Spoken<typeof sequencesEn> = {
  about: 'les séquences de relance et leurs leads',
  list: 'lister les séquences et ce qu’elles ont donné',
  leads: 'lister les leads d’une séquence : la suite et sa date, ou pourquoi ils en sont sortis',
  enter: 'faire entrer des leads dans une séquence',
  leave: 'retirer des leads d’une séquence',
  sequence: 'identifiant ou nom de la séquence',
  keys: 'identifiants de leads',
  state: 'seulement les leads active (en cours), done (au bout) ou stopped (arrêtés)',
  none: 'Aucune séquence pour l’instant : écrivez-en une à la page Leads → Relances.',
  nobody: 'Aucun lead n’y est ni n’y a été.',
  columns: {
    id: 'séquence',
    name: 'nom',
    state: 'état',
    active: 'en cours',
    entered: 'entrés',
    sent: 'e-mails envoyés',
    replied: 'ont répondu',
    won: 'gagnés',
    lead: 'lead',
    next: 'étape suivante',
    due: 'quand',
    reason: 'motif de sortie',
  },
  on: 'en marche',
  off: 'à l’arrêt',
  states: { active: 'en cours', done: 'au bout', stopped: 'arrêté' },
  reasons: {
    replied: 'a répondu',
    stage_changed: 'a changé d’étape',
    won: 'gagné',
    lost: 'perdu',
    set_aside: 'mis de côté',
    opted_out: 'ne veut pas d’e-mails',
    bounced: 'adresse en erreur',
    expired: 'accord expiré',
    no_consent: 'pas d’accord explicite',
    no_address: 'pas d’adresse e-mail',
    refused: 'e-mail refusé',
    undeliverable: 'e-mail non distribuable',
    removed: 'retiré',
    step_removed: 'étape supprimée',
    lead_gone: 'lead introuvable',
  },
  entered: (entered, asked, name) =>
    entered === asked
      ? `${leads(entered)} dans « ${name} ».`
      : `${leads(entered)} dans « ${name} » ; ${leads(asked - entered)} sans entrer : fermé, inconnu ou déjà passé par là.`,
  removed: (removed, name) => `${leads(removed)} hors de « ${name} ».`,
};
