import { FilonError } from '../../core/errors/filon-error.ts';
import { listForms } from '../../store/records/capture/forms.ts';
import { endHeld, findEnded, listHeld, waitAgain } from '../../store/records/capture/quarantine.ts';
import type { Application } from '../application.ts';
import { readGiven } from '../capture/given-text.ts';
import { heldPosts, releasePosts } from '../capture/release-posts.ts';
import type { Handlers } from '../http/handlers.ts';

type Ids = 'quarantine' | 'releasePosts' | 'dropPosts' | 'holdPostsAgain';

/** Posts of forms that are held back. */
export function quarantineHandlers(application: Application): Handlers<Ids> {
  const { store, workspace, events } = application;
  const { engine } = store;
  return {
    quarantine: async ({ search }) => {
      const { posts, waiting } = await listHeld(engine, workspace, search.limit);
      const names = new Map((await listForms(engine, workspace)).map(({ id, name }) => [id, name]));
      return {
        waiting,
        posts: posts.map(({ given, ...post }) => {
          const { values, details } = readGiven(given);
          return {
            ...post,
            formName: names.get(post.form) ?? null,
            values: Object.fromEntries([...values, ...details]),
          };
        }),
      };
    },
    releasePosts: ({ body: { ids, values }, caller, language }) =>
      releasePosts(application, values === undefined ? { ids } : { ids, values }, { ...caller, language }),
    dropPosts: async ({ body }) => {
      const held = (await heldPosts(application, body.ids)).map(({ id }) => id);
      await endHeld(engine, workspace, held, { as: 'dropped', now: application.now().toISOString() });
      events.tell({ name: 'sources', data: {} });
      return { dropped: held.length };
    },
    holdPostsAgain: async ({ body }) => {
      const ended = await findEnded(engine, workspace, body.ids);
      if (ended.length === 0) throw new FilonError('quarantine_not_found');
      for (const { batch } of ended) {
        if (batch === null || (await store.ledger.batch(workspace, batch)).undoneAt !== null) continue;
        const undone = await store.ledger.undo(workspace, batch, application.now().toISOString());
        events.tell({ name: 'facts', data: { facts: undone.facts.map(({ fact }) => fact) } });
      }
      const ids = ended.map(({ id }) => id);
      await waitAgain(engine, workspace, ids);
      events.tell({ name: 'sources', data: {} });
      return { restored: ids.length };
    },
  };
}
