import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { DateOrder } from '../../core/import/times.ts';

/** What the user said about a file. */
export interface DraftChoices {
  mapping?: string;
  kind?: string;
  dates?: DateOrder;
  system?: string;
  sheet?: string;
}

/** A file that waits to be imported. */
export interface Draft {
  readonly id: string;
  /** Name without folder. */
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  /** False for a file read in place: it is not ours to delete. */
  readonly uploaded: boolean;
  readonly createdAt: number;
  readonly choices: DraftChoices;
  /** The refused rows of the last try, as CSV; null while there are none. */
  problemsCsv: string | null;
}

const keptMs = 24 * 3_600_000;

/** Uploaded files, kept a day in a folder of their own, and forgotten with the process. */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #folder: string;
  readonly limitBytes: number;

  constructor(folder: string, limitBytes: number) {
    this.#folder = folder;
    this.limitBytes = limitBytes;
  }

  /** Clears what an earlier process left. */
  async open(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Keeps a stream as a file. `fields` may still grow while it is read. Throws `file_too_large`. */
  async receive(
    stream: Readable & { truncated?: boolean },
    fileName: string,
    limitBytes = this.limitBytes,
  ): Promise<Draft> {
    await this.#forget(Date.now());
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const id = randomUUID();
    const path = join(this.#folder, id);
    try {
      await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
      if (stream.truncated) {
        const limit = `${Math.round(limitBytes / 1024 / 1024)} MB`;
        throw new FilonError('file_too_large', { file: basename(fileName), what: limit, limit });
      }
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    const { size } = await stat(path);
    return this.#keep({ id, path, file: plainName(fileName), bytes: size, uploaded: true });
  }

  /** Uses a file where it lies. Throws `file_not_found`. */
  async adopt(path: string): Promise<Draft> {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) throw new FilonError('file_not_found', { file: path });
    const id = randomUUID();
    return this.#keep({ id, path, file: plainName(path), bytes: found.size, uploaded: false });
  }

  /** The draft of that id. Throws `draft_not_found`. */
  get(id: string): Draft {
    const draft = this.#drafts.get(id);
    if (!draft) throw new FilonError('draft_not_found');
    return draft;
  }

  async drop(id: string): Promise<void> {
    const draft = this.get(id);
    this.#drafts.delete(id);
    if (draft.uploaded) await rm(draft.path, { force: true });
  }

  /** Deletes all uploaded files. */
  async close(): Promise<void> {
    this.#drafts.clear();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #keep(draft: Omit<Draft, 'createdAt' | 'choices' | 'problemsCsv'>): Draft {
    const kept: Draft = { ...draft, createdAt: Date.now(), choices: {}, problemsCsv: null };
    this.#drafts.set(kept.id, kept);
    return kept;
  }

  async #forget(now: number): Promise<void> {
    for (const { id, createdAt } of [...this.#drafts.values()]) {
      if (now - createdAt > keptMs) await this.drop(id);
    }
    const known = new Set(this.#drafts.keys());
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const left = await stat(join(this.#folder, name)).catch(() => null);
      if (left && !known.has(name) && now - left.mtimeMs > keptMs) {
        await rm(join(this.#folder, name), { force: true });
      }
    }
  }
}

/** The file's name without folders of either kind of system, for reading only. */
function plainName(name: string): string {
  return basename(name.replaceAll('\\', '/')).slice(0, 200) || 'file';
}
