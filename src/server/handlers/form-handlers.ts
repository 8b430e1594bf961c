import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Answer } from '../../api/endpoints.ts';
import type { FormSettings } from '../../core/capture/form.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import {
  findForm,
  type KeptForm,
  keepForm,
  listForms,
  removeForm,
} from '../../store/records/capture/forms.ts';
import { endHeld, findHeld, listHeld } from '../../store/records/capture/quarantine.ts';
import { randomSecret } from '../access/secrets.ts';
import type { Application } from '../application.ts';
import { captureLeads } from '../capture/capture-leads.ts';
import { formSource } from '../capture/form-posts.ts';
import { formSnippet } from '../capture/form-snippet.ts';
import { readGiven } from '../capture/given-text.ts';
import { originOf } from '../capture/page-origin.ts';
import type { Frozen } from '../http/frozen.ts';
import type { Handlers } from '../http/handlers.ts';

type Ids = 'forms' | 'createForm' | 'saveForm' | 'removeForm' | 'quarantine' | 'releasePosts' | 'dropPosts';

/** Forms, and posts that are held back. */
export function formHandlers(application: Application): Handlers<Ids> {
  const { store, workspace, turns } = application;
  const { engine } = store;
  const now = (): string => application.now().toISOString();
  const known = async (id: string): Promise<KeptForm> => {
    const form = await findForm(engine, workspace, id);
    if (!form) throw new FilonError('form_not_found', { form: id });
    return form;
  };
  return {
    forms: async ({ reply }) => ({
      forms: (await listForms(engine, workspace)).map((form) => formAnswer(form, reply)),
    }),
    createForm: async ({ body, caller, reply }) => {
      checkSettings(body.settings);
      const at = now();
      const form: KeptForm = {
        id: randomBytes(9).toString('base64url').replace(/[-_]/g, 'x'),
        name: body.name,
        settings: body.settings,
        secret: randomSecret(),
        author: caller.author,
        createdAt: at,
        savedAt: at,
      };
      await keepForm(engine, workspace, form);
      return formAnswer(form, reply);
    },
    saveForm: async ({ params, body, reply }) => {
      checkSettings(body.settings);
      const form: KeptForm = { ...(await known(params.id)), ...body, savedAt: now() };
      await keepForm(engine, workspace, form);
      return formAnswer(form, reply);
    },
    removeForm: async ({ params }) => {
      await known(params.id);
      await removeForm(engine, workspace, params.id, now());
      return { done: true };
    },
    quarantine: async ({ search }) => {
      const { posts, waiting } = await listHeld(engine, workspace, search.limit);
      return {
        waiting,
        posts: posts.map(({ given, ...post }) => {
          const { values, details } = readGiven(given);
          return { ...post, values: Object.fromEntries([...values, ...details]) };
        }),
      };
    },
    releasePosts: async ({ body, caller }) => {
      const held = await heldPosts(application, body.ids);
      const names = new Map((await listForms(engine, workspace)).map((form) => [form.id, form]));
      const batches: string[] = [];
      for (const post of held) {
        const form = names.get(post.form) ?? {
          name: caller.author ?? '',
          settings: { defaults: {} },
        };
        // Its own id as key: a release that comes again after a crash records nothing twice.
        const source = { ...formSource(form, post.receivedAt), keyOf: () => post.id };
        const { batch } = await captureLeads(application, turns, [readGiven(post.given)], source);
        if (batch !== null) batches.push(batch);
        await endHeld(engine, workspace, [post.id], { as: 'released', now: now() });
      }
      return { released: held.length, batches };
    },
    dropPosts: async ({ body }) => {
      const held = await heldPosts(application, body.ids);
      await endHeld(
        engine,
        workspace,
        held.map(({ id }) => id),
        { as: 'dropped', now: now() },
      );
      return { dropped: held.length };
    },
  };
}

async function heldPosts({ store, workspace }: Application, ids: readonly string[]) {
  const held = await findHeld(store.engine, workspace, ids);
  if (held.length === 0) throw new FilonError('quarantine_not_found');
  return held;
}

function formAnswer(form: KeptForm, { request }: FastifyReply): Frozen<Answer<'createForm'>> {
  const { secret: _, ...plain } = form;
  const address = `${request.protocol}://${request.host}/f/${form.id}`;
  const { settings } = form;
  const snippet = { fr: formSnippet(settings, address, 'fr'), en: formSnippet(settings, address, 'en') };
  return { ...plain, address, snippet } as Frozen<Answer<'createForm'>>;
}

/** What a schema cannot know. */
function checkSettings({ fields, redirect, allowedOrigins }: FormSettings): void {
  const refuse = (field: string, reason: string): never => {
    throw new FilonError('form_invalid', { field, reason });
  };
  const ids = fields.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) refuse('fields', twice);
  const empty = fields.find(({ type, options }) => type === 'select' && options.length === 0);
  if (empty) refuse(`fields.${empty.id}.options`, '0');
  if (redirect !== null && !allowedOrigins.includes(originOf(redirect)))
    refuse('redirect', originOf(redirect));
}
