import { describe, expect, it } from 'vitest';
import { traitLifts } from '../../../src/core/customers/trait-lifts.ts';
import { chance } from '../score/score-cases.ts';

describe('what sets the best apart', () => {
  it('draws what is little known to the usual, and lists nothing of few', () => {
    const lifts = traitLifts([
      { value: 'many', customers: 1_000, best: 200 },
      { value: 'few', customers: 25, best: 5 },
      { value: 'hardly', customers: 19, best: 19 },
      { value: 'none', customers: 1_000, best: 20 },
      { value: null, customers: 500, best: 50 },
    ]);
    const of = (value: string) => lifts.find((one) => one.value === value);
    expect(of('hardly')).toBe(undefined);
    expect(lifts.some(({ value }) => value === null)).toBe(false);
    const [many, few] = [of('many'), of('few')];
    if (!many || !few) throw new Error('both are listed');
    // Both have 20 %, of which the smaller keeps less.
    expect(many.lift).toBeGreaterThan(few.lift);
    expect(few.lift).toBeGreaterThan(1);
    expect(many.certain).toBe(true);
    expect(few.high - few.low).toBeGreaterThan(many.high - many.low);
    expect(of('none')?.high).toBeLessThan(1);
  });

  it('finds hardly anything certain where there is nothing', () => {
    const next = chance(11);
    let [certain, listed] = [0, 0];
    for (let round = 0; round < 60; round += 1) {
      const counts = Array.from({ length: 8 }, (_, place) => {
        const customers = 30 + place * 40;
        let best = 0;
        for (let customer = 0; customer < customers; customer += 1) if (next() < 0.1) best += 1;
        return { value: `v${place}`, customers, best };
      });
      const lifts = traitLifts(counts);
      listed += lifts.length;
      certain += lifts.filter((one) => one.certain).length;
    }
    expect(listed).toBe(480);
    // Without shrinkage one in twenty would be.
    expect(certain / listed).toBeLessThan(0.03);
  });

  it('keeps what is there', () => {
    const next = chance(12);
    const shares = [0.02, 0.05, 0.1, 0.2, 0.3];
    let inside = 0;
    const rounds = 40;
    for (let round = 0; round < rounds; round += 1) {
      const counts = shares.map((share, place) => {
        let best = 0;
        for (let customer = 0; customer < 300; customer += 1) if (next() < share) best += 1;
        return { value: String(place), customers: 300, best };
      });
      const usual = counts.reduce((sum, { best }) => sum + best, 0) / 1_500;
      for (const { value, low, high } of traitLifts(counts)) {
        const real = (shares[Number(value)] ?? 0) / usual;
        if (real >= low && real <= high) inside += 1;
      }
    }
    expect(inside / (rounds * shares.length)).toBeGreaterThan(0.9);
  });

  it('has nothing to say of nobody, or if all are the best', () => {
    expect(traitLifts([])).toEqual([]);
    expect(traitLifts([{ value: 'a', customers: 50, best: 50 }])).toEqual([]);
    expect(traitLifts([{ value: null, customers: 50, best: 5 }])).toEqual([]);
  });
});
