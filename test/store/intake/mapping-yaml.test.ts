import { describe, expect, it } from 'vitest';
import { explainError, FilonError } from '../../../src/core/errors/filon-error.ts';
import type { Language } from '../../../src/core/words/language.ts';
import { readMappingYaml } from '../../../src/store/intake/mapping-yaml.ts';

/** What is said of a text that is no mapping. */
function said(yaml: string, language: Language): string {
  try {
    readMappingYaml(yaml, language, 'mine');
  } catch (error) {
    if (error instanceof FilonError) return explainError(error, language).message.replaceAll('\u202f', ' ');
    throw error;
  }
  throw new Error('it was read');
}

describe('a mapping whose YAML is broken', () => {
  it.each([
    ['name: x\nfacts: [1,2', 'line 2, column 12', 'ligne 2, colonne 12', /set in/, /décalée/],
    ['name: Devis: 2026', 'line 1, column 7', 'ligne 1, colonne 7', /two colons/, /deux deux-points/],
    ['name: x\nfacts:\n\tleads: {}', 'line 3, column 1', 'ligne 3, colonne 1', /spaces/, /espaces/],
    ['name: x\nname: y', 'line 2, column 1', 'ligne 2, colonne 1', /twice/, /deux fois/],
    ['name: "x\nfacts: 1', 'line 2', 'ligne 2', /not closed/, /pas fermé/],
    ['name: @x', 'line 1, column 7', 'ligne 1, colonne 7', /cannot begin/, /ne peut pas commencer/],
    ['name: "\\q"', 'line 1', 'ligne 1', /backslash/, /barre oblique/],
    ['facts:\n  leads\n    id: x', 'line 2, column 3', 'ligne 2, colonne 3', /colon/, /deux-points/],
    ['- a\nb: 1', 'line 2, column 1', 'ligne 2, colonne 1', /does not belong/, /pas sa place/],
    ['---\na: 1\n---\nb: 2', 'line 3', 'ligne 3', /second document/, /second document/],
    ['name: *x', 'the whole', 'l’ensemble', /refers to nothing/, /ne renvoie à rien/],
  ])('%j: where and why, in both languages', (yaml, where, wo, why, pourquoi) => {
    const english = said(yaml, 'en');
    expect(english).toContain(`The mapping mine is not valid: ${where}`);
    expect(english).toMatch(why);
    const french = said(yaml, 'fr');
    expect(french).toContain(`La correspondance mine n’est pas valable : ${wo}`);
    expect(french).toMatch(pourquoi);
    expect(french).not.toMatch(/ at | not |flow|token|mapping/i);
  });
});
