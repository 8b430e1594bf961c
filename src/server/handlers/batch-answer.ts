import type { Answer } from '../../api/endpoints.ts';
import type { Batch, FactCounts } from '../../store/store.ts';

/** A batch as the API shows it. */
export function batchAnswer(batch: Batch): Answer<'batch'> {
  return {
    id: batch.id,
    file: batch.file,
    kind: batch.kind,
    recordedAt: batch.recordedAt,
    undoneAt: batch.undoneAt,
    fileRows: batch.fileRows,
    rows: sum(batch.facts, 'rows'),
    facts: batch.facts.map((counts) => ({ ...counts })),
    problemCount: batch.problemCount,
    demo: batch.demo,
    author: batch.author,
  };
}

/** One count of all facts together. */
export function sum(facts: readonly FactCounts[], of: 'rows' | 'added' | 'changed' | 'unchanged'): number {
  return facts.reduce((total, counts) => total + counts[of], 0);
}
