import { dealRows } from './deal-rows.ts';
import { type HookFacts, type HookTools, noFacts } from './hook-facts.ts';
import { asList, instantOfUtc, type Payload, partAt, textAt } from './payload.ts';

/**
 * A webhook of Pipedrive, version 1 or 2, about a deal. `fetched` says that the deal can be asked for: it then comes
 * with its person and stage by name, else only what the body says is taken.
 */
export function readPipedriveEvent(payload: Payload, fetched: boolean, tools: HookTools): HookFacts {
  const object = textAt(payload, 'meta', 'entity') || textAt(payload, 'meta', 'object');
  const action = textAt(payload, 'meta', 'action');
  const deal = partAt(payload, 'data') ?? partAt(payload, 'current');
  const id = textAt(deal, 'id') || textAt(payload, 'meta', 'entity_id');
  if (object !== 'deal' || ['delete', 'deleted'].includes(action) || !/^\d{1,20}$/u.test(id)) {
    return { ...noFacts, ignored: 1 };
  }
  if (fetched) return { ...noFacts, system: 'pipedrive', fetches: [{ kind: 'pipedrive_deal', id }] };
  return readPipedriveDeal(deal, '', tools);
}

/** A deal as Pipedrive gives it, as a lead and what became of it; `stage` is its stage's name, if it is known. */
export function readPipedriveDeal(deal: Payload, stage: string, tools: HookTools): HookFacts {
  const key = `pipedrive:${textAt(deal, 'id')}`;
  const first = (...path: readonly string[]): string => {
    const list = asList(partAt(deal, ...path));
    const chosen = list.find((one) => textAt(one, 'primary') === 'true') ?? list[0];
    return textAt(chosen, 'value');
  };
  const values = Object.entries({
    created_at: instantOfUtc(textAt(deal, 'add_time')) ?? '',
    title: textAt(deal, 'title'),
    full_name: textAt(deal, 'person_id', 'name') || textAt(deal, 'person_name'),
    email: first('person_id', 'email'),
    phone: first('person_id', 'phone'),
    company: textAt(deal, 'org_id', 'name') || textAt(deal, 'org_name'),
    owner: textAt(deal, 'user_id', 'name') || textAt(deal, 'owner_name'),
  }).filter(([, value]) => value !== '');
  const status = textAt(deal, 'status');
  const state = status === 'won' || status === 'lost' ? status : 'open';
  const moved = {
    won: textAt(deal, 'won_time'),
    lost: textAt(deal, 'lost_time'),
    open: textAt(deal, 'stage_change_time') || textAt(deal, 'update_time'),
  }[state];
  return {
    ...noFacts,
    system: 'pipedrive',
    leads: [{ id: textAt(deal, 'id'), values: new Map(values), details: new Map(), permissions: [] }],
    rows: dealRows(
      {
        key,
        lead: key,
        state,
        stage: stage || textAt(deal, 'stage_id'),
        at: instantOfUtc(moved) ?? '',
        reason: textAt(deal, 'lost_reason'),
        amount: textAt(deal, 'value'),
        currency: textAt(deal, 'currency'),
        owner: '',
      },
      tools,
    ),
  };
}
