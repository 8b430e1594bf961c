import { explainMatch } from '../../core/capture/match-persons.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { findMatches, refuseMatch } from '../../store/records/capture/matches.ts';
import type { Application } from '../application.ts';
import { joinPersons } from '../capture/join-persons.ts';
import type { Handlers } from '../http/handlers.ts';

/** Persons who may be one. */
export function matchHandlers(application: Application): Handlers<'matches' | 'acceptMatch' | 'refuseMatch'> {
  const { store, workspace, now } = application;
  return {
    matches: async ({ search, language }) => {
      const since = new Date(now().getTime() - search.days * 86_400_000).toISOString();
      const found = await findMatches(store.engine, workspace, since);
      return {
        found: found.length,
        matches: found.slice(0, search.limit).map((match) => ({
          ...match,
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
  };
}
