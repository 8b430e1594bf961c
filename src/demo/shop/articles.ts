/** An article of the shop. Prices are what the till shows, with tax, in cents, before the price rise. */
export interface Article {
  readonly sku: string;
  readonly name: string;
  readonly category: Category;
  readonly priceMinor: number;
  /** What it costs the shop, without tax. */
  readonly costMinor: number;
  /** French VAT: 5.5 % on food, 20 % on the rest. */
  readonly taxRate: number;
  /** How often it is taken among its category. */
  readonly weight: number;
}

interface Shelf {
  readonly prefix: string;
  readonly taxRate: number;
  /** Cost as a share of the price without tax. */
  readonly costShare: number;
  /** Names with their price in euros, the best sold first. */
  readonly articles: string;
}

const shelves = {
  Thé: {
    prefix: 'THE',
    taxRate: 0.055,
    costShare: 0.37,
    articles:
      'Earl Grey bio 100 g 8.9|Sencha du Japon 100 g 11.5|Thé vert menthe 100 g 8.5|Darjeeling First Flush 100 g 16.9|' +
      'Thé noir vanille 100 g 8.9|Jasmin Yin Hao 100 g 12.9|Breakfast anglais 100 g 7.9|Matcha cérémonie 30 g 24.9|' +
      'Genmaicha 100 g 9.9|Oolong Tie Guan Yin 100 g 15.5|Lapsang Souchong 100 g 10.5|Assam TGFOP 100 g 9.5|' +
      'Thé blanc Bai Mu Dan 50 g 13.9|Thé des Quatre Vents 100 g 9.9|Ceylan OP 100 g 8.5|Thé vert agrumes 100 g 9.2|' +
      'Pu Erh 100 g 11.9|Gunpowder 100 g 6.9|Thé noir fruits rouges 100 g 8.9|Hojicha 100 g 10.9|Keemun 100 g 12.5|' +
      'Thé de Noël 100 g 9.5|Chaï épicé 100 g 9.2|Thé vert gingembre 100 g 8.9|Gyokuro 50 g 22.9|' +
      'Sachets découverte 20 thés 7.5',
  },
  Infusions: {
    prefix: 'INF',
    taxRate: 0.055,
    costShare: 0.35,
    articles:
      'Verveine bio 40 g 6.9|Rooibos nature 100 g 7.5|Camomille 40 g 6.5|Tisane du soir 60 g 7.9|Rooibos vanille 100 g 8.2|' +
      'Carcadet glacé 100 g 6.9|Menthe poivrée 40 g 5.9|Tilleul des Baronnies 40 g 7.2|Infusion détox 60 g 7.9|' +
      'Citron gingembre 80 g 7.5|Rooibos agrumes 100 g 8.2|Sachets découverte 20 infusions 6.5',
  },
  Café: {
    prefix: 'CAF',
    taxRate: 0.055,
    costShare: 0.46,
    articles:
      'Mélange maison en grains 1 kg 23.9|Mélange maison moulu 250 g 6.9|Éthiopie Sidamo en grains 250 g 9.5|' +
      'Brésil Cerrado en grains 250 g 7.5|Colombie Huila en grains 250 g 8.5|Décaféiné moulu 250 g 7.9|' +
      'Italien corsé en grains 1 kg 21.9|Guatemala Antigua moulu 250 g 8.2|Kenya AA en grains 250 g 11.5|' +
      'Pérou bio moulu 250 g 7.9|Costa Rica en grains 250 g 9.2|Éthiopie Sidamo moulu 250 g 9.5|' +
      'Inde Malabar en grains 250 g 8.9|Rwanda en grains 250 g 10.5|Café de Noël moulu 250 g 8.5|Décaféiné en grains 1 kg 27.9',
  },
  Capsules: {
    prefix: 'CAP',
    taxRate: 0.055,
    costShare: 0.5,
    articles:
      'Capsules Intense x10 4.2|Capsules Lungo x10 4.2|Capsules Décaféiné x10 4.5|Capsules Éthiopie x10 4.9|' +
      'Capsules Colombie x10 4.9|Capsules Vanille x10 4.5|Capsules Ristretto x10 4.2|Lot de 50 capsules 18.9',
  },
  'Théières et tasses': {
    prefix: 'VAI',
    taxRate: 0.2,
    costShare: 0.47,
    articles:
      'Mug en grès 14.9|Théière en fonte 0,8 l 49.9|Théière en verre 1 l 32.9|Lot de 2 tasses expresso 16.9|' +
      'Tasse en porcelaine 11.9|Théière en porcelaine 1,2 l 44.9|Bol à matcha 22.9|Verre double paroi 9.9|' +
      'Lot de 4 gobelets japonais 29.9|Théière en grès 1 l 38.9|Mug de voyage isotherme 24.9|Tisanière avec couvercle 17.9|' +
      'Service à thé 6 personnes 89|Sucrier en grès 12.9|Gaïwan 26.9|Tasse à cappuccino 10.9',
  },
  Accessoires: {
    prefix: 'ACC',
    taxRate: 0.2,
    costShare: 0.4,
    articles:
      'Filtre à thé inox 7.9|Filtres papier V60 x100 6.5|Sachets à thé vides x100 4.9|Boîte à thé 125 g 6.9|' +
      'Cuillère doseuse 5.9|Dripper V60 céramique 24.9|Fouet à matcha 16.9|Boule à thé 4.9|Boîte à café hermétique 18.9|' +
      'Moulin à café manuel 44.9|Cafetière à piston 1 l 34.9|Carafe infusion à froid 27.9|Mousseur à lait 19.9|' +
      'Balance de précision 29.9|Thermomètre à thé 12.9|Détartrant 250 ml 8.9|Sablier trois temps 9.9',
  },
  'Épicerie fine': {
    prefix: 'EPI',
    taxRate: 0.055,
    costShare: 0.55,
    articles:
      'Sablés bretons 150 g 5.9|Tablette chocolat noir 70 % 5.5|Miel de châtaignier 250 g 8.5|Amandes grillées 120 g 6.5|' +
      'Carrés de chocolat x50 9.9|Confiture d’abricot 220 g 5.9|Madeleines x12 6.9|Sucre de canne 500 g 4.5|' +
      'Spéculoos 200 g 5.5|Orangettes 150 g 9.5|Nougat tendre 200 g 8.9|Pâte à tartiner 250 g 7.9',
  },
  Coffrets: {
    prefix: 'COF',
    taxRate: 0.055,
    costShare: 0.5,
    articles:
      'Coffret découverte 6 thés 29.9|Coffret dégustation café 34.9|Coffret douceurs 24.9|Coffret thé et mug 39.9|' +
      'Coffret prestige 69|Calendrier de l’Avent thé 32.9|Coffret matcha 59.9|Coffret infusions bio 26.9',
  },
  Machines: {
    prefix: 'MAC',
    taxRate: 0.2,
    costShare: 0.7,
    articles:
      'Machine à capsules Nova 119|Machine expresso Barista 289|Bouilloire à température 79|Cafetière filtre Lenta 69|' +
      'Moulin électrique 129',
  },
} as const satisfies Record<string, Shelf>;

export type Category = keyof typeof shelves;

/** All articles, by category and within it from the best sold on. */
export const articles: readonly Article[] = Object.entries(shelves).flatMap(([category, shelf]) =>
  shelf.articles.split('|').map((written, index): Article => {
    const [, name = '', price = '0'] = /^(.*) ([\d.]+)$/.exec(written) ?? [];
    const priceMinor = Math.round(Number(price) * 100);
    return {
      sku: `${shelf.prefix}-${String(index + 1).padStart(2, '0')}`,
      name,
      category: category as Category,
      priceMinor,
      costMinor: Math.round((priceMinor / (1 + shelf.taxRate)) * shelf.costShare),
      taxRate: shelf.taxRate,
      // Zipf's law, a little flatter: the second of a shelf is taken about half as often as the first.
      weight: (index + 1) ** -0.8,
    };
  }),
);

const byName = new Map(articles.map((article) => [article.name, article]));

/** The article of that name, for what is planted. Throws if there is none. */
export function articleNamed(name: string): Article {
  const article = byName.get(name);
  if (!article) throw new Error(`no article ${name}`);
  return article;
}

/** The articles of a category with their weights, to draw from. */
export const shelfOf = new Map<Category, readonly (readonly [Article, number])[]>(
  (Object.keys(shelves) as Category[]).map((category) => [
    category,
    articles.filter((article) => article.category === category).map((article) => [article, article.weight]),
  ]),
);
