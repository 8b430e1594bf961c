import type { Endpoint } from '../endpoint.ts';
import {
  articlesSchema,
  articlesSearchSchema,
  markArticleSchema,
  packageCustomersSchema,
  packageCustomersSearchSchema,
  packagesSchema,
  packagesSearchSchema,
  recommendationsSchema,
  recommendationsSearchSchema,
  recommendProofSchema,
  shownArticlesSchema,
  shownArticlesSearchSchema,
} from '../recommend.ts';

/** What to recommend to whom, and what it is made of. */
export const recommendEndpoints = {
  recommendations: {
    method: 'GET',
    path: '/api/recommendations',
    right: 'read',
    summary: 'Articles that suit a basket, an article’s page or a customer, each with the reason in words.',
    description: `\`basket\` (may be repeated) and \`product\` are articles at hand; \`customer\` is a customer’s key, e-mail address or number of the shop. With articles at hand they decide and the customer’s past only leaves out what is bought once; a customer alone gets what their orders suggest; with neither, and for somebody unknown, what most buy (\`purpose: anybody\`).

Never recommended: what was not sold for \`catalogueDays\` (a setting) before the latest order, what is marked retired or excluded, what is at hand, and what the customer has where articles like it are bought once (\`onceBelow\`, a setting; a mark goes before). \`bought=never\` leaves out all that the customer has.

The answer comes from memory. It is learned when it is first asked for and learned again after new facts, at most a twentieth of the time; meanwhile \`learning\` is true and the answer is that of before. A key with the scope \`read\` may ask; it may read everything else as well, so it belongs on a shop’s server. For its pages there is \`GET /api/recommendations/shop\`.`,
    query: recommendationsSearchSchema,
    answer: recommendationsSchema,
  },
  shownArticles: {
    method: 'GET',
    path: '/api/recommendations/shop',
    right: 'recommend',
    summary: 'Articles to show in a shop’s page beside an article or a basket, without any figure.',
    description: `The first \`limit\` of what \`GET /api/recommendations\` recommends for \`basket\` and \`product\`, or what most buy where neither is known. Nothing is asked or said of customers, and no figure of the business is in the answer.

A key with the scope \`recommend\` may do this and nothing else, so it may stand in a page. Where it names sites (\`origins\`), pages of other sites are refused, and browsers may read the answer in pages of these. Whoever opens the page can read the key: what it lets out is what the page shows.`,
    query: shownArticlesSearchSchema,
    answer: shownArticlesSchema,
  },
  recommendProof: {
    method: 'GET',
    path: '/api/recommendations/proof',
    right: 'read',
    summary: 'How well the latest orders were foreseen from the earlier ones, against what most buy.',
    description:
      'Learned on the earliest 80 % of the orders, the weights chosen on the next 10 %, tried on the latest 10 %. `basket`: one article of an order, drawn by lot, guessed from the others. `customer`: a customer’s next order from their earlier ones; `customer_new`: what in it they never had. Hit rate (something right among the first 5 or 10; Wilson’s interval) and NDCG (Student’s). `gain` is `mixed`, which recommendations go by, less `popular`, case by case.',
    answer: recommendProofSchema,
  },
  articles: {
    method: 'GET',
    path: '/api/articles',
    right: 'read',
    summary: 'The articles of the orders: sold or not, bought once or again, and what was marked.',
    query: articlesSearchSchema,
    answer: articlesSchema,
  },
  markArticle: {
    method: 'PUT',
    path: '/api/articles/mark',
    right: 'write',
    summary: 'Mark an article retired or excluded, bought once or again; null takes a mark away.',
    body: markArticleSchema,
    answer: articlesSchema.shape.articles.element,
  },
  packages: {
    method: 'GET',
    path: '/api/packages',
    right: 'read',
    summary:
      'Packages of articles that are bought together, with what they should bring under an assumption.',
    description: `Sets of two or three articles that go together beyond chance in the baskets of the last year. The assumption is yours: the package costs \`discount\` less than its articles, and of the baskets that lack one of them so many take the whole as \`takeUp\` times the rate at which that article is bought with the others today. Then extra margin a month = takeUp × Σ rate × baskets lacking x × (margin of x − reduction) − baskets with all × reduction; \`breakEven\` is the take-up at which it is 0. Amounts in minor units, null where prices or margins are not known.`,
    query: packagesSearchSchema,
    answer: packagesSchema,
  },
  packageCustomers: {
    method: 'GET',
    path: '/api/packages/customers',
    right: 'read',
    summary: 'The customers who bought a part of a package and not the rest, who spent most first.',
    query: packageCustomersSearchSchema,
    answer: packageCustomersSchema,
  },
} as const satisfies Record<string, Endpoint>;
