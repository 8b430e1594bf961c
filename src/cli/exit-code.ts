import { ApiError } from '../api/client.ts';
import type { ErrorKind } from '../core/errors/entry.ts';
import { FilonError } from '../core/errors/filon-error.ts';
import { type ErrorCode, errors } from '../core/errors/registry.ts';

/** What the shell is told. The documentation's table is made from this list. */
export const exitCodes = [
  { code: 0, fr: 'Tout s’est bien passé.', en: 'All went well.' },
  {
    code: 1,
    fr: 'Des lignes ont été refusées, ou l’état ne le permet pas (base occupée, déjà annulé, connexion requise…).',
    en: 'Rows were refused, or the state does not allow it (database in use, undone already, sign-in needed …).',
  },
  {
    code: 2,
    fr: 'La commande est mal écrite : option, mesure, dimension, jour, filtre ou réglage inconnu.',
    en: 'The command is written wrongly: unknown option, metric, dimension, day, filter or setting.',
  },
  { code: 3, fr: 'Filon lui-même a échoué.', en: 'Filon itself failed.' },
] as const;

/** Errors about the content of a file: the command was right. */
const aboutContent: ReadonlySet<string> = new Set<ErrorCode>([
  'file_empty',
  'file_not_text',
  'file_broken',
  'rows_refused',
  'backup_invalid',
]);

/** The exit code of an error. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof ApiError) return ofKind(error.kind, error.code);
  if (error instanceof FilonError) return ofKind(errors[error.code].kind, error.code);
  return 3;
}

function ofKind(kind: ErrorKind, code: string): number {
  if (kind === 'fault') return 3;
  return kind === 'input' && !aboutContent.has(code) ? 2 : 1;
}
