import type { ErrorBody } from '../../api/errors.ts';

/** An error of the API, or of the way to it (`unreachable`). Message and advice are in the reader's language. */
export class ApiError extends Error {
  readonly code: string;
  readonly advice: string;
  readonly status: number;

  constructor(code: string, message: string, advice: string, status: number) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.advice = advice;
    this.status = status;
  }
}

/** The error a response carries; a response without the API's error shape becomes `unreadable`. */
export async function errorOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  if (isErrorBody(body)) {
    return new ApiError(body.error.code, body.error.message, body.error.advice, response.status);
  }
  return new ApiError('unreadable', `HTTP ${response.status}`, '', response.status);
}

/** True if the value has the API's error shape. */
export function isErrorBody(value: unknown): value is ErrorBody {
  if (typeof value !== 'object' || value === null || !('error' in value)) return false;
  const { error } = value;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}
