import { limits } from '../limits.ts';
import { dateStyles } from './date-styles.ts';
import { beyondLimit, notWorkbook, type Workbook, type WorkbookContext } from './open-workbook.ts';
import { parsePart } from './parse-part.ts';

export interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

export interface WorkbookParts {
  readonly sheets: readonly Sheet[];
  /** Days count from 1904 instead of 1900. */
  readonly from1904: boolean;
  readonly sharedTexts: readonly string[];
  /** Positions of cell formats that show a date or a time. */
  readonly dateStyles: ReadonlySet<number>;
}

/** The parts of a workbook that its sheets refer to. */
export async function readWorkbookParts(
  workbook: Workbook,
  context: WorkbookContext,
): Promise<WorkbookParts> {
  if (!workbook.has('xl/workbook.xml')) throw notWorkbook(context, 'not_a_workbook');
  const targets = await readTargets(workbook, context);
  const sheets: Sheet[] = [];
  let from1904 = false;
  await parsePart(
    workbook,
    'xl/workbook.xml',
    {
      open(name, attributes) {
        if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
        if (name !== 'sheet') return;
        const path = targets.get(attributes['r:id'] ?? '');
        if (path && workbook.has(path))
          sheets.push({
            name: attributes.name ?? '',
            path,
            hidden: (attributes.state ?? 'visible') !== 'visible',
          });
      },
    },
    context,
  );
  return {
    sheets,
    from1904,
    sharedTexts: await readSharedTexts(workbook, context),
    dateStyles: await dateStyles(workbook, context),
  };
}

async function readTargets(
  workbook: Workbook,
  context: WorkbookContext,
): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const path = 'xl/_rels/workbook.xml.rels';
  if (!workbook.has(path)) throw notWorkbook(context, 'not_a_workbook');
  await parsePart(
    workbook,
    path,
    {
      open(name, attributes) {
        if (name !== 'Relationship') return;
        const target = attributes.Target ?? '';
        targets.set(attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      },
    },
    context,
  );
  return targets;
}

async function readSharedTexts(workbook: Workbook, context: WorkbookContext): Promise<readonly string[]> {
  const path = 'xl/sharedStrings.xml';
  if (!workbook.has(path)) return [];
  const texts: string[] = [];
  let current = '';
  let characters = 0;
  let inText = false;
  let phonetic = 0;
  await parsePart(
    workbook,
    path,
    {
      open(name) {
        if (name === 'si') current = '';
        if (name === 'rPh') phonetic += 1;
        if (name === 't') inText = true;
      },
      text(text) {
        if (!inText || phonetic > 0) return;
        current += text;
        characters += text.length;
        if (characters > limits.sharedText) throw beyondLimit(context, 'unpacked_size', limits.sharedText);
      },
      close(name) {
        if (name === 'si') texts.push(current);
        if (name === 'rPh') phonetic -= 1;
        if (name === 't') inText = false;
      },
    },
    context,
  );
  return texts;
}
