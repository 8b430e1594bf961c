import type { FormSettings } from '../../core/capture/form.ts';
import type { FormFault } from '../../core/capture/form-faults.ts';
import { formVerdict, type QuarantineReason } from '../../core/capture/form-verdict.ts';
import { type FormPost, readFormPost } from '../../core/capture/read-form-post.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { Language } from '../../core/words/language.ts';
import type { KeptForm } from '../../store/records/capture/forms.ts';
import { holdPost } from '../../store/records/capture/quarantine.ts';
import { newId } from '../../store/records/new-id.ts';
import type { Application } from '../application.ts';
import { captureLeads } from './capture-leads.ts';
import { phoneReader } from './capture-rules.ts';
import type { FormViews } from './form-views.ts';
import { writeGiven } from './given-text.ts';
import { fingerprint, once } from './once.ts';
import type { PostCounts } from './post-counts.ts';
import { secondsSinceShown } from './shown-token.ts';

/** What a browser sends besides the fields. */
export interface PostPlace {
  readonly language: Language;
  readonly address: string;
  readonly agent: string;
  /** The browser does not say from which page it posts. */
  readonly pageUnknown: boolean;
}

/** What is remembered, for a short time, of those who see and post forms. */
export interface FormMemory {
  readonly views: FormViews;
  readonly counts: PostCounts;
}

export type PostOutcome =
  | { readonly state: 'faults'; readonly faults: readonly FormFault[]; readonly post: FormPost }
  | { readonly state: 'taken' | 'held'; readonly post: FormPost };

/** So many posts of one form may wait for a decision; further ones are refused, so that their senders know. */
const mostHeld = 5_000;
/** The same post within this time is a double click or a reload. */
const sameMs = 3_600_000;
const unsaid = ['_shown', '_redirect', 'lang'];

/**
 * Takes a post of a form: recorded, or held back with a reason; both are durable when this resolves. With faults
 * nothing is kept. Throws `too_many_requests` when a flood has filled the quarantine.
 */
export async function takePost(
  application: Application,
  { views, counts }: FormMemory,
  form: KeptForm,
  posted: ReadonlyMap<string, string>,
  { language, address, agent, pageUnknown }: PostPlace,
): Promise<PostOutcome> {
  const { store, workspace, turns } = application;
  const now = application.now();
  const at = now.getTime();
  const view = views.find(views.visitor(form.id, address, agent), at);
  const phoneOf = phoneReader(await store.workspaces.settings(workspace));
  const place = { name: form.name, language, page: view?.page ?? '', phoneOf };
  const post = readFormPost(form.settings, posted, place);
  if (post.faults.length > 0 && !post.trapped) return { state: 'faults', faults: post.faults, post };

  const content = [...posted]
    .filter(([name]) => !unsaid.includes(name))
    .sort()
    .flat();
  const call = { scope: `form:${form.id}`, key: fingerprint(...content), bodyHash: '', withinMs: sameMs };
  const { answer } = await once(application, turns, call, async (): Promise<'taken' | 'held'> => {
    const { limits } = form.settings;
    const windowMs = limits.minutes * 60_000;
    const reason = formVerdict(
      {
        trapped: post.trapped,
        seconds: secondsSinceShown(form.secret, form.id, post.shown, at) ?? view?.seconds ?? null,
        pageUnknown,
        fromAddress: counts.add(views.visitor(form.id, address, ''), at, windowMs),
        ofForm: counts.add(form.id, at, windowMs),
      },
      limits,
    );
    if (reason !== null) return hold(application, form, post, reason, now.toISOString());
    await captureLeads(application, turns, [post.given], formSource(form, now.toISOString()));
    return 'taken';
  });
  return { state: answer, post };
}

/** How leads of a form are recorded. */
export function formSource(
  form: { readonly id: string; readonly name: string; readonly settings: Pick<FormSettings, 'defaults'> },
  receivedAt: string,
) {
  return {
    kind: 'form',
    author: form.name,
    source: form.id,
    system: '',
    origin: 'form',
    defaults: new Map(Object.entries({ capture: 'form', ...form.settings.defaults })),
    keyOf: newId,
    receivedAt,
  } as const;
}

async function hold(
  { store, workspace, events }: Application,
  form: KeptForm,
  { given }: FormPost,
  reason: QuarantineReason,
  receivedAt: string,
): Promise<'held'> {
  const held = { id: newId(), form: form.id, reason, given: writeGiven(given), receivedAt };
  if (!(await holdPost(store.engine, workspace, held, mostHeld))) {
    throw new FilonError('too_many_requests', { seconds: form.settings.limits.minutes * 60 });
  }
  events.tell({ name: 'sources', data: {} });
  return 'held';
}
