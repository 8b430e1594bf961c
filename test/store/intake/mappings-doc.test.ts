import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { statement } from '../../../src/store/engine/statement.ts';
import { factsTable } from './facts-table.ts';
import { intakeStore } from './intake-store.ts';

const intake = intakeStore();
const doc = readFileSync(new URL('../../../docs/mappings.md', import.meta.url), 'utf8');

/** Examples of the page: a file, its mapping (in any order), and the rows each fact gets. */
const blocks = [...doc.matchAll(/```(csv|yaml|result)\n([\s\S]*?)```/gu)].map((match) => ({
  kind: match[1] ?? '',
  text: match[2] ?? '',
}));
const examples = Array.from({ length: blocks.length / 3 }, (_, index) => {
  const three = blocks.slice(index * 3, index * 3 + 3);
  const of = (kind: string): string => three.find((block) => block.kind === kind)?.text ?? '';
  return {
    name: /name: (\S+)/u.exec(of('yaml'))?.[1] ?? '',
    csv: of('csv'),
    yaml: of('yaml'),
    result: of('result'),
  };
});

describe('docs/mappings.md', () => {
  it('has whole examples', () => {
    expect(blocks.length % 3).toBe(0);
    expect(examples.length).toBeGreaterThanOrEqual(8);
  });

  it.each(examples.map((example) => [example.name, example] as const))(
    'imports as it says: %s',
    async (_, example) => {
      const workspace = intake.workspace();
      const path = await intake.file('example.csv', example.csv);
      const report = await intake.importFile(workspace, path, { mapping: example.yaml });
      expect(report.problems).toEqual([]);
      const expected = [...example.result.matchAll(/(\w+): (\d+)/gu)];
      expect(expected.length).toBeGreaterThan(0);
      for (const [, fact = '', count] of expected) {
        const [row] = await intake.store.engine.reader.run(
          statement(
            `SELECT count(*) AS rows FROM ${fact} WHERE workspace_id = $1 AND superseded_at IS NULL`,
            workspace,
          ),
        );
        expect(Number(row?.rows), fact).toBe(Number(count));
      }
    },
  );

  it('lists every fact and field', () => {
    expect(doc).toContain(factsTable());
  });
});
