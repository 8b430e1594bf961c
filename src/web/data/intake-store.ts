import { useSyncExternalStore } from 'react';

/** A file on its way in: first sent, then a draft that waits for its import, then a job. */
export interface Intake {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  /** The file itself, to send it again; null once the page was loaded anew. */
  readonly source: File | null;
  /** 0 to 1 while it is being sent. */
  readonly sent: number;
  readonly draft: string | null;
  readonly job: string | null;
  readonly error: unknown;
}

const place = 'filon.intake';
let intakes: readonly Intake[] = restore();
const listeners = new Set<() => void>();

/** Drafts outlive the page; files that were still being sent do not. */
function restore(): readonly Intake[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    if (!Array.isArray(found)) return [];
    return found.filter(isStored).map((stored) => ({ ...stored, source: null, sent: 1, error: null }));
  } catch {
    return [];
  }
}

type Stored = Pick<Intake, 'key' | 'name' | 'bytes' | 'draft' | 'job'>;

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'key' in value && 'draft' in value && 'name' in value;
}

function set(next: readonly Intake[]): void {
  intakes = next;
  const kept: Stored[] = next
    .filter(({ draft }) => draft !== null)
    .map(({ key, name, bytes, draft, job }) => ({ key, name, bytes, draft, job }));
  localStorage.setItem(place, JSON.stringify(kept));
  for (const listener of listeners) listener();
}

export function addIntake(intake: Intake): void {
  set([...intakes, intake]);
}

export function changeIntake(key: string, change: Partial<Intake>): void {
  set(intakes.map((intake) => (intake.key === key ? { ...intake, ...change } : intake)));
}

export function dropIntake(key: string): void {
  set(intakes.filter((intake) => intake.key !== key));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The files on their way in, as this browser knows them; they stay when the page is left. */
export function useIntakes(): readonly Intake[] {
  return useSyncExternalStore(subscribe, () => intakes);
}
