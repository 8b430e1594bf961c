/** A description from lines that fit the screen: one paragraph, and another wherever a line is empty. */
export function prose(...lines: readonly string[]): string {
  return lines.join('\n').replace(/(?<!\n)\n(?!\n)/gu, ' ');
}
