import { expect, it } from 'vitest';
import { prose } from '../../src/api/prose.ts';

it('puts lines together with a space, and begins a paragraph at an empty one', () => {
  expect(prose('One line', 'and its end.', 'Another.', '', 'A paragraph.', 'More.')).toBe(
    'One line and its end. Another.\n\nA paragraph. More.',
  );
  expect(prose('Alone.')).toBe('Alone.');
});
