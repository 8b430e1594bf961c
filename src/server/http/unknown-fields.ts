import { z } from 'zod';
import type { FieldFault } from '../../core/errors/faults.ts';
import { likelyName } from '../../core/query/nearest.ts';
import { fieldName } from './request-faults.ts';

/**
 * Fields of what was sent that its schema does not know, with the nearest that it does, or all of them
 * if none is near. Schemas let them fall
 * silently; a misspelt filter or option would then be left out of the answer without a word.
 */
export function unknownFields(
  schema: unknown,
  sent: unknown,
  read: unknown,
  path: readonly (string | number)[] = [],
): FieldFault[] {
  if (Array.isArray(sent) && Array.isArray(read)) {
    return sent.flatMap((value, index) =>
      unknownFields(childOf(schema, index), value, read[index], [...path, index]),
    );
  }
  if (!isRecord(sent) || !isRecord(read)) return [];
  return Object.entries(sent).flatMap(([key, value]): FieldFault[] => {
    const inside = [...path, key];
    if (Object.hasOwn(read, key)) return unknownFields(childOf(schema, key), value, read[key], inside);
    const field = fieldName(inside, 'body');
    const fields = fieldsOf(schema);
    const nearest = likelyName(key, fields);
    if (nearest !== null) return [{ field, fault: 'misspelt_field', values: { nearest } }];
    if (fields.length === 0) return [{ field, fault: 'not_expected' }];
    return [{ field, fault: 'unknown_field', values: { fields: fields.join(', ') } }];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names of the fields a schema knows; of a union, those of all its forms. */
function fieldsOf(schema: unknown): string[] {
  return [
    ...new Set(
      formsOf(schema).flatMap((form) => (form instanceof z.ZodObject ? Object.keys(form.shape) : [])),
    ),
  ];
}

/** The schema of a field or of an item of a list; undefined where it is not known. */
function childOf(schema: unknown, step: string | number): unknown {
  const children = formsOf(schema).flatMap((form): unknown[] => {
    if (form instanceof z.ZodObject && Object.hasOwn(form.shape, step)) return [form.shape[step]];
    if (form instanceof z.ZodArray) return [form.element];
    return form instanceof z.ZodRecord ? [form.valueType] : [];
  });
  return children.length > 1 ? z.union(children as [z.ZodType, z.ZodType]) : children[0];
}

/** A schema without what is wrapped around it; a union as its forms. */
function formsOf(schema: unknown): unknown[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return formsOf(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return formsOf(schema.in);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(formsOf) : [schema];
}
