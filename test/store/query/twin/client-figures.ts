import { ratio, sum } from './loops.ts';
import type { CellSums } from './twin-cell.ts';
import type { CellPeriods } from './twin-periods.ts';

/** Recurring revenue and its clients; what answers say. */
export function clientFigures(
  { cohort, movement, answers }: CellSums,
  { span, stock, endStock, startDay, clientsAt, changesUntil, started }: CellPeriods,
) {
  const nps = answers('nps');
  const csat = answers('csat');
  const ratings = answers('rating');
  return {
    mrr: () => endStock('delta'),
    mrr_new: () => movement('new'),
    mrr_expansion: () => movement('expansion'),
    mrr_contraction: () => movement('contraction'),
    mrr_churned: () => movement('churned'),
    mrr_reactivated: () => movement('reactivated'),
    mrr_currency: () => movement('currency'),
    active_clients: () => endStock('clients'),
    arpa: () => ratio(endStock('delta'), endStock('clients')),
    customer_churn_rate: () => {
      if (cohort) return null;
      const atEnd = clientsAt(span.to);
      return ratio(
        started().filter((client) => (atEnd.get(client) ?? 0) <= 0).length,
        stock('clients', startDay),
      );
    },
    net_revenue_retention: () => {
      if (cohort) return null;
      const there = started();
      return ratio(
        sum(
          changesUntil(span.to).filter((fact) => there.includes(fact.client)),
          (fact) => fact.delta,
        ),
        stock('delta', startDay),
      );
    },
    nps: () =>
      nps.length === 0
        ? null
        : (100 *
            (nps.filter((fact) => fact.score >= 9).length - nps.filter((fact) => fact.score <= 6).length)) /
          nps.length,
    csat: () => ratio(csat.filter((fact) => fact.score >= 4).length, csat.length),
    average_rating: () =>
      ratio(
        sum(ratings, (fact) => fact.score),
        ratings.length,
      ),
  };
}
