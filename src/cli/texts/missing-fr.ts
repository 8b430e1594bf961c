import type { missingEn } from './missing-en.ts';

/** The same in French. */
export const missingFr: typeof missingEn = {
  customers:
    'Aucune commande ne nomme encore un client. Importez des commandes avec un e-mail, un téléphone ou un numéro de client\u202f: filon import commandes.csv',
  lines:
    'Aucune commande n’a encore de lignes avec des articles nommés. Importez-les (numéro de commande, produit, quantité, montant)\u202f: filon import lignes.csv',
  orders:
    'Il n’y a encore aucune commande. Importez-les (numéro, date et montant)\u202f: filon import commandes.csv',
};
