/** Line feed and tab, and the joiners that emoji and some scripts are written with. */
const wanted = new Set(['\n', '\t', '\u200c', '\u200d']);

/** Text of several lines without what no screen shows; ends are trimmed, letters in their composed form. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (wanted.has(sign) ? sign : ''))
    .normalize('NFC')
    .trim();
}

/** The same on one line, each run of white space as one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ');
}

/** The first `limit` characters, never half of one that takes two places. */
export function cutText(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/[\ud800-\udbff]$/u, '');
}
