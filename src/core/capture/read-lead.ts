import { permissionChannels } from '../facts/fact-values.ts';
import { emailPattern } from '../import/email-pattern.ts';
import { parseTime } from '../import/times.ts';
import { instantOf } from '../periods/zones.ts';
import { attributionOf, campaignParameters, clicks } from './attribution.ts';
import { type CaptureProblem, captureProblem } from './capture-problem.ts';
import {
  type CapturedLead,
  type CapturedPermission,
  type GivenLead,
  type GivenPermission,
  givenFields,
  whoFields,
} from './captured-lead.ts';
import { cleanLine, cleanText, cutText } from './clean-text.ts';
import { companyNumber } from './company-number.ts';

/** How a workspace reads what a lead says. */
export interface CaptureRules {
  /** IANA name of the zone for times without an offset. */
  readonly zone: string;
  /** The moment of arrival, ISO 8601 in UTC. */
  readonly now: string;
  /** E.164 of a written number, or null. */
  readonly phoneOf: (text: string) => string | null;
  /** Fields of a lead that neither says them itself nor shows them by its address, referrer or parameters. */
  readonly defaults: ReadonlyMap<string, string>;
}

export const captureLimits = { field: 500, detailName: 80, detail: 20_000, details: 200 } as const;

/** A source's clock may be ahead by so much. */
const aheadMs = 10 * 60_000;
const wholeEmail = new RegExp(`^${emailPattern}$`, 'u');

/**
 * Reads a lead. Nothing readable is thrown away: a value that fits no field, or is no value of its field, becomes a
 * detail of the lead and is named among the problems; a text beyond its limit is cut and named.
 */
export function readLead(given: GivenLead, rules: CaptureRules): CapturedLead {
  const problems: CaptureProblem[] = [];
  const fields = new Map<string, string>();
  const details = new Map<string, string>();
  const parameters = new Map<string, string>();
  let createdAt: string | null = null;

  const keepDetail = (name: string, text: string): void => {
    const id = cutText(cleanLine(name), captureLimits.detailName);
    const value = cleanText(text);
    if (id === '' || value === '') return;
    if (details.size >= captureLimits.details && !details.has(id)) {
      if (problems.every(({ code }) => code !== 'too_many_details')) {
        problems.push(captureProblem('details', 'too_many_details', { limit: captureLimits.details }));
      }
      return;
    }
    if (value.length > captureLimits.detail) {
      problems.push(captureProblem(id, 'cut', { limit: captureLimits.detail }));
    }
    details.set(id, cutText(value, captureLimits.detail));
  };

  for (const [name, raw] of given.values) {
    const value = cleanLine(raw);
    if (value === '') continue;
    if (name === 'created_at') createdAt = readMoment(value, name, rules, problems);
    else if (isParameter(name)) parameters.set(name, cutText(value, captureLimits.field));
    else if (name === 'referrer' || name === 'message') keepDetail(name, raw);
    else if (!givenFields.includes(name)) {
      problems.push(captureProblem(name, 'unknown_field', { name }));
      keepDetail(name, raw);
    } else {
      const read = readField(name, value, rules);
      if (read !== null) {
        if (read.length > captureLimits.field) {
          problems.push(captureProblem(name, 'cut', { limit: captureLimits.field }));
          keepDetail(name, raw);
        }
        fields.set(name, cutText(read, captureLimits.field));
      } else {
        problems.push(captureProblem(name, refusals[name as keyof typeof refusals], { value }));
        keepDetail(name, raw);
      }
    }
  }
  for (const [name, text] of given.details) keepDetail(name, text);

  const landingPage = fields.get('landing_page') ?? '';
  const found = attributionOf({
    // A page may be known by a name of its own, which is no address.
    landingPage: /[/?]|\.\w/u.test(landingPage) ? landingPage : '',
    referrer: details.get('referrer') ?? '',
    parameters,
  });
  for (const [id, value] of Object.entries(found)) {
    if (id === 'landing_page' || !fields.has(id)) fields.set(id, cutText(String(value), captureLimits.field));
  }
  for (const [id, value] of rules.defaults) if (!fields.has(id)) fields.set(id, value);
  for (const [name, value] of parameters) if (!keptElsewhere(name, value, fields)) keepDetail(name, value);

  return {
    id: cleanLine(given.id) === '' ? null : cutText(cleanLine(given.id), captureLimits.field),
    createdAt,
    fields,
    details,
    permissions: given.permissions.flatMap((one) => readPermission(one, rules, problems)),
    problems,
    somebody:
      whoFields.some((id) => fields.has(id)) ||
      problems.some(({ field }) => field === 'email' || field === 'phone'),
  };
}

const refusals = {
  email: 'not_an_email',
  phone: 'not_a_phone',
  company_number: 'not_a_company_number',
} as const;

/** The field's value in its one form; null if the text is none. */
function readField(name: string, value: string, rules: CaptureRules): string | null {
  if (name === 'email') return wholeEmail.test(value) && value.length <= 254 ? value.toLowerCase() : null;
  if (name === 'phone') return rules.phoneOf(value);
  // Numbers of other countries have forms of their own; only what looks French is checked.
  if (name === 'company_number') return /^(FR)?[\d\s.-]{9,20}$/iu.test(value) ? companyNumber(value) : value;
  return value;
}

function isParameter(name: string): boolean {
  return campaignParameters.some((id) => id === name) || clicks.some(({ parameter }) => parameter === name);
}

/** Whether a parameter's value is a field of the lead already, so that it needs no detail of its own. */
function keptElsewhere(name: string, value: string, fields: ReadonlyMap<string, string>): boolean {
  const field = {
    utm_source: 'source',
    utm_medium: 'medium',
    utm_campaign: 'campaign',
    utm_content: 'ad',
    utm_term: 'keyword',
  }[name];
  return fields.get(field ?? 'click_id') === value;
}

/** An ISO instant; null, with a problem, for what is none or lies in the future. */
export function readMoment(
  text: string,
  field: string,
  { zone, now }: Pick<CaptureRules, 'zone' | 'now'>,
  problems: CaptureProblem[],
): string | null {
  const instant = instantOfText(text, zone);
  if (instant === null) problems.push(captureProblem(field, 'not_a_time', { value: text }));
  else if (Date.parse(instant) > Date.parse(now) + aheadMs) {
    problems.push(captureProblem(field, 'in_the_future', { value: text }));
  } else return instant;
  return null;
}

/** The instant of a written time; without an offset it is read in the zone. Null if it is no time. */
export function instantOfText(text: string, zone: string): string | null {
  const time = parseTime(text.trim(), 'dmy');
  if (!time) return null;
  const local = time.local.replace(' ', 'T');
  if (time.offsetMinutes === null) return instantOf(local, zone);
  return new Date(Date.parse(`${local}Z`) - time.offsetMinutes * 60_000).toISOString();
}

function readPermission(
  { channel, given, wording, source, expiresAt }: GivenPermission,
  { zone }: CaptureRules,
  problems: CaptureProblem[],
): CapturedPermission[] {
  const known = permissionChannels.find((id) => id === channel.trim().toLowerCase());
  if (!known) {
    problems.push(
      captureProblem('permissions', 'not_a_channel', {
        value: channel,
        choices: permissionChannels.join(', '),
      }),
    );
    return [];
  }
  const expires = expiresAt.trim() === '' ? null : instantOfText(expiresAt, zone);
  if (expires === null && expiresAt.trim() !== '') {
    problems.push(captureProblem('permissions.expires_at', 'not_a_time', { value: expiresAt }));
    // Permission without its end would say more than the person did.
    if (given) return [];
  }
  const text = (value: string): string | null => cutText(cleanText(value), captureLimits.detail) || null;
  return [{ channel: known, given, wording: text(wording), source: text(source), expiresAt: expires }];
}
