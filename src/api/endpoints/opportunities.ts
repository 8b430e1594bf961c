import type { Endpoint } from '../endpoint.ts';
import {
  clientMonthParamsSchema,
  clientMonthSchema,
  opportunitiesSchema,
  opportunitiesSearchSchema,
} from '../opportunities.ts';
import { prose } from '../prose.ts';

/** What to sell to which client next. */
export const opportunityEndpoints = {
  opportunities: {
    method: 'GET',
    path: '/api/opportunities',
    right: 'read',
    summary:
      'Clients × services: what each has and lacks, propensity from similar clients, white space, next best.',
    description: prose(
      'Clients are those with recurring revenue on the last day; services are what they subscribe to',
      '(`recurring`, amounts a month) and the products of their other work (`once`, amounts in all), at',
      'most 30, those of most clients. Those that the workspace leaves out (setting `servicesLeftOut`)',
      'and those of `without` count for nothing, neither as a proposal nor for likeness.',
      '`cells` of a client are in the order of `services`: `has` with what it pays, `had` (a',
      'subscription given up: not proposed), `open`, or `not_enough_data` (fewer than 10 other clients,',
      '3 clients with the service, or similar clients worth 5).',
      '',
      '`propensity` is the share of the other clients who have the service, each counting (weighted',
      'Jaccard likeness of its other services)², drawn towards the share of all others as if they were',
      '`shrinkage` clients more: the one of 1, 3, 10, 30, 100 and infinity (null: likeness foretells',
      'nothing) that best foretells, leaving each client out, what each has.',
      "Its interval is Wilson's of as many clients as the voices are worth (`similar`, Kish).",
      '`price` is the median of what clients pay for it, weighted alike; `space` = price × propensity.',
      '`year` is 12 × recurring + once, and orders clients.',
      '`evidence`: of `of` other clients who have `services`, `count` also have the one in question.',
      '',
      '`test` takes each service of each client away once: how often it is named first, or among the',
      'first three, by similar clients and by what most clients have.',
    ),
    query: opportunitiesSearchSchema,
    answer: opportunitiesSchema,
  },
  clientMonth: {
    method: 'GET',
    path: '/api/clients/:key/month/:month',
    right: 'read',
    summary:
      'One client in one month: services, other work, invoices, hours, margin, year to date, answers, next best service.',
    description: prose(
      '`services` are MRR at the end of the month and of the month before; `brought` is what was earned',
      'in the month (recurring by days), `year` since the first of January, `yearBefore` on the same',
      'days of the year before (null for who was no client then).',
      '`margin` is null where hours lack a cost.',
      '`invoices` are those dated in the month, `answers` what the client said when asked.',
      'In a month that goes on, days up to today count.',
    ),
    params: clientMonthParamsSchema,
    answer: clientMonthSchema,
  },
} as const satisfies Record<string, Endpoint>;
