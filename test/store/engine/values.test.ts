import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zoneOffsets } from '../../../src/core/periods/zone-offsets.ts';
import { statement } from '../../../src/store/engine/statement.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';

describe.each(engines)('values on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const one = async (sql: string, ...parameters: (string | bigint | number | boolean | null)[]) => {
    const [row] = await store.engine.reader.run(statement(`SELECT ${sql} AS value`, ...parameters));
    return row?.value;
  };

  it('come back the same from every engine', async () => {
    expect(await one('CAST(9007199254740993 AS BIGINT)')).toBe(9007199254740993n);
    expect(await one('CAST(1.5 AS DECIMAL(18,4))')).toBe('1.5000');
    expect(await one(`CAST('2026-03-29' AS DATE)`)).toBe('2026-03-29');
    expect(await one(`CAST('2026-03-29T01:30:00.25+00:00' AS TIMESTAMPTZ)`)).toBe('2026-03-29T01:30:00.250Z');
    expect(await one('CAST(3 AS SMALLINT)')).toBe(3);
    expect(await one('CAST(0.5 AS DOUBLE PRECISION)')).toBe(0.5);
    expect(await one('CAST(NULL AS BIGINT)')).toBeNull();
    expect(await one('CAST($1 AS BIGINT)', 12345678901234567n)).toBe(12345678901234567n);
    expect(await one('CAST($1 AS BOOLEAN)', true)).toBe(true);
  });

  it('round halves away from zero, beyond 64 bits too', async () => {
    const { dialect } = store.engine;
    for (const [over, under, rounded] of [
      ['5', '2', 3n],
      ['-5', '2', -3n],
      ['7', '3', 2n],
      ['-7', '3', -2n],
      ['0', '9', 0n],
    ] as const) {
      expect(await one(dialect.roundedDivision(over, under)), `${over}/${under}`).toBe(rounded);
    }
    const wide = `(CAST(123456789012345 AS ${dialect.types.wide}) * 123456789012345)`;
    expect(await one(dialect.roundedDivision(wide, '1000000000000000'))).toBe(15241578753239n);
  });

  it('tell local days and hours on the days of clock change', async () => {
    const { dialect } = store.engine;
    const at = (text: string): string => `CAST('${text}' AS TIMESTAMPTZ)`;
    const paris = `'Europe/Paris'`;
    for (const [instant, day, hour, minute] of [
      ['2026-03-29T00:59:00Z', '2026-03-29', 1, 119n],
      ['2026-03-29T01:00:00Z', '2026-03-29', 3, 180n],
      ['2026-03-28T22:59:59Z', '2026-03-28', 23, 1439n],
      ['2026-03-28T23:00:00Z', '2026-03-29', 0, 0n],
      ['2026-10-25T00:30:00Z', '2026-10-25', 2, 150n],
      ['2026-10-25T01:30:00Z', '2026-10-25', 2, 150n],
      ['2026-10-25T22:59:00Z', '2026-10-25', 23, 1439n],
    ] as const) {
      for (const offsets of [undefined, zoneOffsets('Europe/Paris')]) {
        expect(await one(dialect.localDay(at(instant), paris, offsets)), instant).toBe(day);
        expect(await one(dialect.localHour(at(instant), paris, offsets)), instant).toBe(hour);
      }
      expect(await one(dialect.localMinute(at(instant), paris)), instant).toBe(minute);
    }
  });

  it('tell local days and hours by known offsets as by the zone’s name, around each change and beyond the span', async () => {
    const { dialect } = store.engine;
    for (const zone of ['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC']) {
      const known = zoneOffsets(zone);
      const instants = [
        ...known.offsets.flatMap(({ from }) => [from - 1000, from, from + 3_599_000]),
        Date.UTC(1975, 6, 1, 22, 30),
        known.end - 1000,
        known.end,
      ].map((ms) => `('${new Date(ms).toISOString()}')`);
      const rows = await store.engine.reader.run(
        statement(`SELECT t FROM (SELECT CAST(t AS TIMESTAMPTZ) AS t FROM (VALUES ${instants.join(', ')}) AS v(t)) AS instants
          WHERE ${dialect.localDay('t', `'${zone}'`, known)} <> ${dialect.localDay('t', `'${zone}'`)}
            OR ${dialect.localHour('t', `'${zone}'`, known)} <> ${dialect.localHour('t', `'${zone}'`)}`),
      );
      expect(rows, zone).toEqual([]);
    }
  });

  it('count minutes, days and weekdays', async () => {
    const { dialect } = store.engine;
    const minutes = dialect.minutesBetween(
      `CAST('2026-01-01T00:00:30Z' AS TIMESTAMPTZ)`,
      `CAST('2026-01-01T01:00:29Z' AS TIMESTAMPTZ)`,
    );
    expect(await one(minutes)).toBe(59n);
    expect(await one(dialect.daysBetween(`DATE '2024-02-28'`, `DATE '2024-03-01'`))).toBe(2n);
    expect(await one(dialect.isoWeekday(`DATE '2026-11-22'`))).toBe(7);
    expect(await one(dialect.truncateDay('week', `DATE '2027-01-02'`))).toBe('2026-12-28');
    expect(await one(dialect.truncateDay('quarter', `DATE '2026-08-31'`))).toBe('2026-07-01');
  });

  it('rows from JSON keep exact decimals and gaps', async () => {
    const { dialect } = store.engine;
    const from = dialect.rowsFromJson('$1', [
      { id: 'a', sqlType: dialect.types.bigint },
      { id: 'b', sqlType: dialect.types.decimal },
      { id: 'c', sqlType: dialect.types.text },
    ]);
    const rows = await store.engine.reader.run(
      statement(
        `SELECT * FROM ${from} AS t ORDER BY a`,
        JSON.stringify([{ a: '1', b: '0.1', c: 'é "x"' }, { a: '9007199254740993' }]),
      ),
    );
    expect(rows).toEqual([
      { a: 1n, b: '0.1000', c: 'é "x"' },
      { a: 9007199254740993n, b: null, c: null },
    ]);
  });
});
