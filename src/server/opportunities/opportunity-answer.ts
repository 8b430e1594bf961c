import type { Answer } from '../../api/endpoints.ts';
import type { ClientOpportunities, OpportunityCell, Space } from '../../core/opportunities/opportunities.ts';
import type { SoldService } from '../../core/opportunities/service-book.ts';
import { type OpportunityMap, yearOf } from '../../store/records/opportunities/list-opportunities.ts';
import type { Money } from '../recurring/recurring-answer.ts';

type Answered = Answer<'opportunities'>;

/** White space in main units. */
export function spaceAnswer(space: Space, money: Money): Answered['space'] {
  return { recurring: money(space.recurring), once: money(space.once), year: money(yearOf(space)) };
}

/** White space of several clients. */
export function spaceTogether(spaces: readonly Space[]): Space {
  return {
    recurring: spaces.reduce((sum, { recurring }) => sum + recurring, 0n),
    once: spaces.reduce((sum, { once }) => sum + once, 0n),
  };
}

/** The services with how many clients have each, what these pay, and what is left to sell. */
export function serviceAnswers({ services, clients }: OpportunityMap, money: Money): Answered['services'] {
  return services.map((service, place) => {
    const cells = clients.flatMap(({ cells: all }) => all[place] ?? []);
    const amounts = cells.flatMap((cell) => (cell.kind === 'has' ? [cell.amount] : []));
    const open = cells.reduce((sum, cell) => (cell.kind === 'open' ? sum + cell.space : sum), 0n);
    const space = { recurring: 0n, once: 0n, [service.kind]: open };
    return {
      ...service,
      clients: amounts.length,
      amount: money(amounts.reduce((sum, amount) => sum + amount, 0n)),
      space: spaceAnswer(space, money),
    };
  });
}

/** A client's row. */
export function clientAnswer(
  { client, mrr, cells, space, next }: ClientOpportunities,
  services: readonly SoldService[],
  money: Money,
): Omit<Answered['clients'][number], 'name'> {
  return {
    client,
    mrr: money(mrr),
    space: spaceAnswer(space, money),
    next,
    cells: cells.map((cell) => cellAnswer(cell, services, money)),
  };
}

function cellAnswer(
  cell: OpportunityCell,
  services: readonly SoldService[],
  money: Money,
): Answered['clients'][number]['cells'][number] {
  if (cell.kind === 'has') return { kind: 'has', amount: money(cell.amount) };
  if (cell.kind !== 'open') return cell;
  const { value, low, high, similar } = cell.propensity;
  return {
    kind: 'open',
    propensity: { value, low, high, similar },
    price: money(cell.price),
    space: { value: money(cell.space), low: money(cell.low), high: money(cell.high) },
    evidence: {
      ...cell.evidence,
      services: cell.evidence.services.map((place) => services[place]?.name ?? ''),
    },
  };
}
