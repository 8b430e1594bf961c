import type { Endpoint } from '../endpoint.ts';
import {
  customerValuesSchema,
  lifetimeSchema,
  lifetimeSearchSchema,
  paybackSchema,
  paybackSearchSchema,
  valueSearchSchema,
} from '../lifetime.ts';

/** What customers do next and what they are worth. */
export const lifetimeEndpoints = {
  lifetime: {
    method: 'GET',
    path: '/api/lifetime',
    right: 'read',
    summary:
      'A model of how long customers stay or what they spend, fitted to the ledger, and its back-test.',
    description: `\`bg_nbd\`: purchases of customers without a contract (Fader, Hardie, Lee 2005). \`gamma_gamma\`: what their purchases are worth (Fader, Hardie 2013). \`shifted_beta_geometric\`: how long clients with a subscription stay, by \`period\` (Fader, Hardie 2007).

With \`calibrationWeeks\` the model knows only the first so many weeks from the first order on, and \`backTest\` compares what it expects of the \`holdoutWeeks\` after them (all that remain, by default) with what was bought. Purchases of one customer on one local day count as one. \`where\` looks at a customer’s first order: \`channel=email\`, \`month=2026-01\`. Intervals are at 95 %, from the observed information on the logarithms of the parameters. Too few customers who came back, bought with a value, or left (30 of them) is the answer \`not_enough_data\`.`,
    query: lifetimeSearchSchema,
    answer: lifetimeSchema,
  },
  customerValue: {
    method: 'GET',
    path: '/api/lifetime/value',
    right: 'read',
    summary:
      'Lifetime, lifetime value three ways, LTV / CAC and payback of customers, by where they came from.',
    description: `\`ltv.article\`: money a customer brings in a month × expected months (Kaplan-Meier; customers still there are censored). \`ltv.survival\`: the share still there in each month × what those bring in it, discounted. \`ltv.model\`: BG/NBD with Gamma-Gamma for orders, shifted-beta-geometric for subscriptions, discounted; it alone looks beyond what has been seen. All look at \`months\` at most. Clients with a subscription are looked at where there are 30 of them, else customers who order, unless \`from\` says which (\`watched\` says who it was). \`money\` is what is counted: revenue by default, and of subscriptions the margin where costs name clients: their hours and other costs (\`clientCosts\`) are taken off all three, and \`ltv.article\` is then the \`lifetimeValue\` of \`/api/recurring\`.

Customers who order count as gone after \`silenceDays\` without an order: by default the 95th percentile of days between purchases, 30 at least. \`by\` is a dimension of the first order or subscription. Groups of fewer than 30 customers are only listed. \`ltvToCac\` is \`ltv.survival\` / customer acquisition cost over the same time; \`payback\` the month by whose end that cost is back.`,
    query: valueSearchSchema,
    answer: customerValuesSchema,
  },
  payback: {
    method: 'GET',
    path: '/api/lifetime/payback',
    right: 'read',
    summary: 'Share of customers who have brought back what they cost to win, month by month of their age.',
    description: `The cost is the customer acquisition cost of the customer’s group (of all, in \`all\`) from the first day with costs on; salespeople’s is their hours × rate and what else names them (\`by=owner\`). A customer has paid back once its orders since the first, net of what was paid back to it, come to that cost. Kaplan-Meier: who has not yet is censored after the whole months it was watched, so that recent customers are neither left out nor held against it; as far as 30 customers are watched. Intervals are at 95 %. Groups without costs, or of fewer than 30 customers, are left out.`,
    query: paybackSearchSchema,
    answer: paybackSchema,
  },
} as const satisfies Record<string, Endpoint>;
