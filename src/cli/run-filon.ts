import { CommanderError } from 'commander';
import type { Language } from '../core/words/language.ts';
import { languageOf } from '../server/configuration.ts';
import { createContext } from './context.ts';
import { exitCodeOf } from './exit-code.ts';
import type { Io } from './io.ts';
import { sayError } from './output/say-error.ts';
import { commandMeant, createProgram, nameOf, usageMessage } from './program.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { UsageError } from './usage-error.ts';

/** Runs one command line and returns its exit code. */
export async function runFilon(words: readonly string[], io: Io): Promise<number> {
  const language = languageAsked(words) ?? languageOf(io.environment);
  const context = createContext(io, language, language === 'fr' ? fr : en);
  let code = 0;
  const program = createProgram(context, async (work) => {
    code = await work();
  });
  try {
    if (words.length === 0) {
      io.out(program.helpInformation());
      return 0;
    }
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code === 'commander.help') {
        io.err(program.helpInformation());
        return 2;
      }
      const path = commandMeant(program, words);
      sayError(context, new UsageError(usageMessage(context.texts, error, path, words)), nameOf(path));
      return 2;
    }
    sayError(context, error, nameOf(commandMeant(program, words)));
    return error instanceof UsageError ? 2 : exitCodeOf(error);
  }
}

/** The language is needed before the options are read, for their own help. */
function languageAsked(words: readonly string[]): Language | null {
  const index = words.indexOf('--lang');
  const said = index >= 0 ? words[index + 1] : words.find((word) => word.startsWith('--lang='))?.slice(7);
  return said === 'fr' || said === 'en' ? said : null;
}
