import type { FaultCode, FieldFault } from '../../core/errors/faults.ts';
import { factOf } from '../../core/facts/catalogue.ts';
import type { FactId } from '../../core/facts/fact.ts';
import { rowValues } from '../../core/facts/row-values.ts';
import { emailPattern } from '../../core/import/email-pattern.ts';
import { currencyExponent, minorFromDecimal } from '../../core/money/currencies.ts';
import { isCurrency } from '../../core/money/known-currencies.ts';
import { instantOf, startOfDay } from '../../core/periods/zones.ts';
import type { WorkspaceSettings } from '../../core/settings/workspace.ts';
import { phoneText } from '../../store/intake/read-leftovers.ts';
import type { FactInput } from '../../store/store.ts';

type Posted = Readonly<Record<string, string | number | boolean | null>>;
type Value = Posted[string];
type Refuse = (fault: FaultCode, values?: Readonly<Record<string, string | number>>) => void;

/**
 * A row as the store takes it, from one as a caller writes it: money from major to minor units, times without an
 * offset in the workspace's zone, currency, e-mail and phone in the one form that files are given too. Whatever is
 * wrong with it is added to `faults`, under `place`.
 */
export function postedRow(
  fact: FactId,
  row: Posted,
  place: string,
  settings: WorkspaceSettings,
  faults: FieldFault[],
): FactInput {
  const own: FieldFault[] = [];
  const refuseAt =
    (id: string, value: string): Refuse =>
    (fault, values = {}) => {
      own.push({ field: `${place}.${id}`, fault, values: { value: value.slice(0, 60), ...values } });
    };
  const written = textOf(row.currency);
  const known = isCurrency(written.toUpperCase());
  const currency = known ? written.toUpperCase() : settings.currency;
  if (!known && written !== '') refuseAt('currency', written)('not_a_currency');
  const given: Record<string, Value> = { ...row };
  for (const { id, type } of factOf(fact).fields) {
    const text = textOf(row[id]);
    if (text === '') continue;
    const refuse = refuseAt(id, text);
    if (type === 'money') given[id] = minorText(text, currency, refuse);
    else if (type === 'time') given[id] = instantText(text, settings.zone);
    else if (id === 'currency') given[id] = currency;
    else if (id === 'email') given[id] = emailText(text, refuse);
    else if (id === 'phone') given[id] = phoneIn(text, settings.country, refuse);
  }
  const refused = new Set(own.map(({ field }) => field));
  const rest: FieldFault[] = [];
  rowValues(fact, given, place, rest);
  faults.push(...own, ...rest.filter(({ field }) => !refused.has(field)));
  return given;
}

function textOf(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}

function minorText(text: string, currency: string, refuse: Refuse): string {
  const plain = /^-?\d+(?:\.(\d+))?$/.exec(text);
  const minor = plain ? minorFromDecimal(text, currency) : null;
  const decimals = currencyExponent(currency);
  if (!plain || minor === null) refuse('not_an_amount', { currency });
  else if ((plain[1] ?? '').length > decimals) refuse('too_many_decimals', { currency, decimals });
  else return minor.toString();
  return text;
}

function phoneIn(text: string, country: string, refuse: Refuse): string {
  const phone = phoneText(country)(text)?.[0];
  if (phone === undefined) refuse('not_a_phone');
  return phone ?? text;
}

/** The store refuses what is no time, so such text is handed on as it is. */
function instantText(text: string, zone: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return instantOf(`${text}T00:00`, zone) ? startOfDay(text, zone) : text;
  const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)$/.exec(text);
  return local ? (instantOf(`${local[1]}T${local[2]}`, zone) ?? text) : text;
}

const wholeEmail = new RegExp(`^${emailPattern}$`, 'u');

function emailText(text: string, refuse: Refuse): string {
  if (!wholeEmail.test(text)) refuse('not_an_email');
  return text.toLowerCase();
}
