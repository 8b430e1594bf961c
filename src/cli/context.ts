import type { Language } from '../core/words/language.ts';
import { type Configuration, readConfiguration } from '../server/configuration.ts';
import { type Connection, connect } from './connection.ts';
import type { Io } from './io.ts';
import type { Texts } from './texts/en.ts';

/** What every command gets. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
  readonly texts: Texts;
  configuration(): Configuration;
  /** Runs with a connection to the API and closes it, whatever happens; returns the exit code. */
  withConnection(work: (connection: Connection) => Promise<number>): Promise<number>;
}

/** A context in a language. */
export function createContext(io: Io, language: Language, texts: Texts): Context {
  const configuration = () => readConfiguration(io.environment, io.folder);
  return {
    io,
    language,
    texts,
    configuration,
    withConnection: async (work) => {
      const connection = await connect(configuration(), io.folder, language);
      try {
        return await work(connection);
      } finally {
        await connection.close();
      }
    },
  };
}
