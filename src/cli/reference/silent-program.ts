import type { Command } from 'commander';
import type { Language } from '../../core/words/language.ts';
import { createContext } from '../context.ts';
import type { Io } from '../io.ts';
import { createProgram } from '../program.ts';
import { en } from '../texts/en.ts';
import { fr } from '../texts/fr.ts';

const nowhere: Io = {
  out: () => undefined,
  err: () => undefined,
  environment: {},
  folder: '.',
  width: 100,
  colour: false,
  livelyErr: false,
  askSecret: async () => null,
};

/** The program with all its commands, to be looked at: it reads no environment and writes nowhere. */
export function silentProgram(language: Language): Command {
  const context = createContext(nowhere, language, language === 'fr' ? fr : en);
  return createProgram(context, async () => undefined);
}
