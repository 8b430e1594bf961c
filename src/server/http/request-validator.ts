import type { FastifySchemaCompiler } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { badRequest } from '../../core/errors/filon-error.ts';
import { unknownFields } from './unknown-fields.ts';

/** Checks a part of a request by its schema; a body may hold nothing that its schema does not know. */
export const requestValidator: FastifySchemaCompiler<z.ZodType> = (route) => {
  const validate = validatorCompiler(route);
  if (route.httpPart !== 'body') return validate;
  return (sent) => {
    const checked = validate(sent);
    if (typeof checked !== 'object' || checked === null || !('value' in checked)) return checked;
    const unknown = unknownFields(route.schema, sent, checked.value);
    return unknown.length > 0 ? { error: badRequest(unknown) } : checked;
  };
};
