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
import { randomSecret } from '../access/secrets.ts';
import type { Application } from '../application.ts';
import { formPage } from '../capture/form-page.ts';
import { formSnippet } from '../capture/form-snippet.ts';
import { originOf } from '../capture/page-origin.ts';
import { shownAddress } from '../capture/shown-address.ts';
import type { Frozen } from '../http/frozen.ts';
import type { Handlers } from '../http/handlers.ts';

type Ids = 'forms' | 'createForm' | 'saveForm' | 'removeForm' | 'previewForm';

/** Forms that bring leads in. */
export function formHandlers(application: Application): Handlers<Ids> {
  const { store, workspace } = application;
  const { engine } = store;
  const now = (): string => application.now().toISOString();
  const known = async (id: string): Promise<KeptForm> => {
    const form = await findForm(engine, workspace, id);
    if (!form) throw new FilonError('form_not_found', { form: id });
    return form;
  };
  return {
    forms: async ({ reply }) => ({
      forms: (await listForms(engine, workspace)).map((form) => formAnswer(application, form, reply)),
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
      return formAnswer(application, form, reply);
    },
    saveForm: async ({ params, body, reply }) => {
      checkSettings(body.settings);
      const form: KeptForm = { ...(await known(params.id)), ...body, savedAt: now() };
      await keepForm(engine, workspace, form);
      return formAnswer(application, form, reply);
    },
    removeForm: async ({ params }) => {
      await known(params.id);
      await removeForm(engine, workspace, params.id, now());
      return { done: true };
    },
    previewForm: ({ body: { settings, language } }) => ({
      html: formPage(settings, { language, action: '#', values: new Map(), faults: [], hidden: new Map() }),
    }),
  };
}

function formAnswer(
  application: Application,
  form: KeptForm,
  reply: FastifyReply,
): Frozen<Answer<'createForm'>> {
  const { secret: _, ...plain } = form;
  const address = shownAddress(application, reply, `/f/${form.id}`);
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
