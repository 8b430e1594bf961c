import { FilonError, type Language } from '../../core/errors/filon-error.ts';
import { factOf } from '../../core/facts/catalogue.ts';
import type { FactId } from '../../core/facts/fact.ts';
import { emailPattern } from '../../core/import/email-pattern.ts';
import { because, type ReasonCode } from '../../core/import/reasons.ts';
import { currencyExponent, minorFromDecimal } from '../../core/money/currencies.ts';
import { isCurrency } from '../../core/money/known-currencies.ts';
import { instantOf, startOfDay } from '../../core/periods/zones.ts';
import type { WorkspaceSettings } from '../../core/settings/workspace.ts';
import { phoneText } from '../../store/intake/read-leftovers.ts';
import type { FactInput } from '../../store/store.ts';

type Posted = Readonly<Record<string, string | number | boolean | null>>;
type Value = Posted[string];
type Refuse = (code: ReasonCode, values?: Readonly<Record<string, string | number>>) => never;

/**
 * A row as the store takes it, from one as a caller writes it: money from major to minor units, times without an
 * offset in the workspace's zone, currency, e-mail and phone in the one form that files are given too.
 * What it leaves alone, the store checks. Error: `bad_request` with the field under `place` and the reason.
 */
export function postedRow(
  fact: FactId,
  row: Posted,
  place: string,
  settings: WorkspaceSettings,
  language: Language,
): FactInput {
  const refuseAt =
    (field: string, value: string): Refuse =>
    (code, values = {}) => {
      const reason = because(code, language, { value: value.slice(0, 60), ...values });
      throw new FilonError('bad_request', { field: `${place}.${field}`, reason });
    };
  const written = textOf(row.currency);
  const currency = written === '' ? settings.currency : written.toUpperCase();
  if (!isCurrency(currency)) refuseAt('currency', written)('not_a_currency');
  const given: Record<string, Value> = { ...row };
  for (const { id, type } of factOf(fact).fields) {
    const text = textOf(row[id]);
    if (text === '') continue;
    const refuse = refuseAt(id, text);
    if (type === 'money') given[id] = minorText(text, currency, refuse);
    else if (type === 'time') given[id] = instantText(text, settings.zone);
    else if (id === 'currency') given[id] = currency;
    else if (id === 'email') given[id] = emailText(text, refuse);
    else if (id === 'phone') given[id] = phoneText(settings.country)(text)?.[0] ?? refuse('not_a_phone');
  }
  return given;
}

function textOf(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}

function minorText(text: string, currency: string, refuse: Refuse): string {
  const plain = /^-?\d+(?:\.(\d+))?$/.exec(text);
  const minor = plain ? minorFromDecimal(text, currency) : null;
  if (!plain || minor === null) return refuse('not_an_amount', { currency });
  const decimals = currencyExponent(currency);
  if ((plain[1] ?? '').length > decimals) return refuse('too_many_decimals', { currency, decimals });
  return minor.toString();
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
  return wholeEmail.test(text) ? text.toLowerCase() : refuse('not_an_email');
}
