import { type Lateness, latenessOf, responseTarget } from '../../../core/desk/lateness.ts';
import { type LeadState, leadStateOf, stageNamed } from '../../../core/desk/lead-stage.ts';
import type { Row, Value } from '../../engine/engine.ts';
import type { Desk } from './open-desk.ts';

export interface PersonShown {
  readonly name: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly company: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly city: string | null;
}

/** A lead as the list shows it; see `leadRowSchema` of the API for each field. */
export interface LeadRow {
  readonly key: string;
  readonly person: PersonShown;
  readonly title: string | null;
  readonly stage: string | null;
  readonly stageText: string | null;
  readonly state: LeadState;
  readonly setAside: boolean;
  readonly lossReason: string | null;
  readonly owner: string | null;
  readonly channel: string | null;
  readonly source: string | null;
  readonly campaign: string | null;
  readonly vendor: string | null;
  readonly product: string | null;
  readonly postcode: string | null;
  readonly temperature: string | null;
  readonly scoreBand: string | null;
  readonly score: number | null;
  readonly createdAt: string;
  readonly answeredAt: string | null;
  readonly qualifiedAt: string | null;
  readonly contactedAt: string | null;
  readonly responseMinutes: number | null;
  readonly waitingMinutes: number | null;
  readonly targetMinutes: number;
  readonly lateness: Lateness | null;
  readonly nextAction: NextAction | null;
  readonly expectedMinor: number | null;
  readonly expectedFrom: 'quote' | 'score' | null;
  readonly lastActivityAt: string | null;
}

export interface NextAction {
  readonly key: string;
  readonly title: string;
  readonly type: string | null;
  readonly dueAt: string | null;
  readonly owner: string | null;
  readonly overdue: boolean;
}

/** A text column; null if empty. */
export function textIn(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** A whole or decimal number column; null if empty. */
export function numberIn(value: Value | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** A person as shown: names joined, else company, e-mail or phone. */
export function personIn(row: Row): PersonShown {
  const joined = [textIn(row.first_name), textIn(row.last_name)].filter((part) => part !== null).join(' ');
  const name = [textIn(row.full_name), joined, textIn(row.company), textIn(row.email), textIn(row.phone)];
  return {
    name: name.find((part) => part !== null && part !== '') ?? null,
    firstName: textIn(row.first_name),
    lastName: textIn(row.last_name),
    company: textIn(row.company),
    email: textIn(row.email),
    phone: textIn(row.phone),
    city: textIn(row.city),
  };
}

/** What else is shown of a lead: its person as the vault knows them, and its next task. */
export interface BesideLead {
  readonly person: Row | undefined;
  readonly task: Row | undefined;
}

/** A row of `shownColumns` as a lead. */
export function leadIn(
  row: Row,
  { person, task }: BesideLead,
  { settings, businessMinute, now }: Desk,
): LeadRow {
  const stageText = textIn(row.stage);
  const channel = textIn(row.channel);
  const state = leadStateOf(stageText, row.ordered === true, settings.stages);
  const answeredAt = textIn(row.answered_at);
  const created = numberIn(row.created_business_minute);
  const waits = state === 'open' && row.counted === true && answeredAt === null && created !== null;
  const waitingMinutes = waits ? Math.max(0, businessMinute - created) : null;
  const targetMinutes = responseTarget(channel, settings);
  const quoted = numberIn(row.quoted);
  const expected = numberIn(row.expected);
  return {
    key: String(row.key),
    person: personIn(person ?? {}),
    title: null,
    stage: stageNamed(stageText, settings.stages)?.id ?? null,
    stageText,
    state,
    setAside: row.counted !== true,
    lossReason: state === 'lost' ? textIn(row.loss_reason) : null,
    owner: textIn(row.owner),
    channel,
    source: textIn(row.source),
    campaign: textIn(row.campaign),
    vendor: textIn(row.vendor),
    product: textIn(row.product),
    postcode: textIn(row.postcode),
    temperature: textIn(row.temperature),
    scoreBand: textIn(row.score_band),
    score: numberIn(row.score),
    createdAt: String(row.created_at),
    answeredAt,
    qualifiedAt: textIn(row.qualified_at),
    contactedAt: textIn(row.contacted_at),
    responseMinutes: numberIn(row.response_minutes),
    waitingMinutes,
    targetMinutes,
    lateness:
      waitingMinutes === null ? null : latenessOf(waitingMinutes, targetMinutes, settings.escalateAfter),
    nextAction: task ? nextActionIn(task, now) : null,
    expectedMinor: expected,
    expectedFrom: quoted !== null ? 'quote' : expected !== null ? 'score' : null,
    lastActivityAt: textIn(row.activity_at),
  };
}

function nextActionIn(row: Row, now: string): NextAction {
  const dueAt = textIn(row.due_at);
  return {
    key: String(row.key),
    title: String(row.title),
    type: textIn(row.type),
    dueAt,
    owner: textIn(row.owner),
    overdue: dueAt !== null && dueAt < now,
  };
}
