import { type ErrorEntry, entry } from './entry.ts';

/** Errors of those who work leads. */
export const deskErrors = {
  lead_not_found: entry(
    'missing',
    ['There is no lead {lead}.', 'It may have been taken back with its import; look for it in the list.'],
    [
      'Le lead {lead} n’existe pas.',
      'Il a pu disparaître avec son import annulé ; cherchez-le dans la liste.',
    ],
  ),
  lead_moved: entry(
    'state',
    [
      'Meanwhile {author} moved this lead to "{stage}" ({time}).',
      'Look at it again, then move it from there if you still want to.',
    ],
    [
      'Entre-temps, {author} a passé ce lead à « {stage} » ({time}).',
      'Relisez la fiche, puis déplacez-le de là si vous le souhaitez toujours.',
    ],
  ),
  lead_closed: entry(
    'state',
    ['This lead is closed ({stage}).', 'Move it back to an open stage first.'],
    ['Ce lead est clos ({stage}).', 'Remettez-le d’abord dans une étape ouverte.'],
  ),
  unknown_stage: entry(
    'input',
    ['There is no stage "{stage}".', 'Stages: {stages}.'],
    ['L’étape « {stage} » n’existe pas.', 'Étapes : {stages}.'],
  ),
  stage_ends_lead: entry(
    'input',
    [
      'A lead does not simply move to "{stage}".',
      'A lost lead needs its reason, a won one its order: use "lost" or "won".',
    ],
    [
      'Un lead ne passe pas simplement à « {stage} ».',
      'Un lead perdu veut sa raison, un lead gagné sa commande : utilisez « Perdu » ou « Gagné ».',
    ],
  ),
  unknown_loss_reason: entry(
    'input',
    [
      '"{reason}" is none of the reasons for losing a lead.',
      'Reasons: {reasons}. The settings hold the list.',
    ],
    [
      '« {reason} » n’est pas une raison de perte connue.',
      'Raisons : {reasons}. La liste se change dans les réglages.',
    ],
  ),
  unknown_member: entry(
    'input',
    ['"{name}" is no member of the team.', 'Members: {members}.'],
    ['« {name} » n’est pas membre de l’équipe.', 'Membres : {members}.'],
  ),
  amount_needed: entry(
    'input',
    ['A won lead needs its amount: it has no quote.', 'Give the amount without tax, or write a quote first.'],
    [
      'Un lead gagné veut son montant : il n’a pas de devis.',
      'Donnez le montant hors taxes, ou faites d’abord un devis.',
    ],
  ),
  task_not_found: entry(
    'missing',
    ['This lead has no task {task}.', 'Open the lead again for its tasks.'],
    ['Ce lead n’a pas de tâche {task}.', 'Rouvrez la fiche pour voir ses tâches.'],
  ),
  task_closed: entry(
    'state',
    [
      'The task "{task}" is done or cancelled already.',
      'Create a new one if there is still something to do.',
    ],
    [
      'La tâche « {task} » est déjà faite ou annulée.',
      'Créez-en une autre s’il reste quelque chose à faire.',
    ],
  ),
  quote_not_found: entry(
    'missing',
    ['This lead has no quote {quote}.', 'Open the lead again for its quotes.'],
    ['Ce lead n’a pas de devis {quote}.', 'Rouvrez la fiche pour voir ses devis.'],
  ),
  quote_closed: entry(
    'state',
    ['This quote is {status} already.', 'Write a new quote.'],
    ['Ce devis est déjà {status}.', 'Faites un nouveau devis.'],
  ),
  view_not_found: entry(
    'missing',
    ['There is no such view.', 'Somebody may have deleted it.'],
    ['Cette vue n’existe pas.', 'Quelqu’un l’a peut-être supprimée.'],
  ),
  team_empty: entry(
    'state',
    ['Nobody is in the team, or nobody takes new leads.', 'Add members in the settings.'],
    ['L’équipe est vide, ou personne ne prend de nouveaux leads.', 'Ajoutez des membres dans les réglages.'],
  ),
} as const satisfies Record<string, ErrorEntry>;
