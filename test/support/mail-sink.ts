import { createServer, type Socket } from 'node:net';

/** A mail as the sink took it. */
export interface TakenMail {
  readonly to: string;
  readonly raw: string;
  readonly messageId: string;
}

/**
 * How the sink behaves with a mail: an answer in place of the usual one, `drop` to cut the connection without any,
 * `take_and_drop` to take the mail and cut the connection before saying so; null for the usual answer.
 */
export type SinkMood = (
  at: 'greeting' | 'rcpt' | 'data' | 'end',
  to: string,
) => string | 'drop' | 'take_and_drop' | null;

export interface MailSink {
  readonly port: number;
  readonly mails: readonly TakenMail[];
  mood: SinkMood;
  close(): Promise<void>;
}

/** A mail server on a free port of this machine that keeps what it takes in memory (RFC 5321, without extensions). */
export async function openMailSink(mood: SinkMood = () => null): Promise<MailSink> {
  const mails: TakenMail[] = [];
  const sockets = new Set<Socket>();
  const sink = { mood };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    let [to, rest, text] = ['', '', ''];
    let inText = false;
    const answer = (at: Parameters<SinkMood>[0], usual: string): boolean => {
      const said = sink.mood(at, to);
      if (said === 'drop' || said === 'take_and_drop') {
        socket.destroy();
        return said === 'take_and_drop';
      }
      socket.write(`${said ?? usual}\r\n`);
      return said === null;
    };
    const command = (line: string): void => {
      const word = line.slice(0, 4).toUpperCase();
      if (word === 'EHLO' || word === 'HELO') socket.write('250 sink\r\n');
      else if (word === 'RCPT') {
        to = /<([^>]*)>/.exec(line)?.[1] ?? '';
        answer('rcpt', '250 ok');
      } else if (word === 'DATA') inText = answer('data', '354 go on');
      else if (word === 'QUIT') socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    };
    const ended = (): void => {
      inText = false;
      const raw = text.replace(/^\.\./gm, '.');
      text = '';
      const messageId = /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '';
      if (answer('end', '250 taken')) mails.push({ to, raw, messageId });
    };
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (!inText) command(line);
        else if (line === '.') ended();
        else text += `${line}\r\n`;
      }
    });
    answer('greeting', '220 sink');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    mails,
    get mood() {
      return sink.mood;
    },
    set mood(mood: SinkMood) {
      sink.mood = mood;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
