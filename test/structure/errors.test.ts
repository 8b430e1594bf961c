import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ErrorText } from '../../src/core/errors/entry.ts';
import { explainError, FilonError } from '../../src/core/errors/filon-error.ts';
import { type ErrorCode, errors } from '../../src/core/errors/registry.ts';

const codes = Object.keys(errors) as ErrorCode[];
const kinds = new Set(['input', 'missing', 'state', 'denied', 'limit', 'fault']);

function places(text: ErrorText): string[] {
  return [
    ...new Set([...`${text.message} ${text.advice}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')),
  ].sort();
}

describe('every error', () => {
  it.each(codes)('%s is complete in both languages', (code) => {
    const { kind, fr, en } = errors[code];
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(kinds).toContain(kind);
    for (const text of [fr, en]) {
      expect(text.message.trim()).not.toBe('');
      expect(text.message).toBe(text.message.trim());
      expect(text.message).toMatch(/[.!?:»}]$/);
      expect(text.advice).toBe(text.advice.trim());
    }
    expect(fr.message).not.toBe(en.message);
    expect(places(fr)).toEqual(places(en));
    expect(fr.advice === '').toBe(en.advice === '');
  });

  it.each(codes)('%s is written in French as French is', (code) => {
    const { message, advice } = explainError(new FilonError(code), 'fr');
    for (const sentence of [message, advice]) {
      expect(sentence).not.toMatch(/\p{L}'\p{L}/u);
      expect(sentence).not.toMatch(/«(?!\u202f)|(?<!\u202f)»/);
      expect(sentence).not.toMatch(/(?<!\u202f)[;!?](\s|$)/);
    }
  });

  it('writes days and sizes as its language does', () => {
    const rate = new FilonError('rate_missing', {
      currency: 'USD',
      target: 'EUR',
      day: '2026-03-01',
      rows: 1,
    });
    expect(explainError(rate, 'fr').message).toContain('le 1ᵉʳ mars 2026');
    expect(explainError(rate, 'en').message).toContain('on 1 March 2026');
    const large = new FilonError('body_too_large', { limit: '8 MB' });
    expect(explainError(large, 'fr').message).toBe('La demande dépasse 8\u202fMo.');
    expect(explainError(large, 'en').message).toContain('8 MB');
  });

  it('fills its places, and shows the name of one that is missing', () => {
    const error = new FilonError('bad_day', { value: '31.12.', field: 'from' });
    expect(explainError(error, 'en').message).toBe('"31.12." is not a day (from).');
    expect(explainError(error, 'fr').message).toContain('31.12.');
    expect(explainError(new FilonError('bad_day', { field: 'from' }), 'en').message).toContain('"value"');
  });
});

it('a call that is not valid says which fields are wrong: bad_request is made of faults only', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const makers = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes("FilonError('bad_request'"));
  expect(makers).toEqual([join('core', 'errors', 'filon-error.ts')]);
});
