import { FilonError } from '../errors/filon-error.ts';
import { isDay } from '../periods/days.ts';
import { nearestNames } from '../query/nearest.ts';
import {
  type CustomerFieldId,
  type CustomerFieldType,
  customerField,
  customerFields,
} from './customer-fields.ts';

/** One condition on a customer. Amounts are in main units of the currency, shares between 0 and 1. */
export type CustomerCondition =
  | { readonly field: CustomerFieldId; readonly kind: 'empty' | 'not_empty' | 'yes' | 'no' }
  | {
      readonly field: CustomerFieldId;
      readonly kind: 'text';
      readonly how: 'in' | 'not' | 'contains';
      readonly values: readonly string[];
    }
  | {
      readonly field: CustomerFieldId;
      readonly kind: 'size';
      readonly how: Comparison;
      readonly value: number;
    }
  | {
      readonly field: CustomerFieldId;
      readonly kind: 'day';
      readonly how: Comparison;
      readonly value: string;
    };

export type Comparison = '=' | '!=' | '>=' | '<=' | '>' | '<';

const yes: readonly string[] = ['yes', 'true', 'oui', '1'];
const no: readonly string[] = ['no', 'false', 'non', '0'];

/**
 * A condition as written: `orders>=2`, `revenue<500`, `alive>=50%`, `channel=email`, `channel!=email`,
 * `segment=champions|loyal`, `category~roof` (contains), `last_day>=2026-01-01`, `nps=` (empty), `nps!=` (not empty),
 * `subscribed=yes`. A text between double quotes is taken as it stands. Errors: `unknown_customer_field`,
 * `bad_customer_filter`.
 */
export function parseCondition(written: string): CustomerCondition {
  const match = /^\s*([a-z_]+)\s*(>=|<=|!=|=|>|<|~)([^\0]*)$/su.exec(written);
  if (!match) throw new FilonError('bad_customer_filter', { filter: written });
  const field = fieldNamed(match[1] ?? '');
  const how = match[2] ?? '=';
  const value = (match[3] ?? '').trim();
  const bad = () => new FilonError('bad_customer_filter', { filter: written });
  if (value === '') {
    if (how === '=') return { field: field.id, kind: 'empty' };
    if (how === '!=') return { field: field.id, kind: 'not_empty' };
    throw bad();
  }
  if (field.type === 'text') {
    if (how === '=') return { field: field.id, kind: 'text', how: 'in', values: textsIn(value) };
    if (how === '!=') return { field: field.id, kind: 'text', how: 'not', values: textsIn(value) };
    if (how === '~')
      return { field: field.id, kind: 'text', how: 'contains', values: textsIn(value).slice(0, 1) };
    throw bad();
  }
  if (how === '~') throw bad();
  if (field.type === 'boolean') {
    const said = value.toLowerCase();
    if (how === '=' && yes.includes(said)) return { field: field.id, kind: 'yes' };
    if (how === '=' && no.includes(said)) return { field: field.id, kind: 'no' };
    throw bad();
  }
  if (field.type === 'day') {
    if (!isDay(value)) throw bad();
    return { field: field.id, kind: 'day', how: how as Comparison, value };
  }
  const size = sizeIn(value, field.type);
  if (size === null) throw bad();
  return { field: field.id, kind: 'size', how: how as Comparison, value: size };
}

function fieldNamed(name: string) {
  const found = customerField(name);
  if (found) return found;
  const known = customerFields.map(({ id }) => id);
  throw new FilonError('unknown_customer_field', {
    field: name,
    nearest: nearestNames(name, known).join(', '),
  });
}

function textsIn(value: string): readonly string[] {
  const quoted = /^"((?:[^"]|"")*)"$/su.exec(value);
  if (quoted) return [(quoted[1] ?? '').replaceAll('""', '"')];
  return value.split('|').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

function sizeIn(value: string, type: CustomerFieldType): number | null {
  const percent = /^(.+?)\s*%$/su.exec(value);
  const number = (percent?.[1] ?? value).replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/u.test(number) || (percent && type !== 'share')) return null;
  return percent ? Number(number) / 100 : Number(number);
}
