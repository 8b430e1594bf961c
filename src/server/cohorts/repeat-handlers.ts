import { betweenOrders } from '../../core/cohorts/between-orders.ts';
import { repeatCurve, repeatRates } from '../../core/cohorts/repeat-rates.ts';
import { survivalBand } from '../../core/lifetime/survival-band.ts';
import { daysBetween } from '../../core/periods/days.ts';
import { leastCases } from '../../core/query/certainty.ts';
import { askRepeat } from '../../store/records/cohorts/ask-repeat.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';
import { customerScope } from '../lifetime/customer-scope.ts';
import { textDimensionNamed } from '../lifetime/text-dimension-named.ts';

const groupsListed = 40;
const daysPerMonth = 365.25 / 12;

/** Who buys again, when, and for how long. */
export function repeatHandlers({ store, workspace, now }: Application): Handlers<'repeat'> {
  return {
    repeat: async ({ search }) => {
      const by = search.by === undefined ? null : textDimensionNamed(search.by);
      const question = { ...customerScope(search), by, silenceDays: search.silenceDays ?? null };
      const counted = await askRepeat(store, workspace, question, now().toISOString());
      const groups = counted.groups.map(repeatRates).sort((one, other) => other.customers - one.customers);
      const staying = survivalBand(
        counted.tenures.map(({ periods, left, stayed }) => ({
          time: periods,
          events: left,
          censored: stayed,
        })),
      );
      const { from, reading } = counted.open;
      // Who left later than that has not been silent for long enough to be known.
      const seenDays = from === null ? 0 : daysBetween(from, reading.until) - counted.silenceDays;
      const seenMonths = Math.ceil(seenDays / daysPerMonth);
      return {
        from,
        until: reading.until,
        by,
        silenceDays: counted.silenceDays,
        all: listed(repeatRates(counted.all)),
        groups: groups.slice(0, groupsListed).map(listed),
        curve: repeatCurve(counted.all.seconds).map((point) => ({ ...point })),
        between: listedGaps(betweenOrders(counted.gaps)),
        staying: [
          { month: 0, value: 1, low: 1, high: 1, atRisk: counted.open.customers },
          ...staying
            .filter(({ atRisk, time }) => time > 0 && time <= seenMonths && atRisk >= leastCases)
            .map(({ time, share, low, high, atRisk }) => ({ month: time, value: share, low, high, atRisk })),
        ],
      };
    },
  };
}

// Answers are written by schemas whose lists may be changed; core's may not.
function listed<Group extends { readonly rates: readonly unknown[] }>(group: Group) {
  return { ...group, rates: [...group.rates] as Group['rates'][number][] };
}

function listedGaps(found: ReturnType<typeof betweenOrders>) {
  return found && { ...found, bins: [...found.bins] };
}
