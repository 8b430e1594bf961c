import { type SettledId, settledTable } from '../../../core/facts/settled.ts';
import { currencyExponent } from '../../../core/money/currencies.ts';
import type { ProofRow } from '../../../core/query/proof.ts';
import type { Row } from '../../engine/engine.ts';
import { type OriginScope, originSql } from '../../sql/query/proof-origin.ts';
import type { ProofTerm } from '../../sql/query/proof-rows.ts';
import type { Asker } from './asker.ts';

/** Columns that say nothing to a reader, or are shown elsewhere. */
const silent = new Set([
  'key',
  'workspace_id',
  'day',
  'person_key',
  'change_key',
  'created_business_minute',
  'rate_missing',
]);

/** The rows of a page with their detail and where they came from. */
export async function describeRows(
  asker: Pick<Asker, 'store' | 'settings'>,
  terms: readonly ProofTerm[],
  page: readonly Row[],
  compilation: OriginScope,
  asOf: string | null,
): Promise<ProofRow[]> {
  const described = new Map<string, Row>();
  for (const table of new Set(terms.map(({ source }) => source.table))) {
    const keys = page.filter((row) => terms[Number(row.m)]?.source.table === table).map(({ k }) => String(k));
    if (keys.length === 0) continue;
    const rows = await asker.store.engine.reader.run(originSql(table, [...new Set(keys)], asOf, compilation));
    for (const row of rows) described.set(`${table} ${row.key}`, row);
  }
  return page.map((row): ProofRow => {
    const term = terms[Number(row.m)];
    if (!term) throw new Error('a row of no term');
    const { table } = term.source;
    const found = described.get(`${table} ${row.k}`);
    const batch = found?.from_batch;
    return {
      measure: term.measure.id,
      fact: settledTable(table).ledger,
      key: String(row.k),
      day: String(row.d).slice(0, 10),
      value: valueOfRow(String(row.v), term, asker.settings.currency),
      detail: found ? detailOf(table, found, asker.settings.currency) : {},
      origin:
        batch === null || batch === undefined
          ? null
          : {
              batch: String(batch),
              file: found?.from_file === null ? null : String(found?.from_file),
              line: found?.from_line === null ? null : Number(found?.from_line),
            },
    };
  });
}

/** A value of the statement in the measure's unit. */
export function valueOfRow(value: string, { measure }: Pick<ProofTerm, 'measure'>, currency: string): number {
  const money = measure.unit === 'money' && measure.aggregate !== 'spread';
  return Number(value) / 10 ** (money ? currencyExponent(currency) : 0);
}

function detailOf(table: SettledId, row: Row, currency: string): ProofRow['detail'] {
  const { columns, carries } = settledTable(table);
  const types = new Map<string, string>(columns.map(({ id, type }) => [id, type]));
  const detail: Record<string, string | number | null> = {};
  for (const id of [...carries, ...columns.map((column) => column.id)]) {
    const value = row[id];
    if (silent.has(id) || value === null || value === undefined || value === false) continue;
    const type = types.get(id) ?? 'text';
    if (type === 'money') detail[id] = Number(value) / 10 ** currencyExponent(currency);
    else if (type === 'count' || type === 'number' || type === 'small') detail[id] = Number(value);
    else if (type === 'boolean') detail[id] = 1;
    else detail[id] = String(value);
  }
  return detail;
}
