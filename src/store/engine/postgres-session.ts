import pg from 'pg';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { Row, Statement, WriteSession } from './engine.ts';

const oid = { bigint: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 } as const;
const iso = (text: string): string =>
  new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [oid.bigint]: (text) => BigInt(text),
  [oid.date]: (text) => text,
  [oid.numeric]: (text) => text,
  [oid.timestamptz]: iso,
  [oid.timestamp]: (text) => iso(`${text}+00`),
};

/** How values come back, as `Value` promises. */
export const postgresTypes = {
  getTypeParser(typeOid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    return parsers[typeOid] ?? pg.types.getTypeParser(typeOid, format ?? 'text');
  },
};

/** A session over a client of the pool, or over the pool itself. */
export function postgresSession(client: pg.Pool | pg.PoolClient): WriteSession {
  return {
    async run(statement: Statement): Promise<readonly Row[]> {
      const result = await client.query({
        text: statement.sql,
        values: statement.parameters.map((value) => (typeof value === 'bigint' ? value.toString() : value)),
      });
      return (Array.isArray(result) ? result.at(-1)?.rows : result.rows) as readonly Row[];
    },
    async insert(table, rows) {
      if (rows.length === 0) return;
      const ids = [...new Set(rows.flatMap(Object.keys))].map((id) => `"${id}"`).join(', ');
      await client.query(
        `INSERT INTO ${table} (${ids}) SELECT ${ids} FROM jsonb_populate_recordset(CAST(NULL AS ${table}), CAST($1 AS JSONB))`,
        [JSON.stringify(rows)],
      );
    },
  };
}

/** What cannot be reached is told as `database_unreachable`; anything else stays as it is. */
export function postgresError(cause: unknown): unknown {
  const code = (cause as { code?: string }).code ?? '';
  const refused = /^(ECONN|ENOTFOUND|EAI|ETIMEDOUT|EPIPE|28|3D000|57P|08)/.test(code);
  if (!refused) return cause;
  const reason = cause instanceof Error && cause.message ? cause.message : code;
  return new FilonError('database_unreachable', { reason }, { cause });
}
