import { frenchSpaces } from '../../core/words/french-spaces.ts';
import type { Spoken } from './en.ts';
import type { vendorsEn } from './vendors-en.ts';

/** What the commands of lead vendors say, in French. */
export const vendorsFr: Spoken<typeof vendorsEn> = {
  about: frenchSpaces('fournisseurs de leads : contrats, retours, factures'),
  list: 'lister les fournisseurs, leur contrat et ce qui peut être rendu',
  contract: 'enregistrer un contrat depuis un fichier JSON (voir PUT /api/vendors/contracts)',
  contractFile: 'fichier JSON du contrat',
  returns: 'lister les leads à rendre, ou dont le retour est demandé ou tranché',
  state: 'proposed (à rendre), asked (en attente), accepted (acceptés) ou refused (refusés)',
  onlyVendor: 'seulement ce fournisseur',
  limit: 'montrer au plus tant de leads',
  ask: 'demander au fournisseur de reprendre un lead',
  lead: 'l’identifiant du lead',
  reason: 'duplicate, wrong_number, out_of_area, not_interested ou other',
  comment: 'ce qui le montre, ou ce qui a été dit',
  decide: 'noter la décision du fournisseur',
  accepted: frenchSpaces('le fournisseur reprend le lead : son prix est déduit à partir de là'),
  refused: 'le fournisseur refuse',
  oneDecision: 'Dites --accepted ou --refused, l’un des deux.',
  checkInvoice: frenchSpaces('contrôler ligne à ligne la facture d’un mois ; rien n’est importé'),
  file: frenchSpaces('la facture : CSV, Excel ou JSON'),
  vendor: 'le fournisseur, comme les leads le nomment',
  month: 'le mois, par exemple 2026-10',
  column: frenchSpaces(
    'quelle colonne est laquelle, si elle n’est pas comprise : ref="N° lead" (ref, email, phone, day, product, amount)',
  ),
  invoiceFormat: 'table, json, csv (chaque ligne) ou claim (lettre au fournisseur)',
  badColumn: (text, fields) =>
    frenchSpaces(`--column ${text} : écrivez champ=titre, avec l’un de : ${fields}.`),
  badJson: (file) => `${file} n’est pas du JSON.`,
  none: 'Aucun lead ni contrat ne nomme encore de fournisseur.',
  noReturns: 'Il n’y en a aucun.',
  moreReturns: (shown) =>
    frenchSpaces(`Il y en a plus que ces ${shown} : demandez-en davantage avec --limit.`),
  noClaim: 'Rien à réclamer.',
  noContract: 'pas de contrat',
  days: (count) => (count > 1 ? `${count} jours` : `${count} jour`),
  columns: {
    vendor: 'fournisseur',
    leads: 'leads',
    from: 'contrat du',
    proposed: 'à rendre',
    asked: 'en attente',
    lead: 'lead',
    name: 'nom',
    came: 'arrivé',
    paid: 'payé',
    reason: 'motif',
    proof: 'preuve',
    left: 'reste',
    finding: 'constat',
    lines: 'lignes',
    billed: 'facturé',
    owed: 'dû',
    disputed: 'à contester',
  },
  total: 'Total',
  unbilled: (leads, amount) => frenchSpaces(`Non facturé : ${leads} · ${amount}`),
  uncredited: (leads, amount) => frenchSpaces(`Avoirs manquants : ${leads} · ${amount}`),
  saved: (vendor, priced) =>
    frenchSpaces(
      `Contrat avec ${vendor} enregistré ; ${priced} lead${priced > 1 ? 's' : ''} chiffré${priced > 1 ? 's' : ''}.`,
    ),
  done: (batch) => frenchSpaces(`C’est noté. Pour revenir en arrière : filon undo ${batch}`),
};
