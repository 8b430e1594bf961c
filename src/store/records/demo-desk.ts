import type { FormSettings } from '../../core/capture/form.ts';
import type { Sequence } from '../../core/sequences/sequence.ts';
import type { Engine, WriteSession } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import { findForm, keepForm } from './capture/forms.ts';
import { addSequence, listSequences } from './sequences/sequences.ts';

/** What a demo shows at the lead desk besides facts. */
export interface DemoDesk {
  readonly form: { readonly name: string; readonly settings: FormSettings };
  /** Signs when the form was shown. */
  readonly secret: string;
  readonly sequence: Sequence;
}

const [formId, sequenceId] = ['demo-form', 'demo-sequence'];

/** Keeps the demo's form, and its sequence, which is off. What somebody changed of an earlier demo's stays. */
export async function keepDemoDesk(
  engine: Engine,
  workspace: string,
  { form, secret, sequence }: DemoDesk,
  now: string,
): Promise<void> {
  if (!(await findForm(engine, workspace, formId))) {
    const kept = { ...form, id: formId, secret, author: null, createdAt: now, savedAt: now };
    await keepForm(engine, workspace, kept);
  }
  const sequences = await listSequences(engine, workspace);
  if (!sequences.some(({ id }) => id === sequenceId))
    await addSequence(engine, workspace, sequence, null, now, sequenceId);
}

/** Removes them, unless somebody has changed or used them: then they are their work. */
export async function dropDemoDesk(session: WriteSession, workspace: string): Promise<void> {
  await session.run(
    statement(
      `DELETE FROM capture_forms WHERE workspace_id = $1 AND id = '${formId}'
        AND (removed_at IS NOT NULL OR saved_at = created_at)
        AND NOT EXISTS (SELECT 1 FROM batches b WHERE b.workspace_id = $1 AND b.source = '${formId}')`,
      workspace,
    ),
  );
  await session.run(
    statement(
      `DELETE FROM sequences WHERE workspace_id = $1 AND id = '${sequenceId}'
        AND (removed_at IS NOT NULL OR (saved_at = created_at AND switched_at IS NULL))
        AND NOT EXISTS (SELECT 1 FROM sequence_entries e WHERE e.workspace_id = $1 AND e.sequence_id = '${sequenceId}')`,
      workspace,
    ),
  );
}
