import { type Client, createClient, readAnswer, type Transport } from '../api/client.ts';
import type { Answer } from '../api/endpoints.ts';
import { endpoints } from '../api/endpoints.ts';
import { FilonError } from '../core/errors/filon-error.ts';
import type { Language } from '../core/words/language.ts';
import type { Configuration } from '../server/configuration.ts';
import { openApplication } from '../server/open-application.ts';
import { type RunningServer, readServerFile, serverFilePath } from '../server/server-file.ts';
import { connectionError } from './connection-error.ts';
import { existingFile, fileForm } from './file-form.ts';

/** A way to the API: over HTTP to the server that holds the database, or inside this process. */
export interface Connection {
  readonly call: Client;
  /** Text of a download. */
  readonly download: (path: string) => Promise<string>;
  /** Hands a file over; returns the draft's id. */
  readonly upload: (path: string) => Promise<string>;
  /** The server's address; null inside this process. */
  readonly server: string | null;
  close(): Promise<void>;
}

/** Finds the running server of the database, or opens the database itself. */
export async function connect(
  configuration: Configuration,
  folder: string,
  language: Language,
): Promise<Connection> {
  const server = await runningServer(configuration, folder);
  return server ? overHttp(server, folder, language) : inside(configuration, folder, language);
}

const patienceMs = 10_000;

/** The server of this database, if one answers. Error: `server_slow` if it runs and does not answer. */
export async function runningServer(
  configuration: Configuration,
  folder: string,
): Promise<RunningServer | null> {
  const server = readServerFile(serverFilePath(configuration, folder));
  if (!server) return null;
  try {
    const answer = await fetch(`${server.address}${endpoints.health.path}`, {
      signal: AbortSignal.timeout(patienceMs),
    });
    return answer.ok ? server : null;
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TimeoutError')) return null;
    const values = { address: server.address, seconds: patienceMs / 1000 };
    throw new FilonError('server_slow', values, { cause: error });
  }
}

function overHttp(server: RunningServer, folder: string, language: Language): Connection {
  const headers = { authorization: `Bearer ${server.token}`, 'accept-language': language };
  const transport: Transport = async ({ method, path, body }) => {
    const init: RequestInit = { method, headers: { ...headers } };
    if (body && 'json' in body) {
      init.body = body.json;
      init.headers = { ...headers, 'content-type': 'application/json' };
    } else if (body?.form instanceof FormData) {
      init.body = body.form;
    }
    const began = performance.now();
    try {
      const answer = await fetch(server.address + path, init);
      return { status: answer.status, text: await answer.text() };
    } catch (error) {
      const waited = (performance.now() - began) / 1000;
      throw connectionError(error, { method, path, body }, server.address, waited);
    }
  };
  const call = createClient(transport);
  return {
    call,
    server: server.address,
    download: async (path) => textOf(await transport({ method: 'GET', path, body: null })),
    upload: async (path) => {
      const draft = await call('createDraft', { form: await fileForm(folder, path) });
      return draft.id;
    },
    close: async () => undefined,
  };
}

async function inside(configuration: Configuration, folder: string, language: Language): Promise<Connection> {
  const opened = await openApplication({ configuration, webFolder: null, logger: null });
  // As the server would be reached, were it running: addresses of forms and webhooks are made of it.
  const host = configuration.port === 0 ? 'localhost' : `localhost:${configuration.port}`;
  const transport: Transport = async ({ method, path, body }) => {
    const answer = await opened.app.inject({
      method,
      url: path,
      headers: {
        host,
        authorization: `Bearer ${opened.machineToken}`,
        'accept-language': language,
        ...(body && 'json' in body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body && 'json' in body ? { payload: body.json } : {}),
      ...(body && 'form' in body && body.form instanceof FormData ? { payload: body.form } : {}),
    });
    return { status: answer.statusCode, text: answer.payload };
  };
  return {
    call: createClient(transport),
    server: null,
    download: async (path) => textOf(await transport({ method: 'GET', path, body: null })),
    upload: async (path) => {
      const draft = await opened.application.drafts.adopt(await existingFile(folder, path));
      return draft.id;
    },
    close: () => opened.close(),
  };
}

/** Waits for a job, telling how far it is. Rejects with its error. */
export async function waitForJob(
  connection: Connection,
  id: string,
  tell: (job: Answer<'job'>) => void,
): Promise<Answer<'job'>> {
  for (let wait = 10; ; wait = Math.min(wait * 1.5, 400)) {
    const job = await connection.call('job', { params: { id } });
    tell(job);
    if (job.state !== 'running') return job;
    await new Promise((resume) => setTimeout(resume, wait));
  }
}

function textOf(answer: { readonly status: number; readonly text: string }): string {
  if (answer.status >= 400) readAnswer(answer);
  return answer.text;
}
