import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { expect, it, test } from 'vitest';
import { silentProgram } from '../../src/cli/reference/silent-program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readmes = ['README.md', 'README.fr.md'];
const chapters = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

const program = silentProgram('en');

/** Commands as a page writes them: on lines of their own, or between backquotes; what is said beside them left out. */
function commandsIn(page: string): readonly string[] {
  const lines = textOf(page).matchAll(
    /^\s*(?:[A-Z_]+=\S+ )*(?:npx )?filon ([a-z].*?)(?: {2,}.*|\s+#.*)?$/gmu,
  );
  const quoted = textOf(page).matchAll(/`(?:npx )?filon ([a-z][^`]*)`/gu);
  return [...lines, ...quoted].map(([, command = '']) => command.trim());
}

/** The command that words call, and what is left of them. */
function called(words: readonly string[]): { readonly command: Command; readonly rest: readonly string[] } {
  let command: Command = program;
  let rest = words;
  for (;;) {
    const next = command.commands.find((one) => one.name() === rest[0]);
    if (!next) break;
    [command, rest] = [next, rest.slice(1)];
  }
  return { command, rest };
}

/** A group's options are those of its parts, too: it runs one of them by itself. */
const optionsOf = (command: Command): readonly string[] =>
  [command, ...command.commands, program].flatMap(({ options }) => options.map(({ long }) => long ?? ''));

test.each([...readmes, ...chapters])('the commands of %s are there, with their options', (page) => {
  for (const text of commandsIn(page)) {
    const { command, rest } = called(text.split(/\s+/u));
    expect(command.name(), text).not.toBe(program.name());
    for (const word of rest.filter((one) => one.startsWith('--')))
      expect([...optionsOf(command), '--help'], text).toContain(word.replace(/[=.,;:)].*$/u, ''));
  }
});

test.each([...readmes, ...chapters])('the links of %s lead somewhere', (page) => {
  for (const [, target = ''] of textOf(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/gu))
    if (!/^https?:/u.test(target)) expect(existsSync(join(root, dirname(page), target)), target).toBe(true);
});

it('leads from both READMEs to every chapter', () => {
  for (const readme of readmes)
    for (const chapter of chapters)
      expect(textOf(readme), `${readme} → ${chapter}`).toContain(`](${chapter})`);
});
