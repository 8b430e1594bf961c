import { explainMatch } from '../../core/capture/match-persons.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import {
  countLeads,
  findMatches,
  listMerges,
  refuseMatch,
  reopenMatch,
} from '../../store/records/capture/matches.ts';
import type { Application } from '../application.ts';
import { joinPersons } from '../capture/join-persons.ts';
import type { Handlers } from '../http/handlers.ts';

type Ids = 'matches' | 'acceptMatch' | 'refuseMatch' | 'reopenMatch' | 'merges';

/** Persons who may be one, and those who were joined. */
export function matchHandlers(application: Application): Handlers<Ids> {
  const { store, workspace, now } = application;
  return {
    matches: async ({ search, language }) => {
      const since = new Date(now().getTime() - search.days * 86_400_000).toISOString();
      const found = await findMatches(store.engine, workspace, since);
      const shown = found.slice(0, search.limit);
      const persons = shown.flatMap(({ one, other }) => [one.key, other.key]);
      const leads = await countLeads(store.engine, workspace, persons);
      return {
        found: found.length,
        matches: shown.map((match) => ({
          ...match,
          one: { ...match.one, leads: leads.get(match.one.key) ?? 0 },
          other: { ...match.other, leads: leads.get(match.other.key) ?? 0 },
          reasons: match.reasons.map((reason) => explainMatch(reason, language)),
        })),
      };
    },
    acceptMatch: ({ body, caller }) =>
      joinPersons(application, [body.one, body.other], { duplicate: body.duplicate, author: caller.author }),
    refuseMatch: async ({ body, caller }) => {
      if (body.one === body.other) throw new FilonError('match_not_found');
      await refuseMatch(store.engine, workspace, body, caller.author, now().toISOString());
      return { done: true };
    },
    reopenMatch: async ({ body }) => {
      await reopenMatch(store.engine, workspace, body);
      return { done: true };
    },
    merges: async ({ search }) => ({ merges: await listMerges(store.engine, workspace, search.limit) }),
  };
}
