import type { Statement } from '../../engine/engine.ts';
import { createParameters } from '../query/parameters.ts';
import { type LineReading, lineConditions } from './bought-together.ts';

/** `lines`: how many lines are looked at; `subscribed`: how many of them clients with a subscription bought. */
export function soldToSubscribers(reading: LineReading): Statement {
  const { dialect, tables, workspace } = reading;
  const parameters = createParameters(dialect);
  const conditions = lineConditions(reading, parameters);
  const subscribers = `subscribers AS MATERIALIZED (SELECT DISTINCT customer_key FROM ${tables.from('settled_mrr')} AS m
    WHERE m.workspace_id = ${parameters.text(workspace)} AND m.customer_key IS NOT NULL)`;
  const lines = tables.from('settled_lines');
  const sql = `WITH ${[...tables.definitions(), subscribers].join(',\n')}
    SELECT count(*) AS lines, count(s.customer_key) AS subscribed FROM ${lines} AS t
    LEFT JOIN subscribers s ON s.customer_key = t.customer_key WHERE ${conditions.join(' AND ')}`;
  return { sql, parameters: parameters.values };
}
