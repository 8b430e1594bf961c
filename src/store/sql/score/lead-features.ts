import { textDimensions } from '../../../core/facts/dimensions.ts';
import { detailPrefix } from '../../../core/score/score-features.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Dialect } from '../../engine/dialect.ts';
import { literal } from '../text.ts';

/** Whose leads are read, and what may be known of them. */
export interface ScoreReading {
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly settings: WorkspaceSettings;
  /** Features wanted, in order; they become the columns f0 … */
  readonly features: readonly string[];
  /** Minutes after a lead's creation until which things known of it count; null for all that is known by now. */
  readonly knownMinutes: number | null;
}

/**
 * SELECT of the leads of a condition (over the alias `t` of settled_leads) with `key`, `created_at`, `won_at`, `lost_at`,
 * `product`, `channel` and their features as texts, as they were known at the moment scored. NULL where nothing was known.
 */
export function leadFeatures(reading: ScoreReading, condition: string, ending = ''): string {
  const { workspace, features } = reading;
  const details = features.filter((feature) => feature.startsWith(detailPrefix));
  const list = features.map((feature, place) => `${expressionOf(reading, feature, details)} AS f${place}`);
  const leads = `SELECT t.* FROM settled_leads t
    WHERE t.workspace_id = ${literal(workspace)} AND t.counted AND ${condition} ${ending}`;
  const known = details.length > 0 ? `, d AS (${knownDetails(reading, details)})` : '';
  return `WITH l AS (${leads})${known}
    SELECT l.key, l.created_at, l.won_at, l.lost_at, l.product, l.channel${list.map((one) => `, ${one}`).join('')}
    FROM l ${details.length > 0 ? 'LEFT JOIN d ON d.key = l.key' : ''}
    ${features.includes('company_number') ? `LEFT JOIN ${companyNumbers(workspace)} AS n ON n.key = l.key` : ''}
    ${features.includes('form') ? `LEFT JOIN (${formsOfLeads(workspace)}) AS fo ON fo.key = l.key` : ''}`;
}

/** SELECT of `key` and `form`, its name of today, of the leads that came by a form of Filon, whatever told of them later. */
export function formsOfLeads(workspace: string): string {
  return `SELECT x.key, min(coalesce(f.name, b.author)) AS form FROM leads x
    JOIN batches b ON b.workspace_id = x.workspace_id AND b.id = x.batch_id
    LEFT JOIN capture_forms f ON f.workspace_id = b.workspace_id AND f.id = b.source
    WHERE x.workspace_id = ${literal(workspace)} AND b.kind = 'form' AND b.undone_at IS NULL GROUP BY x.key`;
}

/** The settled leads do not carry it. */
function companyNumbers(workspace: string): string {
  return `(SELECT key, company_number FROM leads
    WHERE workspace_id = ${literal(workspace)} AND superseded_at IS NULL AND company_number IS NOT NULL)`;
}

function knownDetails(
  { dialect, workspace, knownMinutes }: ScoreReading,
  details: readonly string[],
): string {
  const names = details.map((feature) => literal(feature.slice(detailPrefix.length)));
  const values = names.map(
    (name, place) => `${dialect.latest('x.value', ['x.at_time', 'x.key'], `x.name = ${name}`)} AS d${place}`,
  );
  return `SELECT x.lead_ref AS key, ${values.join(', ')}
    FROM lead_details x JOIN l ON l.key = x.lead_ref
    WHERE x.workspace_id = ${literal(workspace)} AND x.superseded_at IS NULL AND x.value IS NOT NULL AND x.name IN (${names.join(', ')})
      ${knownMinutes === null ? '' : `AND x.at_time <= ${momentOf('l.created_at', knownMinutes)}`}
    GROUP BY x.lead_ref`;
}

function expressionOf({ dialect }: ScoreReading, feature: string, details: readonly string[]): string {
  const text = (value: string): string => `CAST(${value} AS ${dialect.types.text})`;
  const detail = details.indexOf(feature);
  if (detail >= 0) return `nullif(trim(d.d${detail}), '')`;
  switch (feature) {
    case 'department':
      return `CASE WHEN length(l.postcode) = 5 THEN substr(l.postcode, 1, 2) END`;
    case 'created_month':
      return `'M' || lpad(${text('extract(month FROM l.day)')}, 2, '0')`;
    case 'created_weekday':
      return `'D' || ${text(dialect.isoWeekday('l.day'))}`;
    case 'company_number':
      return `nullif(trim(n.company_number), '')`;
    case 'form':
      return 'fo.form';
    case 'created_hour':
      return text('l.hour');
    default:
      if (!textDimensions.some((known) => known === feature)) throw new Error(`unknown field ${feature}`);
      return `nullif(trim(l.${feature}), '')`;
  }
}

/** SQL of the instant until which things known count. */
export function momentOf(createdAt: string, knownMinutes: number): string {
  return `${createdAt} + INTERVAL '${Math.floor(knownMinutes)} minutes'`;
}
