import { FilonError } from '../../core/errors/filon-error.ts';
import { knownKinds } from '../../core/import/known-kinds.ts';
import { importFile } from '../../store/intake/import-file.ts';
import { readMappingYaml } from '../../store/intake/mapping-yaml.ts';
import { recogniseFile } from '../../store/intake/recognise-file.ts';
import { forgetMapping, keepMapping, listMappings } from '../../store/records/saved-mappings.ts';
import type { Application } from '../application.ts';
import { errorBody } from '../http/error-answer.ts';
import type { Call, Handlers } from '../http/handlers.ts';
import { describeDraft } from '../imports/describe-draft.ts';
import { importStepName } from '../imports/import-step-name.ts';
import type { Progress } from '../jobs.ts';
import { defined } from './defined.ts';
import { knownMappingYaml } from './known-mapping-yaml.ts';

type Ids =
  | 'draft'
  | 'changeDraft'
  | 'importDraft'
  | 'dropDraft'
  | 'job'
  | 'mappings'
  | 'saveMapping'
  | 'dropMapping';

/** Uploaded files, their import, saved mappings. */
export function importHandlers(application: Application): Handlers<Ids> {
  const { store, workspace, drafts, jobs, now } = application;
  const { engine } = store;
  return {
    draft: ({ params, language }) => describeDraft(application, drafts.get(params.id), language),
    changeDraft: ({ params, body, language }) => {
      const draft = drafts.get(params.id);
      Object.assign(draft.choices, defined(body));
      return describeDraft(application, draft, language);
    },
    importDraft: (call) => {
      drafts.get(call.params.id);
      const job = jobs.start('import', (progress) => importDraft(application, call, progress));
      return { job: job.id };
    },
    dropDraft: async ({ params }) => {
      await drafts.drop(params.id);
      return { done: true };
    },
    job: ({ params, language }) => {
      const { id, kind, state, step, progress, report, error } = jobs.get(params.id);
      return { id, kind, state, step, progress, report, error: error && errorBody(error, language).error };
    },
    mappings: async () => ({
      mappings: [
        ...(await listMappings(engine, workspace)),
        ...knownKinds.map((kind) => ({ name: kind.id, yaml: knownMappingYaml(kind), savedAt: null })),
      ],
    }),
    saveMapping: async ({ params, body, language }) => {
      readMappingYaml(body.yaml, language, params.name);
      const mapping = { name: params.name, yaml: body.yaml, savedAt: now().toISOString() };
      await keepMapping(engine, workspace, mapping);
      return mapping;
    },
    dropMapping: async ({ params }) => {
      if (!(await forgetMapping(engine, workspace, params.name))) {
        throw new FilonError('mapping_not_found', { mapping: params.name });
      }
      return { done: true };
    },
  };
}

/** The work of an import job. The draft stays where nothing was imported, so that it can be mended and tried again. */
async function importDraft(
  application: Application,
  { params, body, caller, language }: Call<'importDraft'>,
  progress: Progress,
) {
  const { store, workspace, drafts, events, now } = application;
  const draft = drafts.get(params.id);
  const { saveMappingAs, allOrNothing, dryRun, ...choices } = body;
  const options = {
    ...draft.choices,
    ...defined(choices),
    language,
    saved: await listMappings(store.engine, workspace),
  };
  const report = await importFile(store, workspace, draft.path, draft.file, {
    ...options,
    allOrNothing,
    dryRun,
    author: caller.author,
    now: now().toISOString(),
    onProblems: ({ csv }) => {
      draft.problemsCsv = csv;
    },
    onProgress: ({ step, share }) => progress(importStepName(step, language), share),
  });
  if (saveMappingAs !== undefined && !dryRun) {
    const { mapping } = await recogniseFile(draft.path, draft.file, options);
    const savedAt = now().toISOString();
    await keepMapping(store.engine, workspace, { name: saveMappingAs, yaml: mapping, savedAt });
  }
  if (dryRun) return report;
  await drafts.drop(params.id);
  if (report.batch !== null) {
    events.tell({ name: 'facts', data: { facts: report.facts.map(({ fact }) => fact) } });
  }
  return report;
}
