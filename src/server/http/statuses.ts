import type { ErrorKind } from '../../core/errors/entry.ts';
import type { ErrorCode } from '../../core/errors/registry.ts';
import { errors } from '../../core/errors/registry.ts';

const ofKind: Readonly<Record<ErrorKind, number>> = {
  input: 400,
  missing: 404,
  state: 409,
  denied: 403,
  limit: 413,
  fault: 500,
};

const ofCode: Partial<Record<ErrorCode, number>> = {
  sign_in_needed: 401,
  sign_in_failed: 401,
  too_many_requests: 429,
  hook_signature: 401,
  hook_stale: 401,
  database_unreachable: 503,
};

/** The HTTP status of an error. */
export function statusOf(code: ErrorCode): number {
  return ofCode[code] ?? ofKind[errors[code].kind];
}
