import { type ErrorEntry, entry } from './entry.ts';

/** Lead vendors: contracts, returns, invoices. */
export const vendorErrors = {
  lead_not_bought: entry(
    'state',
    [
      'This lead was not bought: it has no vendor with a contract, and no purchase price.',
      'Write the vendor’s contract under Leads → Vendors, or import what the lead cost.',
    ],
    [
      'Ce lead n’a pas été acheté : il n’a ni fournisseur sous contrat, ni prix d’achat.',
      'Saisissez le contrat du fournisseur dans Leads → Fournisseurs, ou importez le prix du lead.',
    ],
  ),
  return_asked_already: entry(
    'state',
    [
      'A return of this lead was asked for already.',
      'Note the vendor’s decision, or undo the request to change it.',
    ],
    [
      'Le retour de ce lead est déjà demandé.',
      'Notez la décision du fournisseur, ou annulez la demande pour la modifier.',
    ],
  ),
  return_accepted_already: entry(
    'state',
    ['The vendor has taken this lead back already.', 'Undo that decision if it was a mistake.'],
    ['Le fournisseur a déjà repris ce lead.', 'Annulez cette décision si c’est une erreur.'],
  ),
  return_of_sale: entry(
    'state',
    ['This lead has an order: it cannot go back to its vendor.', 'Cancel the order first if it is no sale.'],
    [
      'Ce lead a donné une commande : il ne peut pas être rendu.',
      'Annulez d’abord la commande si ce n’est pas une vente.',
    ],
  ),
  return_reason_refused: entry(
    'input',
    [
      'The contract with {vendor} does not accept the reason "{reason}".',
      'It accepts: {reasons}. Change the contract if something else was agreed.',
    ],
    [
      'Le contrat avec {vendor} n’accepte pas le motif « {reason} ».',
      'Motifs acceptés : {reasons}. Modifiez le contrat si autre chose est convenu.',
    ],
  ),
  return_too_late: entry(
    'state',
    [
      'Leads of {vendor} of that day could be returned until {day}: it is too late.',
      'Ask the vendor for a favour, and note the return once it is granted by importing it as `returned`.',
    ],
    [
      'Les leads de {vendor} arrivés ce jour-là pouvaient être rendus jusqu’au {day} : le délai est passé.',
      'Demandez un geste au fournisseur ; s’il l’accorde, importez le retour comme `returned`.',
    ],
  ),
  return_proof_needed: entry(
    'input',
    [
      'Nothing known of this lead proves that reason.',
      'Say in a few words what shows it: the vendor will ask.',
    ],
    [
      'Rien de ce que l’on sait de ce lead ne prouve ce motif.',
      'Dites en quelques mots ce qui le montre : le fournisseur le demandera.',
    ],
  ),
  return_not_asked: entry(
    'state',
    ['No return of this lead was asked for.', 'Ask for it first, with reason and proof.'],
    ['Le retour de ce lead n’est pas demandé.', 'Demandez-le d’abord, avec motif et preuve.'],
  ),
  return_decided_already: entry(
    'state',
    ['The vendor has decided on this return already.', 'Undo the decision to note another one.'],
    ['Le fournisseur a déjà tranché sur ce retour.', 'Annulez la décision pour en noter une autre.'],
  ),
  contract_not_found: entry(
    'missing',
    ['There is no such contract.', 'Somebody may have changed or removed it: reload the page.'],
    ['Ce contrat n’existe pas.', 'Quelqu’un l’a peut-être modifié ou supprimé : rechargez la page.'],
  ),
  vendor_unknown: entry(
    'missing',
    ['No lead and no contract names the vendor "{vendor}".', 'Known vendors: {vendors}. Check the spelling.'],
    [
      'Aucun lead ni contrat ne nomme le fournisseur « {vendor} ».',
      'Fournisseurs connus : {vendors}. Vérifiez l’orthographe.',
    ],
  ),
  invoice_not_found: entry(
    'missing',
    ['No invoice of {vendor} for {month} was checked.', 'Check one first.'],
    ['Aucune facture de {vendor} pour {month} n’a été contrôlée.', 'Contrôlez-en une d’abord.'],
  ),
  invoice_columns_missing: entry(
    'input',
    [
      'The invoice’s column for {what} was not found.',
      'Columns of the file: {columns}. Say which one it is.',
    ],
    [
      'La colonne de la facture pour {what} est introuvable.',
      'Colonnes du fichier : {columns}. Dites laquelle c’est.',
    ],
  ),
  invoice_cell_unreadable: entry(
    'input',
    ['Line {line}: "{value}" is no {what}.', 'Correct the line, or remove it if it is a total or a heading.'],
    [
      'Ligne {line} : « {value} » n’est pas {what}.',
      'Corrigez la ligne, ou supprimez-la si c’est un total ou un titre.',
    ],
  ),
  invoice_too_long: entry(
    'limit',
    ['The invoice has {lines} lines; {limit} at most can be checked at once.', 'Split it by weeks.'],
    [
      'La facture a {lines} lignes ; {limit} au plus peuvent être contrôlées à la fois.',
      'Découpez-la par semaine.',
    ],
  ),
} as const satisfies Record<string, ErrorEntry>;
