import type { Dialect } from './dialect.ts';

/** PostgreSQL 15 and later, alone or as a Citus cluster. Sessions run with timezone UTC. */
export const postgresDialect: Dialect = {
  name: 'postgres',
  types: {
    text: 'TEXT',
    key: 'TEXT',
    day: 'DATE',
    time: 'TIMESTAMPTZ',
    bigint: 'BIGINT',
    wide: 'NUMERIC',
    small: 'SMALLINT',
    decimal: 'NUMERIC(18,4)',
    boolean: 'BOOLEAN',
    double: 'DOUBLE PRECISION',
  },
  roundedDivision: (over, under) =>
    `CAST(sign(CAST(${over} AS NUMERIC)) * div(2 * abs(CAST(${over} AS NUMERIC)) + (${under}), 2 * CAST(${under} AS NUMERIC)) AS BIGINT)`,
  minutesBetween: (from, to) =>
    `CAST(div(CAST(floor(extract(epoch FROM ${to}) * 1000) - floor(extract(epoch FROM ${from}) * 1000) AS NUMERIC), 60000) AS BIGINT)`,
  daysBetween: (from, to) => `CAST((${to}) - (${from}) AS BIGINT)`,
  isoWeekday: (day) => `CAST(extract(isodow FROM ${day}) AS INTEGER)`,
  truncateDay: (unit, day) => `CAST(date_trunc('${unit}', CAST(${day} AS TIMESTAMP)) AS DATE)`,
  localDay: (instant, zone) => `CAST(${instant} AT TIME ZONE ${zone} AS DATE)`,
  localHour: (instant, zone) => `CAST(extract(hour FROM ${instant} AT TIME ZONE ${zone}) AS SMALLINT)`,
  localMinute: (instant, zone) =>
    `CAST(extract(hour FROM ${instant} AT TIME ZONE ${zone}) * 60 + extract(minute FROM ${instant} AT TIME ZONE ${zone}) AS BIGINT)`,
  folded: (text) => `lower(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g'))`,
  shortDigest: (text) => `hashtextextended(${text}, 0)`,
  contains: (text, part) => `(strpos(${text}, ${part}) > 0)`,
  fewRows: (table, condition) => `(SELECT * FROM ${table} WHERE ${condition})`,
  fewKeys: (query) => query,
  rowMark: 'key',
  latest: (value, by, condition) =>
    `(array_agg(${value} ORDER BY ${by.map((expression) => `${expression} DESC`).join(', ')}) FILTER (WHERE ${condition}))[1]`,
  earliest: (value, by) => `(array_agg(${value} ORDER BY ${by.join(', ')}))[1]`,
  temporaryTable: (name, query) => `CREATE TEMPORARY TABLE ${name} ON COMMIT DROP AS ${query}`,
  dropTemporaryTable: (name) => `DROP TABLE IF EXISTS pg_temp.${name}`,
  replacesTemporary: false,
  analyse: (table) => `ANALYZE ${table}`,
  slightsOwnRows: false,
  index: (name, table, columns, options) =>
    `CREATE INDEX ${name} ON ${table} (${columns.join(', ')})${options?.currentOnly ? ' WHERE superseded_at IS NULL' : ''}`,
  rowsFromJson: (parameter, columns) =>
    `(SELECT * FROM jsonb_to_recordset(CAST(${parameter} AS JSONB)) AS item(${columns
      .map(({ id, sqlType }) => `"${id}" ${sqlType}`)
      .join(', ')}))`,
};
