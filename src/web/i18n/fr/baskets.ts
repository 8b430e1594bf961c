/** Words of the basket pages in French. */
export const baskets = {
  'basket.by': 'Paniers par {{name}}',
  'basket.room': 'Chiffres',
  'basket.rooms': 'Pages des paniers',
} as const;
