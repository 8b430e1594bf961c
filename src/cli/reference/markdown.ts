import type { Language } from '../../core/words/language.ts';

/** The line that says where a page comes from. */
export function generatedNote(source: string, language: Language): string {
  return language === 'fr'
    ? `<!-- Page produite par « npm run docs » depuis ${source} ; ne pas modifier à la main. -->\n`
    : `<!-- Written by "npm run docs" from ${source}; do not edit by hand. -->\n`;
}

/** A table in Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return `${[line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')}\n`;
}
