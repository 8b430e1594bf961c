import type { Answer } from '../../api/endpoints.ts';
import type { Language } from '../../core/words/language.ts';
import { previewFile } from '../../store/intake/preview-file.ts';
import { listMappings } from '../../store/records/saved-mappings.ts';
import type { Application } from '../application.ts';
import type { Frozen } from '../http/frozen.ts';
import type { Draft } from './drafts.ts';

/** What a draft is and what importing it would do. Throws for a file that cannot be read at all. */
export async function describeDraft(
  { store, workspace, now }: Application,
  draft: Draft,
  language: Language,
): Promise<Frozen<Answer<'draft'>>> {
  const preview = await previewFile(store, workspace, draft.path, draft.file, {
    ...draft.choices,
    language,
    saved: await listMappings(store.engine, workspace),
    now: now().toISOString(),
    onProblems: ({ csv }) => {
      draft.problemsCsv = csv;
    },
  });
  return { id: draft.id, file: draft.file, bytes: draft.bytes, ...preview };
}
