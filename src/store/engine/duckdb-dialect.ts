import type { Dialect } from './dialect.ts';
import { localMoment } from './local-moment.ts';

/** The embedded engine. Sessions run with TimeZone UTC and integer division. */
export const duckdbDialect: Dialect = {
  name: 'duckdb',
  types: {
    text: 'VARCHAR',
    // Compressed, such texts are unpacked by whole segments: fifty of a million took as long as all of them.
    key: 'VARCHAR USING COMPRESSION uncompressed',
    day: 'DATE',
    time: 'TIMESTAMPTZ',
    bigint: 'BIGINT',
    wide: 'HUGEINT',
    small: 'SMALLINT',
    decimal: 'DECIMAL(18,4)',
    boolean: 'BOOLEAN',
    double: 'DOUBLE',
  },
  roundedDivision: (over, under) =>
    `CAST(sign(${over}) * ((2 * abs(CAST(${over} AS HUGEINT)) + (${under})) // (2 * CAST(${under} AS HUGEINT))) AS BIGINT)`,
  minutesBetween: (from, to) => `CAST((epoch_ms(${to}) - epoch_ms(${from})) // 60000 AS BIGINT)`,
  daysBetween: (from, to) => `CAST((${to}) - (${from}) AS BIGINT)`,
  isoWeekday: (day) => `CAST(isodow(${day}) AS INTEGER)`,
  truncateDay: (unit, day) => `CAST(date_trunc('${unit}', ${day}) AS DATE)`,
  localDay: (instant, zone, offsets) => `CAST(${localMoment(instant, zone, offsets)} AS DATE)`,
  localHour: (instant, zone, offsets) => `CAST(hour(${localMoment(instant, zone, offsets)}) AS SMALLINT)`,
  localMinute: (instant, zone) =>
    `CAST(hour(${instant} AT TIME ZONE ${zone}) * 60 + minute(${instant} AT TIME ZONE ${zone}) AS BIGINT)`,
  folded: (text) => `lower(strip_accents(${text}))`,
  shortDigest: (text) => `hash(${text})`,
  contains: (text, part) => `contains(${text}, ${part})`,
  // A join's keys prune segments only; the other columns would be read of every row that is left.
  fewRows: (table, condition) =>
    `(SELECT * FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE ${condition}))`,
  // A condition on a text is taken to leave a fifth of the rows, of which a million would be hashed to find twenty.
  fewKeys: (query) => `SELECT unnest(list(key)) AS key FROM (${query}) AS found`,
  rowMark: 'rowid',
  // Many times quicker than an ordered list per group.
  latest: (value, by, condition) => `arg_max(${value}, ${struct(by)}) FILTER (WHERE ${condition})`,
  earliest: (value, by) => `arg_min(${value}, ${struct(by)})`,
  temporaryTable: (name, query) => `CREATE OR REPLACE TEMPORARY TABLE ${name} AS ${query}`,
  dropTemporaryTable: (name) => `DROP TABLE IF EXISTS temp.${name}`,
  replacesTemporary: true,
  analyse: () => null,
  slightsOwnRows: true,
  index: () => null,
  rowsFromJson: (parameter, columns) => {
    const shape = JSON.stringify(Object.fromEntries(columns.map(({ id }) => [id, 'VARCHAR'])));
    const fields = columns.map(({ id, sqlType }) => `CAST(item."${id}" AS ${sqlType}) AS "${id}"`);
    // Unnested as one list, the planner would work it out first: twice the time for ten thousand rows.
    return `(SELECT ${fields.join(', ')} FROM (SELECT from_json(value, '${shape}') AS item FROM json_each(${parameter})) AS items)`;
  },
};

/** Compared field by field, in order. */
function struct(expressions: readonly string[]): string {
  return `{${expressions.map((expression, index) => `'k${index}': ${expression}`).join(', ')}}`;
}
