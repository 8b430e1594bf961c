import type { Command } from 'commander';
import type { Language } from '../../core/words/language.ts';
import { exitCodes } from '../exit-code.ts';
import { everyCommand } from '../program.ts';
import { generatedNote, markdownTable } from './markdown.ts';
import { silentProgram } from './silent-program.ts';

const words = {
  fr: {
    title: 'Les commandes',
    exit: 'Codes de sortie',
    head: ['code', 'sens'],
    streams:
      'La sortie standard ne porte que la réponse ; messages et progression vont sur la sortie d’erreur. ' +
      'En `--format json`, les nombres sont des nombres et « sans valeur » est `null`.',
  },
  en: {
    title: 'Commands',
    exit: 'Exit codes',
    head: ['code', 'meaning'],
    streams:
      'Standard output carries the answer only; messages and progress go to standard error. With `--format json` numbers are numbers and "no value" is `null`.',
  },
} as const;

/** The help of every command, and the exit codes. */
export function commandsPage(language: Language): string {
  const text = words[language];
  const program = silentProgram(language);
  const help = everyCommand(program).map(
    (command) => `## ${fullName(command)}\n\n\`\`\`\n${command.helpInformation().trimEnd()}\n\`\`\`\n`,
  );
  return [
    generatedNote('src/cli', language),
    `# ${text.title}\n`,
    `${text.streams}\n`,
    `## ${text.exit}\n`,
    markdownTable(
      text.head,
      exitCodes.map((exit) => [String(exit.code), exit[language]]),
    ),
    ...help,
  ].join('\n');
}

function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}
