import { stageWords } from '../../../core/desk/lead-stage.ts';
import { addDays } from '../../../core/periods/days.ts';
import type { ReturnReason, VendorContract } from '../../../core/vendors/contract.ts';
import { callsInVain, wrongNumberWords } from '../../../core/vendors/return-proof.ts';
import type { ReturnDay } from '../../../core/vendors/return-window.ts';
import { currentRows, type DeskText } from '../desk/lead-conditions.ts';
import { literal } from '../text.ts';
import { returnTypes, sumsByVendor } from './bought-leads.ts';

/** Whose returns to propose: the contracts, and the days that are still within their deadlines. */
export interface ReturnsOpen {
  readonly contracts: readonly VendorContract[];
  readonly days: readonly ReturnDay[];
}

/** How many leads of each vendor could go back, and what was paid for them: vendor (without capitals), leads, paid. */
export function proposedSums(desk: DeskText, open: ReturnsOpen): string {
  return `${proposed(desk, open)} ${sumsByVendor(desk, 'proposed')}`;
}

/** Keys of leads that could go back with their last day, `place`; the earliest first, from after one of them. */
export function proposedPage(
  desk: DeskText,
  open: ReturnsOpen,
  {
    limit,
    after,
  }: { readonly limit: number; readonly after: { readonly day: string; readonly key: string } | null },
): string {
  const { parameters } = desk;
  const day = after && parameters.day(after.day);
  const beyond = after
    ? `WHERE d.last_day > ${day} OR d.last_day = ${day} AND d.key > ${parameters.text(after.key)}`
    : '';
  return `${proposed(desk, open)} SELECT d.key, d.last_day AS place FROM proposed d ${beyond}
    ORDER BY d.last_day, d.key LIMIT ${parameters.bigint(limit)}`;
}

/**
 * CTEs that end with `proposed` (key, vendor, last_day): leads of the days for whose return nothing was asked, neither
 * sold nor taken back, and for which one of the contract's reasons is proved. The same rules as `proposedReason` over
 * `proofsOf` of core, which tell the reason and the proof: a test holds that both find the same leads.
 */
function proposed(desk: DeskText, { contracts, days }: ReturnsOpen): string {
  const { parameters, dialect, settings } = desk;
  const { types } = dialect;
  const workspace = parameters.text(desk.workspace);
  const given = days.map(({ contract, vendor, day, lastDay }) => ({
    contract: String(contract),
    vendor,
    day,
    last_day: lastDay,
    since: addDays(day, -(contracts[contract]?.duplicateDays ?? 0)),
  }));
  const table = dialect.rowsFromJson(parameters.text(JSON.stringify(given)), [
    { id: 'contract', sqlType: types.bigint },
    { id: 'vendor', sqlType: types.text },
    { id: 'day', sqlType: types.day },
    { id: 'last_day', sqlType: types.day },
    { id: 'since', sqlType: types.day },
  ]);
  const won = stageWords(settings.stages, ({ means }) => means === 'won')
    .map(literal)
    .join(', ');
  const accepts = (reason: ReturnReason): string => {
    const places = contracts.flatMap(({ reasons }, place) => (reasons.includes(reason) ? [place] : []));
    return places.length === 0 ? 'FALSE' : `o.contract IN (${places.join(', ')})`;
  };
  const earliest = given.map(({ day }) => day).toSorted()[0] ?? desk.now.slice(0, 10);
  return `WITH days AS MATERIALIZED (SELECT * FROM ${table} AS given),
    candidates AS MATERIALIZED (
      SELECT l.key, l.created_at, l.person_key, l.postcode, d.contract, d.vendor, d.last_day, d.since
      FROM settled_leads l JOIN days d ON d.day = l.day AND d.vendor = lower(trim(l.vendor))
      WHERE l.workspace_id = ${workspace} AND l.vendor IS NOT NULL AND l.day >= ${parameters.day(earliest)}
        AND l.ordered IS NOT TRUE AND l.returned_day IS NULL
        ${won ? `AND lower(coalesce(l.stage, '')) NOT IN (${won})` : ''}
        AND NOT EXISTS (SELECT 1 FROM ${currentRows(desk, 'lead_events')} AS x
          WHERE x.lead_ref = l.key AND x.type IN ${returnTypes})),
    duplicates AS (SELECT o.key FROM candidates o JOIN settled_leads e ON e.person_key = o.person_key
      WHERE e.workspace_id = ${workspace} AND e.created_at < o.created_at AND e.day >= o.since AND ${accepts('duplicate')}),
    called AS (SELECT i.lead_key, ${callSums(desk)}
      FROM settled_interactions i JOIN ${currentRows(desk, 'interactions')} AS x ON x.key = i.key
      WHERE i.workspace_id = ${workspace} AND i.type = 'call'
        AND i.lead_key IN (SELECT o.key FROM candidates o WHERE ${accepts('wrong_number')})
      GROUP BY i.lead_key),
    with_number AS (SELECT DISTINCT coalesce(a.root_key, p.person_key) AS person FROM persons p
      LEFT JOIN ${currentRows(desk, 'person_aliases')} AS a ON a.key = p.person_key
      WHERE p.workspace_id = ${workspace} AND p.phone IS NOT NULL
        AND coalesce(a.root_key, p.person_key) IN (SELECT person_key FROM candidates)),
    proposed AS MATERIALIZED (SELECT o.key, o.vendor, o.last_day FROM candidates o
      LEFT JOIN called c ON c.lead_key = o.key LEFT JOIN with_number n ON n.person = o.person_key
      WHERE o.key IN (SELECT key FROM duplicates)
        OR ${accepts('wrong_number')} AND coalesce(c.reached, FALSE) = FALSE AND (n.person IS NULL OR c.said
          OR c.vain >= ${callsInVain} AND c.vain_days >= 2)
        OR ${accepts('out_of_area')} AND ${outOfArea(contracts)})`;
}

/** What calls say of a number: `reached`, `said` (to be wrong), `vain` and `vain_days`. */
function callSums({ dialect }: DeskText): string {
  const subject = `regexp_replace(${dialect.folded('x.subject')}, '\\s+', ' ', 'g')`;
  const said = wrongNumberWords.map((words) => dialect.contains(subject, literal(words))).join(' OR ');
  return `bool_or(coalesce(x.direction = 'in', FALSE) OR coalesce(x.answered, FALSE)) AS reached,
    bool_or(x.subject IS NOT NULL AND (${said})) AS said, count(CASE WHEN NOT x.answered THEN 1 END) AS vain,
    count(DISTINCT CASE WHEN NOT x.answered THEN i.day END) AS vain_days`;
}

/** Whether the postcode of a candidate `o` begins otherwise than its contract's area; an area of none is everywhere. */
function outOfArea(contracts: readonly VendorContract[]): string {
  const written = `upper(regexp_replace(o.postcode, '\\s', '', 'g'))`;
  const cases = contracts.flatMap(({ area }, place) => {
    if (area.length === 0) return [];
    const beginnings = area.map((beginning) => beginning.toUpperCase());
    const lengths = [...new Set(beginnings.map(({ length }) => length))];
    const within = lengths.map((length) => {
      const list = beginnings.filter((one) => one.length === length).map(literal);
      return `substr(${written}, 1, ${length}) IN (${list.join(', ')})`;
    });
    return [`WHEN ${place} THEN NOT (${within.join(' OR ')})`];
  });
  return cases.length === 0
    ? 'FALSE'
    : `(o.postcode IS NOT NULL AND CASE o.contract ${cases.join(' ')} ELSE FALSE END)`;
}
