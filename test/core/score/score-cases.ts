import { columnOf, type ScoreTable } from '../../../src/core/score/score-table.ts';

/** Chance from a seed (Numerical Recipes' linear congruential generator): good enough to make test leads. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/**
 * Made-up leads: `channel` and `surface` tell of a sale, `colour` does not, `always` is the same for all. About one in
 * eight is sold.
 */
export function someLeads(count: number, seed = 1): ScoreTable {
  const next = chance(seed);
  const rows = Array.from({ length: count }, () => {
    const channel = ['ads', 'search', 'friend'][Math.floor(next() * 3)] ?? 'ads';
    const surface = Math.floor(next() * 200);
    const logOdds = -2.6 + { ads: -0.8, search: 0, friend: 1.4 }[channel as 'ads'] + (surface - 100) / 80;
    return {
      channel,
      surface: next() < 0.1 ? null : String(surface),
      colour: ['red', 'green', 'blue'][Math.floor(next() * 3)] ?? 'red',
      won: next() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0,
    };
  });
  return {
    ids: rows.map((_, place) => `L${place}`),
    columns: [
      columnOf(
        'channel',
        rows.map((row) => row.channel),
      ),
      columnOf(
        'detail:surface',
        rows.map((row) => row.surface),
      ),
      columnOf(
        'detail:colour',
        rows.map((row) => row.colour),
      ),
      columnOf(
        'detail:always',
        rows.map(() => 'yes'),
      ),
    ],
    won: Uint8Array.from(rows, (row) => row.won),
    revenue: null,
  };
}
