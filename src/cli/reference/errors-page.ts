import { type ErrorCode, errors } from '../../core/errors/registry.ts';
import type { Language } from '../../core/words/language.ts';
import { statusOf } from '../../server/http/statuses.ts';
import { generatedNote, markdownTable } from './markdown.ts';

const words = {
  fr: {
    title: 'Les erreurs',
    intro: 'Toutes ont la même forme en HTTP : `{ "error": { code, kind, message, advice, values } }`.',
    head: ['code', 'HTTP', 'phrase', 'conseil'],
  },
  en: {
    title: 'Errors',
    intro: 'All have one shape over HTTP: `{ "error": { code, kind, message, advice, values } }`.',
    head: ['code', 'HTTP', 'message', 'advice'],
  },
} as const;

/** Every error with its status, sentence and advice, from the registry. */
export function errorsPage(language: Language): string {
  const text = words[language];
  const rows = Object.entries(errors).map(([code, entry]) => [
    `\`${code}\``,
    String(statusOf(code as ErrorCode)),
    entry[language].message,
    entry[language].advice,
  ]);
  return [
    generatedNote('src/core/errors/registry.ts', language),
    `# ${text.title}\n`,
    `${text.intro}\n`,
    markdownTable(text.head, rows),
  ].join('\n');
}
