import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ProofFacts,
  proofsOf,
  type ReturnProof,
  readProof,
  writeProof,
} from '../../../src/core/vendors/return-proof.ts';
import { proofSentence } from '../../../src/core/vendors/return-words.ts';

const contract = { area: ['75', '92'], duplicateDays: 30 };
const facts: ProofFacts = {
  day: '2026-11-05',
  postcode: '75011',
  phone: '+33639980000',
  calls: [],
  earlier: [],
};
const call = (day: string, more: object = {}) => ({
  at: `${day}T09:00:00.000Z`,
  day,
  inbound: false,
  answered: false,
  subject: null,
  ...more,
});
const three = ['2026-11-05', '2026-11-05', '2026-11-06'].map((day) => call(day));

describe('proofs of returns', () => {
  it('finds none in a good lead', () => {
    expect(proofsOf(contract, facts)).toEqual({});
  });

  it('needs three calls in vain on two days', () => {
    expect(proofsOf(contract, { ...facts, calls: three }).wrong_number).toMatchObject({ calls: three });
    expect(proofsOf(contract, { ...facts, calls: three.slice(0, 2) })).toEqual({});
    expect(proofsOf(contract, { ...facts, calls: three.map(() => call('2026-11-05')) })).toEqual({});
  });

  it('believes no wrong number of somebody who answered or called', () => {
    const reached = call('2026-11-07', { answered: true });
    const rang = call('2026-11-07', { inbound: true, answered: null });
    expect(proofsOf(contract, { ...facts, calls: [...three, reached] })).toEqual({});
    expect(proofsOf(contract, { ...facts, calls: [...three, rang] })).toEqual({});
  });

  it('takes one call for enough if it says so, accents or not', () => {
    const said = call('2026-11-05', { subject: 'Numéro non attribué' });
    expect(proofsOf(contract, { ...facts, calls: [said] }).wrong_number).toMatchObject({
      said: 'Numéro non attribué',
    });
  });

  it('takes the latest earlier lead within the days agreed', () => {
    const earlier = ['2026-08-01', '2026-10-20', '2026-10-10'].map((day) => ({
      lead: day,
      at: `${day}T09:00:00.000Z`,
      day,
      source: 'seo',
    }));
    expect(proofsOf(contract, { ...facts, earlier }).duplicate).toMatchObject({
      earlier: { lead: '2026-10-20' },
    });
    expect(proofsOf(contract, { ...facts, earlier: earlier.slice(0, 1) })).toEqual({});
  });

  it('is out of area by a known postcode only', () => {
    expect(proofsOf(contract, { ...facts, postcode: '13001' }).out_of_area).toMatchObject({
      postcode: '13001',
    });
    expect(proofsOf(contract, { ...facts, postcode: null })).toEqual({});
    expect(proofsOf({ ...contract, area: [] }, { ...facts, postcode: '13001' })).toEqual({});
  });

  it('reads back what it wrote, and takes anything else for words', () => {
    const proofs = proofsOf(contract, {
      ...facts,
      postcode: '13001',
      calls: three,
      earlier: [{ lead: 'a', at: '2026-11-01T09:00:00.000Z', day: '2026-11-01', source: null }],
    });
    expect(Object.keys(proofs)).toHaveLength(3);
    for (const proof of Object.values(proofs)) expect(readProof(writeProof(proof))).toEqual(proof);
    expect(readProof('{"kind":"duplicate"}')).toEqual({ kind: 'said', text: '{"kind":"duplicate"}' });
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readProof(text);
        if (text.trim() === '') expect(read).toBeNull();
        else expect(read).toEqual({ kind: 'said', text });
      }),
    );
  });

  it('says each proof in both languages', () => {
    const proof: ReturnProof = { kind: 'wrong_number', calls: three, said: 'faux numéro' };
    expect(proofSentence(proof, 'en')).toBe(
      '3 calls without reaching anybody (5 and 6 November 2026): "faux numéro".',
    );
    expect(proofSentence(proof, 'fr')).toBe(
      '3 appels sans joindre personne (5 et 6 novembre 2026)\u202f: «\u202ffaux numéro\u202f».',
    );
  });
});
