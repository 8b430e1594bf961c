import type { Endpoint } from '../endpoint.ts';
import {
  reconcileSchema,
  reconcileSearchSchema,
  recurringChangesSchema,
  recurringChangesSearchSchema,
  recurringClientsSchema,
  recurringClientsSearchSchema,
  recurringSchema,
  recurringSearchSchema,
} from '../recurring.ts';

/** Recurring revenue: what moves it, whose it is, and whether it was billed. */
export const recurringEndpoints = {
  recurring: {
    method: 'GET',
    path: '/api/recurring',
    right: 'read',
    summary:
      'Recurring revenue (MRR) by month and service with its movements, basket, churn, retention, lifetime value.',
    description: `\`start\` + \`new\` + \`expansion\` + \`contraction\` + \`churned\` + \`reactivated\` + \`currency\` = \`end\`, to the cent, for the period, each month and each service. \`currency\` is what exchange rates did to the unchanged part of subscriptions in a foreign currency, on the day these change; between changes their value stays. Without days: the last twelve months. \`service\` keeps the subscriptions of one product; clients are then those with MRR in it.

\`basket\` is MRR / active clients at the end, \`churn\` clients of the start who are gone at the end / clients of the start, \`netRetention\` their MRR at the end / at the start, \`grossRetention\` the same with no client above its start. \`lifetime\` (Kaplan-Meier, of 36 months at most, of all clients, or of those of the service) × \`monthlyMargin\` (MRR − hours and other costs that name the client, but for those of other work, per month that clients stayed, over all months up to \`to\`) = \`lifetimeValue\`, which is the first way of \`/api/lifetime/value?from=subscriptions&money=margin\`. Intervals are at 95 %: Student's, Wilson's, the linearised ratio's (Cochran 1977), Greenwood's. Fewer than 10 clients (30 watched, for a lifetime) are \`not_enough_data\`.`,
    query: recurringSearchSchema,
    answer: recurringSchema,
  },
  recurringClients: {
    method: 'GET',
    path: '/api/recurring/clients',
    right: 'read',
    summary: 'Clients with recurring revenue: movements, services, other work, hours, margin after hours.',
    description: `\`recurring\` is earned by days: Σ MRR of each day / days of its month. Other work (\`oneOff\`) are orders of the client that name no service it has had; orders that name nothing count as other work in months without MRR. Hours are costs of kind \`time\` whose \`customer_ref\` is the client's, \`expenses\` its other costs. \`margin\` = \`recurring\` + \`oneOffMargin\` (revenue where no margin is known) − \`hoursCost\` − \`expenses\`. \`stillExpected\` is \`monthlyMargin\` (recurring revenue − its hours and expenses, per month of the period in which it earned) × the months that clients of the same age went on to stay. With \`service\`, only orders and hours that name it count.`,
    query: recurringClientsSearchSchema,
    answer: recurringClientsSchema,
  },
  recurringChanges: {
    method: 'GET',
    path: '/api/recurring/changes',
    right: 'read',
    summary: 'The changes that movements of recurring revenue are made of, with the file and line of each.',
    query: recurringChangesSearchSchema,
    answer: recurringChangesSchema,
  },
  recurringReconcile: {
    method: 'GET',
    path: '/api/recurring/reconcile',
    right: 'read',
    summary: 'Recurring revenue held against what was billed, client by client and month by month.',
    description: `Against \`invoices\`, where there are any, else against \`orders\` that bill a service of the client. A month agrees if what was billed is the MRR at its start or its end, or what was earned by days. \`expected\` + \`difference\` = \`billed\`, to the cent. The period is widened to whole months. An invoice of several months counts in each of them.`,
    query: reconcileSearchSchema,
    answer: reconcileSchema,
  },
} as const satisfies Record<string, Endpoint>;
