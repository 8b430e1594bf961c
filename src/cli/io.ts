import type { Environment } from '../server/configuration.ts';

/** What a command reads from and writes to. The answer goes to `out`, everything said about it to `err`. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly environment: Environment;
  readonly folder: string;
  /** Columns of the terminal the answer goes to; null when it is no terminal. */
  readonly width: number | null;
  readonly colour: boolean;
  /** Whether progress may be drawn over itself on `err`. */
  readonly livelyErr: boolean;
  /** Asks for a secret; null when there is nobody to ask. */
  readonly askSecret: (question: string) => Promise<string | null>;
}

/** The process's own. */
export function processIo(): Io {
  const { stdout, stderr, stdin, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    environment: env,
    folder: process.cwd(),
    width: stdout.isTTY ? stdout.columns : null,
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    livelyErr: stderr.isTTY === true && env.TERM !== 'dumb',
    askSecret: async (question) => {
      if (!stdin.isTTY) return firstLine(stdin);
      const { isCancel, password } = await import('@clack/prompts');
      const answer = await password({ message: question });
      return isCancel(answer) ? null : answer;
    },
  };
}

async function firstLine(stream: NodeJS.ReadStream): Promise<string | null> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('\n') || text.length > 1_000) break;
  }
  const line = text.split(/\r?\n/)[0] ?? '';
  return line === '' ? null : line;
}
