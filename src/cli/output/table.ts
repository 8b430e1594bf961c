import { styleText } from 'node:util';

export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
}

export interface TableOptions {
  /** Columns of the terminal; null for no limit. */
  readonly width: number | null;
  readonly colour: boolean;
  /** The last row is a total: a line stands above it. */
  readonly total?: boolean;
}

/** Rows in aligned columns, with a line below the titles. Left-aligned cells are shortened where it gets too wide. */
export function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  options: TableOptions,
): string {
  const widths = widthsOf(columns, rows);
  if (options.width !== null) shrink(columns, widths, options.width);
  const line = (row: readonly string[]): string =>
    columns
      .map(({ align }, index) => padded(row[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const head = line(columns.map(({ title }) => title));
  const lines = [options.colour ? styleText('bold', head) : head, dim(rule, options.colour)];
  for (const [index, row] of rows.entries()) {
    if (options.total && index === rows.length - 1 && index > 0) lines.push(dim(rule, options.colour));
    lines.push(line(row));
  }
  return `${lines.join('\n')}\n`;
}

/** How wide a table is when nothing is shortened. */
export function tableWidth(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): number {
  return widthsOf(columns, rows).reduce((sum, width) => sum + width, 2 * (columns.length - 1));
}

function widthsOf(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): number[] {
  return columns.map(({ title }, index) =>
    Math.max(cells(title), ...rows.map((row) => cells(row[index] ?? ''))),
  );
}

/** The same text in grey where colour is wanted. */
export function dim(text: string, colour: boolean): string {
  return colour ? styleText('dim', text) : text;
}

/** Width on the screen; all that Filon prints is one cell per character. */
function cells(text: string): number {
  return [...text].length;
}

function padded(text: string, width: number, align: TableColumn['align']): string {
  const letters = [...text];
  const shown = letters.length > width ? `${letters.slice(0, Math.max(0, width - 1)).join('')}…` : text;
  const gap = ' '.repeat(Math.max(0, width - cells(shown)));
  return align === 'right' ? gap + shown : shown + gap;
}

function shrink(columns: readonly TableColumn[], widths: number[], most: number): void {
  const least = 8;
  for (;;) {
    const over = widths.reduce((sum, width) => sum + width, 2 * (widths.length - 1)) - most;
    const widest = widths.reduce(
      (best, width, index) =>
        columns[index]?.align === 'left' &&
        width > (widths[best] ?? 0) * Number(columns[best]?.align === 'left')
          ? index
          : best,
      0,
    );
    const width = widths[widest] ?? 0;
    if (over <= 0 || columns[widest]?.align !== 'left' || width <= least) return;
    widths[widest] = Math.max(least, width - over);
  }
}
