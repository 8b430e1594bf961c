import { ApiError } from '../../api/client.ts';
import { explainError, FilonError } from '../../core/errors/filon-error.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

/** Tells an error and what to do about it on `err`; `command` is the one whose help may help. */
export function sayError(
  context: Pick<Context, 'io' | 'language' | 'texts'>,
  error: unknown,
  command = 'filon',
): void {
  const { io, language, texts } = context;
  if (error instanceof FilonError) {
    const { message, advice } = explainError(error, language);
    io.err(`${message}\n${advice}\n`);
  } else if (error instanceof ApiError) {
    io.err(`${error.message}\n${error.advice}\n`);
  } else if (error instanceof UsageError) {
    io.err(`${error.message}\n${texts.wrong.seeHelp(command)}\n`);
  } else {
    const reason = error instanceof Error ? error.message : String(error);
    sayError(context, new FilonError('internal', { reason, id: String(process.pid) }));
    if (io.environment.DEBUG && error instanceof Error) io.err(`${error.stack}\n`);
  }
}
