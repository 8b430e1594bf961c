import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DuckdbStaging } from './duckdb-session.ts';
import { statement } from './statement.ts';

const postgresType: Readonly<Record<string, string>> = {
  VARCHAR: 'TEXT',
  DOUBLE: 'DOUBLE PRECISION',
  'TIMESTAMP WITH TIME ZONE': 'TIMESTAMPTZ',
  TINYINT: 'SMALLINT',
  HUGEINT: 'NUMERIC',
};

/** Copies the handed-over tables of a DuckDB session as temporary tables into PostgreSQL, through a private file. */
export async function copyTables(staging: DuckdbStaging, client: pg.PoolClient): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'filon-copy-'));
  try {
    for (const table of staging.handedOver) {
      const columns = await staging.run(
        statement(`SELECT column_name, column_type FROM (DESCRIBE ${table})`),
      );
      const ddl = columns.map(({ column_name, column_type }) => {
        const type = String(column_type);
        return `"${column_name}" ${postgresType[type] ?? type}`;
      });
      await client.query(`DROP TABLE IF EXISTS pg_temp.${table}`);
      await client.query(`CREATE TEMPORARY TABLE ${table} (${ddl.join(', ')}) ON COMMIT DROP`);
      const file = join(folder, `${table}.csv`);
      await staging.run(
        statement(
          `COPY ${table} TO '${file.replaceAll("'", "''")}' (FORMAT csv, HEADER false, NULLSTR '\\N')`,
        ),
      );
      const into = client.query(copyFrom(`COPY ${table} FROM STDIN (FORMAT csv, NULL '\\N')`));
      await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), into);
      await rm(file);
      await client.query(`ANALYZE ${table}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
