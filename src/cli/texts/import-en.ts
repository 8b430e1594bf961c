import { counted } from '../../core/words/counted.ts';

const plural = (count: number, one: string, other: string): string => counted(count, { one, other }, 'en');

/** What the command line says about bringing files in and taking them back, in English. */
export const importEn = {
  import: {
    about: 'bring in files: leads, ad exports, orders, exchange rates …',
    files: 'CSV or XLSX files',
    kind: 'kind of the file, if it is not recognised (see "filon mappings")',
    mapping: 'a mapping: a YAML file or the name of a saved one',
    dates: 'order of dates that can be read both ways: dmy, mdy or ymd',
    dryRun: 'run everything and keep nothing',
    allOrNothing: 'import nothing if a row has a problem',
    system: 'prefix of ids, so that those of two tools never meet',
    sheet: 'sheet of a workbook (default: the first that is not empty)',
    saveMapping: 'save the mapping used under this name',
    problems: 'write the refused rows, with reasons, to this file',
    format: 'table or json',
    reading: (file: string) => `Reading ${file}`,
    done: (file: string, kind: string) => `${file} (${kind})`,
    dry: 'dry run: nothing was kept',
    unchanged: 'nothing new: all of it was known',
    batch: (id: string) => `import ${id}`,
    rows: 'rows',
    added: 'new',
    changed: 'changed',
    same: 'unchanged',
    fact: 'fact',
    refused: (count: number) => `${plural(count, 'row was', 'rows were')} refused:`,
    warned: (count: number) => `${plural(count, 'remark', 'remarks')}:`,
    line: (line: number) => `line ${line}`,
    more: (count: number) => `… and ${plural(count, 'other', 'others')} (--problems FILE writes them all)`,
    unjoined: (fact: string, rows: number, example: string) =>
      `${fact}: ${plural(rows, 'row names', 'rows name')} something that is not known (yet), e.g. ${example}`,
    eachAlone:
      'Each file was tried by itself, with what the database holds already: a link into a file that is not imported yet counts as unknown here.',
    written: (file: string) => `Written: ${file}`,
    proposed: (mapping: string, file: string) =>
      `The mapping proposed is in ${mapping}: correct it, then: filon import ${file} --mapping ${mapping}`,
    saveProposal: (mapping: string, file: string) =>
      `Save the mapping above as ${mapping}, correct it, then: filon import ${file} --mapping ${mapping}`,
    proposalThere: (mapping: string, file: string) =>
      `${mapping} is there already and was left as it is. To import with it: filon import ${file} --mapping ${mapping}`,
  },
  batches: {
    about: 'list the imports, newest first',
    limit: 'how many at most',
    none: 'Nothing has been imported yet.',
    id: 'import',
    when: 'on',
    file: 'file',
    kind: 'kind',
    rows: 'rows of the file',
    content: 'what it holds',
    problems: 'refused',
    state: 'state',
    undone: 'undone',
    demo: 'demo',
    call: '(by call)',
  },
  undo: {
    about: 'take an import back, whatever came after it',
    batch: 'the import, as "filon batches" shows it; its beginning is enough if no other begins so',
    done: (file: string, content: string) => `The import of ${file} is taken back: ${content}.`,
  },
  mappings: {
    about: 'list the saved mappings and the kinds of file that Filon knows',
    show: 'print a mapping as YAML',
    save: 'save a mapping under a name',
    file: 'a YAML file',
    remove: 'forget a saved mapping',
    name: 'name',
    saved: 'saved',
    known: 'built in',
    done: (name: string) => `The mapping ${name} is saved.`,
    removed: (name: string) => `The mapping ${name} is removed.`,
  },
};
