import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Language } from '../../../core/words/language.ts';
import type { Store } from '../../store.ts';

/** One workspace at one moment, to which questions are put. */
export interface Asker {
  readonly store: Store;
  readonly workspace: string;
  readonly settings: WorkspaceSettings;
  /** ISO instant. */
  readonly now: string;
  readonly language: Language;
}
