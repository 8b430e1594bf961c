import type { Workbook, WorkbookContext } from './open-workbook.ts';
import { parsePart } from './parse-part.ts';

/** Built-in number formats that show dates or times (ECMA-376 part 1, 18.8.30; 27 to 58 in East Asian versions). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Positions in the list of cell formats whose number format shows a date or a time. */
export async function dateStyles(workbook: Workbook, context: WorkbookContext): Promise<ReadonlySet<number>> {
  const styles = new Set<number>();
  const path = 'xl/styles.xml';
  if (!workbook.has(path)) return styles;
  const own = new Map<number, boolean>();
  let inCellFormats = false;
  let position = 0;
  await parsePart(
    workbook,
    path,
    {
      open(name, attributes) {
        if (name === 'numFmt')
          own.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ''));
        if (name === 'cellXfs') inCellFormats = true;
        if (name !== 'xf' || !inCellFormats) return;
        const id = Number(attributes.numFmtId ?? 0);
        if (own.get(id) ?? isBuiltInDate(id)) styles.add(position);
        position += 1;
      },
      close(name) {
        if (name === 'cellXfs') inCellFormats = false;
      },
    },
    context,
  );
  return styles;
}

/** Whether a format code has date letters outside quoted text, colours and locales. */
export function isDateFormat(code: string): boolean {
  const letters = code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '').toLowerCase();
  return /[dyhs]/u.test(letters) || /(?:^|[^a-z])m{1,4}(?:$|[^a-z])/u.test(letters);
}
