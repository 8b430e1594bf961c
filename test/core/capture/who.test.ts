import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyNumber } from '../../../src/core/capture/company-number.ts';
import { repeatedLead } from '../../../src/core/capture/contacts.ts';
import { emailForm } from '../../../src/core/capture/email-form.ts';
import { jaroWinkler } from '../../../src/core/capture/jaro-winkler.ts';
import { isMachineAgent } from '../../../src/core/capture/machine-agent.ts';
import { type MatchSide, matchPersons, nameKey } from '../../../src/core/capture/match-persons.ts';

describe('one spelling of a mailbox', () => {
  it.each([
    ['Jean.Dupont+devis@GoogleMail.com', 'jeandupont@gmail.com'],
    ['jean.dupont+x@outlook.fr', 'jean.dupont@outlook.fr'],
    ['ada+1@me.com', 'ada@icloud.com'],
    ['ada.l@yahoo.fr', 'ada.l@yahoo.fr'],
    ['a.b+c@company.example', 'a.b+c@company.example'],
    ['+only@gmail.com', '+only@gmail.com'],
  ])('%s is %s', (written, form) => {
    expect(emailForm(written)).toBe(form);
    expect(emailForm(form)).toBe(form);
  });
});

describe('a French company number', () => {
  it.each([
    // Public numbers of Peugeot and of La Poste.
    ['552 100 554', '552100554'],
    ['552.100.554.00013', '55210055400013'],
    ['FR 03 552100554', '552100554'],
    ['356 000 000 00048', '35600000000048'],
    // An office of La Poste: Luhn does not hold, the digits sum to a multiple of five.
    ['35600000049837', '35600000049837'],
    ['552100555', null],
    ['000000000', null],
    ['12345', null],
  ])('%s is %s', (written, number) => {
    expect(companyNumber(written)).toBe(number);
  });
});

describe('the likeness of names', () => {
  it.each([
    // Winkler 1990, as cited by every later paper.
    ['MARTHA', 'MARHTA', 0.961],
    ['DIXON', 'DICKSONX', 0.813],
    ['DWAYNE', 'DUANE', 0.84],
    ['', '', 1],
    ['abc', '', 0],
    ['abc', 'xyz', 0],
  ])('of %s and %s is %d', (one, other, likeness) => {
    expect(jaroWinkler(one, other)).toBeCloseTo(likeness, 3);
  });

  it('is the same both ways, and 1 only for the same', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        const likeness = jaroWinkler(one, other);
        expect(likeness).toBeCloseTo(jaroWinkler(other, one), 10);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1 + 1e-12);
        expect(jaroWinkler(one, one)).toBe(1);
      }),
    );
  });

  it('takes no heed of case, accents, order and titles', () => {
    expect(nameKey('M. DUPONT, Jean-Élie')).toBe(nameKey('jean elie dupont'));
  });
});

describe('two persons', () => {
  const side = (name: string, more: Partial<MatchSide> = {}): MatchSide => ({
    name,
    email: null,
    phone: null,
    company: null,
    companyNumber: null,
    postcode: '69001',
    ...more,
  });
  it('are proposed for near names at one postcode, and for nothing less', () => {
    const found = matchPersons(
      side('Jean Dupont', { email: 'jean.dupont@a.example', company: 'ACME' }),
      side('Dupond Jean', { email: 'jeandupont@b.example', company: 'Acmé' }),
    );
    expect(found?.sure).toBe(false);
    expect(found?.reasons.map(({ code }) => code)).toEqual([
      'alike_name',
      'same_postcode',
      'same_company',
      'alike_email',
    ]);
    expect(matchPersons(side('Jean Dupont'), side('Jean Dupont', { postcode: '13001' }))).toBeNull();
    expect(matchPersons(side('Jean Dupont'), side('Marie Dupont'))).toBeNull();
    expect(matchPersons(side('', {}), side(''))).toBeNull();
  });
  it('of one name at one company are surely one, wherever they are', () => {
    const one = side('Ana Martin', { companyNumber: '55210055400013', postcode: '75008' });
    const other = side('MARTIN Ana', { companyNumber: '552100554' });
    expect(matchPersons(one, other)).toMatchObject({ sure: true, likeness: 1 });
  });
});

describe('a lead that repeats another', () => {
  const earlier = { key: 'a', createdAt: '2026-03-01T10:00:00Z', product: 'door' };
  it('comes within 30 days, for the same product or none', () => {
    const at = (createdAt: string, product: string | null) => repeatedLead({ createdAt, product }, [earlier]);
    expect(at('2026-03-31T10:00:00Z', null)).toBe('a');
    expect(at('2026-03-31T10:00:01Z', null)).toBeNull();
    expect(at('2026-03-02T10:00:00Z', 'door')).toBe('a');
    expect(at('2026-03-02T10:00:00Z', 'window')).toBeNull();
    expect(at('2026-02-28T10:00:00Z', null)).toBeNull();
  });
});

describe('an opening', () => {
  it.each([
    ['Mozilla/5.0', true],
    ['Barracuda Sentinel (EE)', true],
    ['python-requests/2.31', true],
    ['Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)', false],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148', false],
    ['', false],
  ])('by "%s" is a machine’s: %s', (agent, machine) => {
    expect(isMachineAgent(agent)).toBe(machine);
  });
});
