import { readConfiguration } from '../../server/configuration.ts';
import { openApplication } from '../../server/open-application.ts';

/** OpenAPI 3.1 of the whole API, as the server answers it. */
export async function openApiPage(): Promise<string> {
  const configuration = readConfiguration({ FILON_DATABASE: ':memory:' }, '/');
  const opened = await openApplication({ configuration, webFolder: null, logger: null });
  try {
    await opened.app.ready();
    return `${JSON.stringify(opened.app.swagger(), null, 2)}\n`;
  } finally {
    await opened.close();
  }
}
