import type { Kind } from './kind.ts';

/** Orders report of WooCommerce Analytics. Orders that were never paid, or given back, count nowhere. */
export const woocommerceOrders: Kind = {
  id: 'woocommerce_orders',
  name: { fr: 'WooCommerce, commandes', en: 'WooCommerce, orders' },
  signatures: [
    ['Date', 'Commande n°', 'Ventes nettes'],
    ['Date', 'Commande n°', 'État', 'Client'],
    ['Date', 'Order #', 'Net Sales'],
    ['Date', 'Order #', 'N. Revenue'],
    ['Date', 'Order #', 'Net Revenue'],
    ['Date', 'Order #', 'Status', 'Customer'],
  ],
  french: ['Commande n°'],
  mapping: {
    name: 'woocommerce_orders',
    system: 'woocommerce',
    facts: {
      orders: {
        id: ['Commande n°', 'Order #'],
        ordered_at: 'Date',
        status: {
          column: ['État?', 'Status?'],
          values: {
            Annulée: 'cancelled',
            Échouée: 'cancelled',
            Échoué: 'cancelled',
            Remboursée: 'cancelled',
            Remboursé: 'cancelled',
            'Attente paiement': 'cancelled',
            'En attente de paiement': 'cancelled',
            Brouillon: 'cancelled',
            cancelled: 'cancelled',
            canceled: 'cancelled',
            failed: 'cancelled',
            refunded: 'cancelled',
            pending: 'cancelled',
            'pending payment': 'cancelled',
            draft: 'cancelled',
          },
          otherwise: 'valid',
        },
        net: ['Ventes nettes', 'Net Sales', 'N. Revenue', 'Net Revenue'],
        currency: ['Devise?', 'Currency?'],
        units: ['Articles vendus?', 'Items sold?'],
        promotion: ['Code(s) promo?', 'Code promo?', 'Coupon(s)?', 'Coupons?'],
        customer_ref: ['Client?', 'Customer?'],
        full_name: ['Client?', 'Customer?'],
        email: ['E-mail?', 'Email?', 'Adresse e-mail?'],
        source: ['Attribution?', 'Origin?'],
      },
    },
  },
};
