import type { z } from 'zod';
import type { FieldFault } from '../../core/errors/faults.ts';
import { nearestNames } from '../../core/query/nearest.ts';

/** An issue of a schema, as zod gives it; what more there is depends on its code. */
export interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly format?: unknown;
  readonly pattern?: unknown;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  /** Of a union: what each of its forms finds wrong. */
  readonly errors?: readonly (readonly Issue[])[];
  readonly message?: string;
}

/** The issues of a schema's own error. */
export function issuesOf(error: z.ZodError): readonly Issue[] {
  return error.issues.map((issue) => ({ ...issue, path: issue.path.map(String) }) as Issue);
}

/** Everything that is wrong with what was sent, field by field, in the order of the issues. */
export function faultsOf(issues: readonly Issue[], sent: unknown, whole: string): FieldFault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, sent, whole));
}

/** `where[0].values`; the whole by its own name. */
export function fieldName(path: Issue['path'], whole: string): string {
  const written = path.map((step) => (/^\d+$/.test(String(step)) ? `[${step}]` : `.${step}`)).join('');
  return written === '' ? whole : written.replace(/^\./, '');
}

/** What was sent at a path; undefined where there is nothing. */
export function valueAt(path: Issue['path'], sent: unknown): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, String(step)) : undefined,
    sent,
  );
}

function faultsOfIssue(issue: Issue, sent: unknown, whole: string): FieldFault[] {
  const field = fieldName(issue.path, whole);
  const found = valueAt(issue.path, sent);
  const value = shown(found);
  if (issue.code === 'invalid_union') return faultsOfUnion(issue, sent, whole);
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({
      field: fieldName([...issue.path, key], whole),
      fault: 'not_expected' as const,
    }));
  }
  if (found === undefined) return [{ field, fault: 'needed' }];
  switch (issue.code) {
    case 'invalid_type':
      return [{ field, fault: expectations[String(issue.expected)] ?? 'not_valid' }];
    case 'invalid_value':
      return [choiceFault(field, value, (issue.values ?? []).map(String))];
    case 'too_small':
      return [{ field, fault: tooSmall[String(issue.origin)] ?? 'too_low', values: limits(issue) }];
    case 'too_big':
      return [{ field, fault: tooBig[String(issue.origin)] ?? 'too_high', values: limits(issue) }];
    case 'invalid_format':
      return [formatFault(issue, field, value)];
    default:
      return [{ field, fault: 'not_valid' }];
  }
}

const expectations: Readonly<Record<string, FieldFault['fault']>> = {
  string: 'text_expected',
  number: 'number_expected',
  int: 'whole_expected',
  boolean: 'boolean_expected',
  array: 'list_expected',
  tuple: 'list_expected',
  object: 'object_expected',
  record: 'object_expected',
};

const tooSmall: Readonly<Record<string, FieldFault['fault']>> = { string: 'too_short', array: 'too_few' };
const tooBig: Readonly<Record<string, FieldFault['fault']>> = { string: 'too_long', array: 'too_many' };

function limits({ minimum, maximum }: Issue): Readonly<Record<string, string>> {
  return { least: String(minimum), most: String(maximum) };
}

/** So many are told; of more, the nearest. */
const mostChoices = 12;

function choiceFault(field: string, value: string, choices: readonly string[]): FieldFault {
  return choices.length <= mostChoices
    ? { field, fault: 'not_a_choice', values: { value, choices: choices.join(', ') } }
    : { field, fault: 'unknown_name', values: { value, nearest: nearestNames(value, choices).join(', ') } };
}

function formatFault({ format, pattern, message }: Issue, field: string, value: string): FieldFault {
  if (format === 'email') return { field, fault: 'not_an_email', values: { value } };
  if (message === 'month') return { field, fault: 'not_a_month', values: { value } };
  if (message === 'origin') return { field, fault: 'not_an_origin', values: { value } };
  if (message === 'day') return { field, fault: 'not_a_day', values: { value } };
  return { field, fault: 'wrong_form', values: { value, pattern: String(pattern ?? format) } };
}

/** The forms of a union that are plain values make one choice; of others the one that fits best is meant. */
function faultsOfUnion(issue: Issue, sent: unknown, whole: string): FieldFault[] {
  const forms = (issue.errors ?? []).map((form) =>
    form.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const plain = forms.filter(
    (form) =>
      form.length === 1 && form[0]?.code === 'invalid_value' && form[0].path.length === issue.path.length,
  );
  if (plain.length > 0 && plain.length === forms.length) {
    const values = plain.flatMap((form) => form[0]?.values ?? []);
    return faultsOfIssue({ ...issue, code: 'invalid_value', values }, sent, whole);
  }
  const [best] = [...forms].sort((one, other) => one.length - other.length);
  return best === undefined
    ? [{ field: fieldName(issue.path, whole), fault: 'not_valid' }]
    : faultsOf(best, sent, whole);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.slice(0, 60);
}
