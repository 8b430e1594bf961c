import { factOf } from '../facts/catalogue.ts';
import type { permissionChannels } from '../facts/fact-values.ts';
import type { CaptureProblem } from './capture-problem.ts';

/** A lead as a call, form or webhook gives it: texts by name, nothing checked yet. */
export interface GivenLead {
  /** The source's own identifier, if it has one. */
  readonly id: string;
  /** Values by the names of the lead's fields, of parameters (`utm_source`, `gclid`), `referrer` or any other name. */
  readonly values: ReadonlyMap<string, string>;
  /** Free fields: form answers, columns that fit no field. */
  readonly details: ReadonlyMap<string, string>;
  readonly permissions: readonly GivenPermission[];
}

export interface GivenPermission {
  readonly channel: string;
  readonly given: boolean;
  /** The words that the person agreed to. */
  readonly wording: string;
  readonly source: string;
  readonly expiresAt: string;
}

export type PermissionChannel = (typeof permissionChannels)[number];

export interface CapturedPermission {
  readonly channel: PermissionChannel;
  readonly given: boolean;
  readonly wording: string | null;
  readonly source: string | null;
  readonly expiresAt: string | null;
}

/** A lead that can be recorded. */
export interface CapturedLead {
  readonly id: string | null;
  /** When it came into being; null when the source does not say. */
  readonly createdAt: string | null;
  /** By field of the fact `leads`, without `created_at`. */
  readonly fields: ReadonlyMap<string, string>;
  readonly details: ReadonlyMap<string, string>;
  readonly permissions: readonly CapturedPermission[];
  readonly problems: readonly CaptureProblem[];
  /** False if nothing says who it is: such a lead is not recorded. */
  readonly somebody: boolean;
}

/** Fields that say who a lead is. */
export const whoFields = ['email', 'phone', 'first_name', 'last_name', 'full_name', 'company'] as const;

/** Fields of a lead that a source may give as text; the others come from Filon itself or have a way of their own. */
export const givenFields: readonly string[] = factOf('leads')
  .fields.map(({ id }) => id)
  .filter((id) => !['created_at', 'duplicate_of', 'temperature', 'score_band'].includes(id));
