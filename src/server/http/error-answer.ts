import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ErrorBody } from '../../api/errors.ts';
import type { FaultCode } from '../../core/errors/faults.ts';
import { badRequest, explainError, FilonError } from '../../core/errors/filon-error.ts';
import { errors } from '../../core/errors/registry.ts';
import type { Language } from '../../core/words/language.ts';
import { misspeltName } from './misspelt-name.ts';
import { faultsOf, type Issue } from './request-faults.ts';
import { requestLanguage } from './request-language.ts';
import { statusOf } from './statuses.ts';

/** The body that tells an error in a language. Of fields that are wrong, `values` name the first. */
export function errorBody(error: FilonError, language: Language): ErrorBody {
  const { fields, ...words } = explainError(error, language);
  const [first] = fields;
  return {
    error: {
      code: error.code,
      kind: errors[error.code].kind,
      ...words,
      values: { ...error.values, ...(first ? { field: first.field, reason: first.reason } : {}) },
      ...(first ? { fields: [...fields] } : {}),
    },
  };
}

/** The parts of a request that schemas check, by the name that the check gives them. */
type Sent = Readonly<Record<string, unknown>>;

/** What the readers of a request's body complain of. */
const bodyFaults: Readonly<Record<string, FaultCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'not_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'needed',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not_json_type',
};

/**
 * Any thrown thing as a Filon error. What is not known becomes `internal`, with the id of its log line. `sent` is the
 * request: it says which name is misspelt, and which values are wrong.
 */
export function asFilonError(thrown: unknown, id: string, sent: Sent = {}): FilonError {
  if (thrown instanceof FilonError) return thrown;
  if (hasZodFastifySchemaValidationErrors(thrown)) {
    const whole = thrown.validationContext ?? 'body';
    const issues = thrown.validation.map(
      ({ instancePath, keyword, message, params }): Issue => ({
        ...params,
        code: keyword,
        path: instancePath.split('/').filter((step) => step !== ''),
        ...(message === undefined ? {} : { message }),
      }),
    );
    const [only, ...others] = issues;
    const misspelt = only && others.length === 0 ? misspeltName(only.path, sent[whole]) : null;
    return misspelt ?? badRequest(faultsOf(issues, sent[whole], whole));
  }
  const known = thrown as Partial<FastifyError>;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  if (known.statusCode === 413) return new FilonError('body_too_large', { limit: '8 MB' });
  if (known.statusCode !== undefined && known.statusCode >= 400 && known.statusCode < 500) {
    return badRequest([{ field: 'body', fault: bodyFaults[known.code ?? ''] ?? 'not_valid' }]);
  }
  return new FilonError('internal', { reason, id }, { cause: thrown });
}
/** Fastify's error handler: one shape, the request's language, the status of the error's kind. */
export function answerError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const sent = { body: request.body, querystring: request.query, params: request.params };
  const error = asFilonError(thrown, randomUUID(), sent);
  if (error.code === 'internal') request.log.error({ err: thrown, id: error.values.id }, 'request failed');
  const status = statusOf(error.code);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  reply
    .code(status)
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(errorBody(error, requestLanguage(request)));
}
