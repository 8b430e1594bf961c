import type { Language } from '../../core/words/language.ts';
import { commandsPage } from './commands-page.ts';
import { configurationPage } from './configuration-page.ts';
import { errorsPage } from './errors-page.ts';
import { metricsPage } from './metrics-page.ts';
import { openApiPage } from './open-api-page.ts';

const pages: Readonly<Record<string, (language: Language) => string>> = {
  metrics: metricsPage,
  errors: errorsPage,
  cli: commandsPage,
  configuration: configurationPage,
};

/** Every generated page of docs/reference by its file name, with its text. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const [name, write] of Object.entries(pages)) {
    texts.set(`${name}.md`, write('en'));
    texts.set(`${name}.fr.md`, write('fr'));
  }
  texts.set('openapi.json', await openApiPage());
  return texts;
}
