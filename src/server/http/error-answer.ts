import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ErrorBody } from '../../api/errors.ts';
import { explainError, FilonError, type Language } from '../../core/errors/filon-error.ts';
import { errors } from '../../core/errors/registry.ts';
import { misspeltName } from './misspelt-name.ts';
import { requestLanguage } from './request-language.ts';
import { statusOf } from './statuses.ts';

/** The body that tells an error in a language. */
export function errorBody(error: FilonError, language: Language): ErrorBody {
  return {
    error: {
      code: error.code,
      kind: errors[error.code].kind,
      ...explainError(error, language),
      values: { ...error.values },
    },
  };
}

/**
 * Any thrown thing as a Filon error. What is not known becomes `internal`, with the id of its log line. `body` is that
 * of the request, to say which name in it is misspelt.
 */
export function asFilonError(thrown: unknown, id: string, body?: unknown): FilonError {
  if (thrown instanceof FilonError) return thrown;
  if (hasZodFastifySchemaValidationErrors(thrown)) {
    const first = thrown.validation[0];
    const misspelt = misspeltName(first?.instancePath ?? '', body);
    if (misspelt) return misspelt;
    return new FilonError('bad_request', {
      field: fieldOf(first?.instancePath ?? '', thrown.validationContext ?? 'body'),
      reason: first?.message ?? thrown.message,
    });
  }
  const known = thrown as Partial<FastifyError>;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  if (known.statusCode === 413) return new FilonError('body_too_large', { limit: '8 MB' });
  if (known.statusCode !== undefined && known.statusCode >= 400 && known.statusCode < 500) {
    return new FilonError('bad_request', { field: known.code ?? 'request', reason });
  }
  return new FilonError('internal', { reason, id }, { cause: thrown });
}

/** Fastify's error handler: one shape, the request's language, the status of the error's kind. */
export function answerError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const error = asFilonError(thrown, randomUUID(), request.body);
  if (error.code === 'internal') request.log.error({ err: thrown, id: error.values.id }, 'request failed');
  const status = statusOf(error.code);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  reply
    .code(status)
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(errorBody(error, requestLanguage(request)));
}

function fieldOf(path: string, context: string): string {
  return path === '' ? context : path.replace(/^\//, '').replaceAll('/', '.');
}
