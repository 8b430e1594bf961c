import type { FactId } from '../facts/fact.ts';
import type { GivenLead } from './captured-lead.ts';
import type { CaptureRow } from './lead-rows.ts';

/** What a webhook's body tells. */
export interface HookFacts {
  readonly leads: readonly GivenLead[];
  /** Facts besides leads; references are whole keys. */
  readonly rows: Readonly<Partial<Record<FactId, readonly CaptureRow[]>>>;
  /** What is only announced and must be fetched from the source. */
  readonly fetches: readonly HookFetch[];
  /** Prefix of the leads' ids. */
  readonly system: string;
  /** Fields of its leads that they do not show otherwise. */
  readonly defaults: Readonly<Record<string, string>>;
  /** Parts of the body that mean nothing to Filon. */
  readonly ignored: number;
}

/** A thing of another program, to be fetched by its id. */
export interface HookFetch {
  readonly kind: 'meta_lead' | 'hubspot_contact' | 'hubspot_deal' | 'pipedrive_deal';
  readonly id: string;
}

/** What parsers of bodies need besides them. */
export interface HookTools {
  /** A short digest, for ids that must not show what they are made of. */
  readonly digest: (...texts: readonly string[]) => string;
  /** ISO instant at which the body came. */
  readonly now: string;
  /** Currency of amounts that name none. */
  readonly currency: string;
}

/** The facts of a body that tells nothing, to be filled. */
export const noFacts: HookFacts = {
  leads: [],
  rows: {},
  fetches: [],
  system: '',
  defaults: {},
  ignored: 0,
};
