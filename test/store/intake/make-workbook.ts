import yazl from 'yazl';

/** A cell of a made workbook: text, number, or a day number shown as a date. */
export type MadeCell = string | number | { readonly date: number } | { readonly raw: string } | null;

export interface MadeWorkbook {
  readonly rows: readonly (readonly MadeCell[])[];
  /** Number of the first row, to leave rows above out. */
  readonly firstRow?: number;
  readonly from1904?: boolean;
  /** Sheets before the one with the rows. */
  readonly sheetsBefore?: readonly {
    readonly name: string;
    readonly hidden?: boolean;
    readonly rows?: MadeWorkbook['rows'];
  }[];
  readonly sheetName?: string;
}

type Parts = readonly (readonly [name: string, content: string])[];

/** A minimal XLSX file as spreadsheets write it: shared texts, styles, relations. */
export async function workbook(made: MadeWorkbook & { readonly parts: true }): Promise<Parts>;
export async function workbook(made: MadeWorkbook): Promise<Buffer>;
export async function workbook(made: MadeWorkbook & { readonly parts?: true }): Promise<Buffer | Parts> {
  const texts: string[] = [];
  const sheets = [
    ...(made.sheetsBefore ?? []).map((sheet) => ({ hidden: false, rows: [], ...sheet })),
    { name: made.sheetName ?? 'Feuil1', hidden: false, rows: made.rows },
  ].reverse();
  const parts: (readonly [string, string])[] = sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet.rows, index === 0 ? (made.firstRow ?? 1) : 1, texts),
  ]);
  const order = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 })).reverse();
  parts.push([
    'xl/workbook.xml',
    `<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr${made.from1904 ? ' date1904="1"' : ''}/><sheets>${order
      .map(
        (sheet) =>
          `<sheet name="${escaped(sheet.name)}"${sheet.hidden ? ' state="hidden"' : ''} sheetId="${sheet.id}" r:id="rId${sheet.id}"/>`,
      )
      .join('')}</sheets></workbook>`,
  ]);
  parts.push([
    'xl/_rels/workbook.xml.rels',
    `<Relationships>${order.map((sheet) => `<Relationship Id="rId${sheet.id}" Target="worksheets/sheet${sheet.id}.xml"/>`).join('')}</Relationships>`,
  ]);
  parts.push([
    'xl/styles.xml',
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;d&quot;[$€-40C]"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
  ]);
  parts.push([
    'xl/sharedStrings.xml',
    `<sst>${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  ]);
  if (made.parts) return parts;
  const zip = new yazl.ZipFile();
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function sheetXml(rows: MadeWorkbook['rows'], firstRow: number, texts: string[]): string {
  const xml = rows.map((row, index) => {
    const number = firstRow + index;
    const cells = row.map((cell, column) => {
      const at = `${letters(column)}${number}`;
      if (cell === null) return '';
      if (typeof cell === 'number') return `<c r="${at}" s="3"><v>${cell}</v></c>`;
      if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${texts.push(cell) - 1}</v></c>`;
      if ('raw' in cell) return `<c r="${at}"><v>${cell.raw}</v></c>`;
      return `<c r="${at}" s="${cell.date % 1 === 0 ? 1 : 2}"><v>${cell.date}</v></c>`;
    });
    return cells.join('') === '' ? '' : `<row r="${number}">${cells.join('')}</row>`;
  });
  return `<?xml version="1.0"?><worksheet><sheetData>${xml.join('')}</sheetData></worksheet>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
