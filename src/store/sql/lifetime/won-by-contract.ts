import type { Statement } from '../../engine/engine.ts';
import { filterSql } from '../query/conditions.ts';
import { groupColumn, type LifetimeReading, unionStatement } from './reading.ts';

/**
 * Clients by group `g` whose first subscription began from `from` on and who never ordered: the catalogue's new
 * customers, which are those of first orders, do not hold them. `n` clients.
 */
export function wonByContract(reading: LifetimeReading, from: string): Statement {
  const { dialect, tables, until } = reading;
  return unionStatement(reading, (parameters) => {
    const workspace = parameters.text(reading.workspace);
    const conditions = [
      `t.workspace_id = ${workspace}`,
      "t.movement = 'new'",
      't.clients_delta = 1',
      `t.day BETWEEN ${parameters.day(from)} AND ${parameters.day(until)}`,
      `NOT EXISTS (SELECT 1 FROM ${tables.from('settled_orders')} AS o WHERE o.workspace_id = ${workspace}
        AND o.customer_key = t.customer_key AND o.day <= ${parameters.day(until)})`,
      ...filterSql({ parameters, dialect }, reading.where, 'day'),
    ];
    return {
      queries: [],
      parts: [
        `SELECT ${groupColumn(reading)} AS g, CAST(count(*) AS ${dialect.types.bigint}) AS n
        FROM ${tables.from('settled_mrr')} AS t WHERE ${conditions.join(' AND ')} GROUP BY 1`,
      ],
    };
  });
}
