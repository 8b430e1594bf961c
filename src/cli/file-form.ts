import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { FilonError } from '../core/errors/filon-error.ts';

/** A form with a file and other fields, as endpoints that take a file expect it. Error: `file_not_found`. */
export async function fileForm(
  folder: string,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<FormData> {
  const full = await existingFile(folder, path);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', await openAsBlob(full), basename(full));
  return form;
}

/** The whole path of a file that is there. Error: `file_not_found`. */
export async function existingFile(folder: string, path: string): Promise<string> {
  const full = resolve(folder, path);
  const found = await stat(full).catch(() => null);
  if (!found?.isFile()) throw new FilonError('file_not_found', { file: path });
  return full;
}
