import type { Answer } from '../../api/endpoints.ts';
import { listKeys } from '../../store/records/api-keys.ts';
import { type Arrivals, countWaiting, listArrivals } from '../../store/records/capture/arrivals.ts';
import { listForms } from '../../store/records/capture/forms.ts';
import { type KeptHook, listHooks } from '../../store/records/capture/hooks.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';

type Source = Answer<'sources'>['sources'][number];

/** What brings leads in. */
export function sourceHandlers(application: Application): Handlers<'sources'> {
  const { store, workspace } = application;
  const { engine } = store;
  return {
    sources: async () => {
      const [forms, hooks, keys, arrivals, held, toFetch, givenUp] = await Promise.all([
        listForms(engine, workspace),
        listHooks(engine, workspace),
        listKeys(engine, workspace),
        listArrivals(engine, workspace, application.now().toISOString()),
        countWaiting(engine, workspace, 'held'),
        countWaiting(engine, workspace, 'to_fetch'),
        countWaiting(engine, workspace, 'given_up'),
      ]);
      const plain = { provider: null, on: true, held: 0, refused: null, toFetch: 0, givenUp: 0 };
      const sources = [
        ...forms.map(
          ({ id, name }): Source => ({
            ...plain,
            ...arrivedBy(arrivals, 'form', id, name),
            id,
            kind: 'form',
            name,
            held: held.get(id) ?? 0,
          }),
        ),
        ...hooks.map((hook): Source => {
          const { id, kind, name, usedAt } = hook;
          const came = arrivedBy(arrivals, `webhook_${kind}`, id, name);
          const lastAt =
            [came.lastAt, usedAt]
              .filter((at) => at !== null)
              .sort()
              .at(-1) ?? null;
          return {
            ...plain,
            ...came,
            id,
            kind: 'hook',
            name,
            provider: kind,
            on: hook.revokedAt === null,
            lastAt,
            refused: refusalOf(hook, lastAt),
            toFetch: toFetch.get(id) ?? 0,
            givenUp: givenUp.get(id) ?? 0,
          };
        }),
        ...keys
          .map((key): Source & { readonly may: boolean } => ({
            ...plain,
            ...arrivedBy(arrivals, 'api', null, key.name),
            id: key.id,
            kind: 'key',
            name: key.name,
            on: key.revokedAt === null,
            may: key.scopes.includes('capture'),
          }))
          .filter(({ may, lastAt }) => may || lastAt !== null)
          .map(({ may: _, ...source }) => source),
      ];
      return { sources, held: [...held.values()].reduce((sum, count) => sum + count, 0) };
    },
  };
}

/** By its id, or by its name for what came before ids were kept, and for keys. */
function arrivedBy(arrivals: readonly Arrivals[], kind: string, id: string | null, name: string) {
  const own = arrivals.filter(
    (one) => one.kind === kind && (one.source === null ? one.author === name : one.source === id),
  );
  return {
    last7Days: own.reduce((sum, { last7Days }) => sum + last7Days, 0),
    last30Days: own.reduce((sum, { last30Days }) => sum + last30Days, 0),
    lastAt:
      own
        .map(({ lastAt }) => lastAt)
        .sort()
        .at(-1) ?? null,
  };
}

function refusalOf(
  { refusedAt, refusedReason, revokedAt }: KeptHook,
  lastAt: string | null,
): Source['refused'] {
  if (revokedAt !== null || refusedAt === null || (lastAt !== null && lastAt > refusedAt)) return null;
  return { at: refusedAt, reason: refusedReason ?? '' };
}
