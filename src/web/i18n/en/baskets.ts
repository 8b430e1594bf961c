/** Words of the basket pages in English. */
export const baskets = {
  'basket.by': 'Baskets by {{name}}',
  'basket.room': 'Figures',
  'basket.rooms': 'Basket pages',
} as const;
