import { fold } from './fold.ts';

/** Words that leave no doubt whether an order counts; folded. All others are asked about. */
const known: Readonly<Record<'cancelled' | 'valid', readonly string[]>> = {
  cancelled: [
    'annule',
    'annulee',
    'annulation',
    'abandonne',
    'abandonnee',
    'echoue',
    'echouee',
    'refuse',
    'refusee',
    'cancelled',
    'canceled',
    'failed',
    'void',
    'voided',
    'abandoned',
    'declined',
    'rejected',
  ],
  valid: [
    'paye',
    'payee',
    'regle',
    'reglee',
    'encaisse',
    'encaissee',
    'valide',
    'validee',
    'confirme',
    'confirmee',
    'signe',
    'signee',
    'facture',
    'facturee',
    'expedie',
    'expediee',
    'livre',
    'livree',
    'termine',
    'terminee',
    'ok',
    'paid',
    'valid',
    'confirmed',
    'signed',
    'invoiced',
    'shipped',
    'fulfilled',
    'delivered',
    'completed',
    'complete',
    'approved',
  ],
};

/** A column with more different values than this tells something else than a status. */
const most = 30;

/**
 * What the values of an order's status mean, folded value → `valid` or `cancelled`, for those that leave no doubt.
 * null for a column that cannot be a status: without values, or with too many different ones.
 */
export function guessStatus(cells: readonly string[]): Readonly<Record<string, string>> | null {
  const words = [...new Set(cells.map(fold))].filter((word) => word !== '');
  if (words.length === 0 || words.length > most) return null;
  const meanings = words.map((word) => {
    if (known.cancelled.includes(word)) return [[word, 'cancelled']];
    return known.valid.includes(word) ? [[word, 'valid']] : [];
  });
  return Object.fromEntries(meanings.flat());
}
