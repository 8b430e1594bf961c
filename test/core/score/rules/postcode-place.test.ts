import { describe, expect, it } from 'vitest';
import {
  kilometresBetween,
  placeOfPostcode,
  postcodesWithin,
} from '../../../../src/core/score/rules/postcode-place.ts';

const place = (postcode: string) => {
  const found = placeOfPostcode(postcode);
  if (!found) throw new Error(postcode);
  return found;
};

describe('places of postcodes', () => {
  it('are where the towns are (published coordinates, within three kilometres)', () => {
    // Town halls: Rennes 48.1112 −1.6800, Grenoble 45.1865 5.7363, Ajaccio 41.9190 8.7386, Saint-Denis 97400 −20.8789 55.4481.
    const towns = {
      35000: [48.1112, -1.68],
      38000: [45.1865, 5.7363],
      20000: [41.919, 8.7386],
      97400: [-20.8789, 55.4481],
    } as const;
    for (const [postcode, [latitude, longitude]] of Object.entries(towns)) {
      expect(kilometresBetween(place(postcode), { latitude, longitude })).toBeLessThan(3);
    }
  });

  it('that are not in the table are those of their neighbours', () => {
    // A postcode of one organisation in Rennes.
    expect(kilometresBetween(place('35042'), place('35000'))).toBeLessThan(40);
    expect(placeOfPostcode('00000')).toBeNull();
    expect(placeOfPostcode('SW1A 1AA')).toBeNull();
  });
});

describe('distances', () => {
  it('are those of the globe', () => {
    // Paris to Marseille, 661 km as the crow flies; a quarter of a meridian, 10,008 km on a sphere.
    expect(kilometresBetween(place('75001'), place('13001'))).toBeGreaterThan(655);
    expect(kilometresBetween(place('75001'), place('13001'))).toBeLessThan(667);
    const pole = kilometresBetween({ latitude: 0, longitude: 5 }, { latitude: 90, longitude: 5 });
    expect(pole).toBeCloseTo(10_007.56, 1);
  });

  it('list the postcodes around one, itself included', () => {
    const near = postcodesWithin('35000', 15);
    expect(near).toContain('35000');
    expect(near).toContain('35136');
    expect(near).not.toContain('35400');
    expect(postcodesWithin('XX', 50)).toEqual([]);
  });
});
