import { expect, it } from 'vitest';
import { foldDetails } from '../../src/web/desk/fold-details.ts';
import type { Entry } from '../../src/web/desk/timeline-entry.ts';

const entry = (kind: Entry['kind'], name: string, at = '2026-11-20T10:00:00Z', batch = 'b'): Entry => ({
  kind,
  at,
  key: name,
  batch,
  author: null,
  batchKind: 'import',
  file: null,
  type: null,
  direction: null,
  text: null,
  stage: null,
  reason: null,
  owner: null,
  name,
  value: 'x',
  origin: null,
  channel: null,
  status: null,
  currency: null,
  reference: null,
  amountMinor: null,
  seconds: null,
  number: null,
  flag: null,
  dueAt: null,
});

it('makes one entry of what was answered at one moment, and leaves all else', () => {
  const folded = foldDetails(
    [
      entry('note', 'n'),
      entry('detail', 'a'),
      entry('detail', 'b'),
      entry('detail', 'c'),
      entry('detail', 'later', '2026-11-20T10:00:01Z'),
      entry('detail', 'other', '2026-11-20T10:00:01Z', 'b2'),
      entry('created', 'd'),
    ],
    ({ name, value }) => `${name}: ${value}`,
  );
  expect(folded.map(({ name, number, text }) => [name, number, text])).toEqual([
    ['n', null, null],
    ['a', 3, 'a: x\nb: x\nc: x'],
    ['later', null, null],
    ['other', null, null],
    ['d', null, null],
  ]);
});
