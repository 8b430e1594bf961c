import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/store/engine/engine.ts';
import { momentOfLocal } from '../../../src/store/engine/local-moment.ts';
import { openDuckdb } from '../../../src/store/engine/open-duckdb.ts';
import { agreedOffsets } from '../../../src/store/intake/agreed-offsets.ts';
import { query } from '../../../src/store/intake/staging-query.ts';

describe('the instant of a local time', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckdb(':memory:');
  });
  afterAll(() => engine.close());

  it.each([
    ['Europe/Paris', 'sure'],
    ['America/New_York', 'sure'],
    // Clocks go by half an hour.
    ['Australia/Lord_Howe', 'sure'],
    // Clocks leapt over midnight.
    ['America/Sao_Paulo', 'sure'],
    // A whole day was leapt over in 2011.
    ['Pacific/Apia', 'sure'],
    ['Asia/Kolkata', 'sure'],
    ['UTC', 'sure'],
    // Years to come are told otherwise by each edition of the time zone data.
    ['Africa/Casablanca', 'unsure'],
  ])('is that of ICU, also where clocks change: %s', async (zone, agreement) => {
    const known = await agreedOffsets(engine.reader, zone);
    if (agreement === 'sure') expect(known?.offsets.length).toBeGreaterThan(0);
    if (!known) return;
    const changes = known.offsets.map(({ from, seconds }) => from + seconds * 1000);
    const times = `SELECT make_timestamp((changed + minute * 60000) * 1000) AS t
      FROM (SELECT unnest([${changes.join(', ')}]) AS changed), (SELECT unnest(range(-1800, 1801, 5)) AS minute)
      UNION ALL SELECT TIMESTAMP '1998-01-01 00:30:00' + to_hours(CAST(h * 7 AS INTEGER)) FROM range(60000) AS r(h)
      UNION ALL SELECT NULL`;
    const [row] = await query(
      engine.reader,
      `SELECT count(*) AS rows, min(CAST(t AS VARCHAR)) FILTER (fast IS DISTINCT FROM asked) AS first_wrong
      FROM (SELECT t, ${momentOfLocal('t', `'${zone}'`, known)} AS fast, timezone('${zone}', t) AS asked FROM (${times}))`,
    );
    expect(Number(row?.rows)).toBeGreaterThan(60_000);
    expect(row?.first_wrong).toBeNull();
  });
});
