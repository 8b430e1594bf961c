import type { Answer } from '../../api/endpoints.ts';
import type { GivenLead } from '../../core/capture/captured-lead.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { Language } from '../../core/words/language.ts';
import { listForms } from '../../store/records/capture/forms.ts';
import { endHeld, findHeld, type HeldPost } from '../../store/records/capture/quarantine.ts';
import type { Application } from '../application.ts';
import { problemsIn } from './capture-answer.ts';
import { captureLeads } from './capture-leads.ts';
import { formSource } from './form-posts.ts';
import { readGiven } from './given-text.ts';

/** Posts of these ids that wait. Throws `quarantine_not_found` if there is none. */
export async function heldPosts(
  { store, workspace }: Application,
  ids: readonly string[],
): Promise<readonly HeldPost[]> {
  const held = await findHeld(store.engine, workspace, ids);
  if (held.length === 0) throw new FilonError('quarantine_not_found');
  return held;
}

/**
 * Records held posts as leads, dated as they came, with `values` in place of what was entered. One that names nobody
 * keeps waiting. Throws `no_lead_taken` if none was recorded, `quarantine_not_found` if none waits.
 */
export async function releasePosts(
  application: Application,
  {
    ids,
    values = {},
  }: { readonly ids: readonly string[]; readonly values?: Readonly<Record<string, string>> },
  { author, language }: { readonly author: string | null; readonly language: Language },
): Promise<Answer<'releasePosts'>> {
  const { store, workspace, turns, events } = application;
  const held = await heldPosts(application, ids);
  const forms = new Map((await listForms(store.engine, workspace)).map((form) => [form.id, form]));
  const batches: string[] = [];
  const refused: { id: string; reasons: string[] }[] = [];
  for (const post of held) {
    const form = forms.get(post.form) ?? { id: post.form, name: author ?? '', settings: { defaults: {} } };
    // Its own id as key: a release that comes again after a crash records nothing twice.
    const source = { ...formSource(form, post.receivedAt), keyOf: () => post.id };
    const given = repaired(readGiven(post.given), values);
    const { batch, leads } = await captureLeads(application, turns, [given], source);
    const [lead] = leads;
    if (lead?.state === 'refused') {
      refused.push({ id: post.id, reasons: problemsIn(lead.problems, language).map(({ reason }) => reason) });
      continue;
    }
    if (batch !== null) batches.push(batch);
    await endHeld(store.engine, workspace, [post.id], {
      as: 'released',
      now: application.now().toISOString(),
    });
  }
  if (refused.length < held.length) events.tell({ name: 'sources', data: {} });
  if (refused.length === held.length) {
    const reasons = new Set(refused.flatMap((one) => one.reasons));
    throw new FilonError('no_lead_taken', { reasons: [...reasons].slice(0, 5).join('; ') });
  }
  return { released: held.length - refused.length, batches, refused };
}

function repaired(given: GivenLead, values: Readonly<Record<string, string>>): GivenLead {
  const isDetail = (name: string): boolean => given.details.has(name) && !given.values.has(name);
  const all = Object.entries(values);
  return {
    ...given,
    values: new Map([...given.values, ...all.filter(([name]) => !isDetail(name))]),
    details: new Map([...given.details, ...all.filter(([name]) => isDetail(name))]),
  };
}
