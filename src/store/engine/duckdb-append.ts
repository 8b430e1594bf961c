import {
  type DuckDBAppender,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampTZValue,
  DuckDBTypeId,
} from '@duckdb/node-api';

const dayMs = 86_400_000;

type Append = (appender: DuckDBAppender, text: string, column: number) => void;

const appends: Readonly<Partial<Record<DuckDBTypeId, Append>>> = {
  [DuckDBTypeId.VARCHAR]: (to, text) => to.appendVarchar(text),
  [DuckDBTypeId.BIGINT]: (to, text) => to.appendBigInt(BigInt(text)),
  [DuckDBTypeId.SMALLINT]: (to, text) => to.appendSmallInt(Number(text)),
  [DuckDBTypeId.DOUBLE]: (to, text) => to.appendDouble(Number(text)),
  [DuckDBTypeId.BOOLEAN]: (to, text) => to.appendBoolean(text === 'true'),
  [DuckDBTypeId.DATE]: (to, text) =>
    to.appendDate(new DuckDBDateValue(Date.parse(`${text}T00:00:00Z`) / dayMs)),
  [DuckDBTypeId.TIMESTAMP_TZ]: (to, text) => to.appendTimestampTZ(new DuckDBTimestampTZValue(microsOf(text))),
  [DuckDBTypeId.DECIMAL]: (to, text, column) => to.appendDecimal(decimalOf(text, to.columnType(column))),
};

/** Appends a text to the column at that place of the row, as the column's type. Throws where it is none. */
export function appendText(appender: DuckDBAppender, column: number, text: string | null): void {
  if (text === null) {
    appender.appendNull();
    return;
  }
  const { typeId } = appender.columnType(column);
  const append = appends[typeId];
  if (!append) throw new Error(`no text can become a ${DuckDBTypeId[typeId]}`);
  append(appender, text, column);
}

/** Microseconds since 1970 of an ISO 8601 instant with an offset; `Date` knows milliseconds only. */
function microsOf(text: string): bigint {
  const parts = /^([^.]*)(?:\.(\d{1,6}))?(Z|[+-]\d{2}:?\d{2})$/.exec(text);
  const ms = Date.parse(`${parts?.[1]}${parts?.[3]?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
  if (!parts || Number.isNaN(ms)) throw new Error(`"${text}" is no instant`);
  return BigInt(ms) * 1000n + BigInt((parts[2] ?? '').padEnd(6, '0'));
}

function decimalOf(text: string, type: ReturnType<DuckDBAppender['columnType']>): DuckDBDecimalValue {
  const { width, scale } = type as { readonly width: number; readonly scale: number } & typeof type;
  const [whole = '', decimals = ''] = text.split('.');
  return new DuckDBDecimalValue(BigInt(whole + decimals.padEnd(scale, '0')), width, scale);
}
