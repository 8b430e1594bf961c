import type { OpenApplication } from '../../src/server/open-application.ts';
import { statement } from '../../src/store/engine/statement.ts';

export const host = 'localhost:3210';
export const own = `http://${host}`;
export const site = 'https://www.example.com';
export const page = { accept: 'text/html', 'accept-language': 'en' };

export type Fields = Readonly<Record<string, string>>;

/** Posts to a form, and counts the rows of a table. */
export function formAt(opened: OpenApplication, id: string) {
  const post = (fields: Fields, headers: Fields = {}, remoteAddress = '192.0.2.1') =>
    opened.app.inject({
      method: 'POST',
      url: `/f/${id}`,
      headers: {
        host,
        origin: own,
        ...page,
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      payload: new URLSearchParams(fields).toString(),
      remoteAddress,
    });
  const count = async (table: string): Promise<number> => {
    const [row] = await opened.application.store.engine.reader.run(
      statement(`SELECT count(*) AS found FROM ${table}`),
    );
    return Number(row?.found);
  };
  return { post, count };
}

export const visitor = { full_name: 'Ada Lovelace', email: 'ada@example.com', message: 'Three windows' };
