import type { Stage } from '../settings/workspace.ts';

/** Where a lead stands: still open, or ended. */
export type LeadState = 'open' | 'won' | 'lost';

/**
 * The stage of the workspace that a text names by its id or name; the first one that means `new` for a lead without
 * any; null for a stage that the workspace does not know.
 */
export function stageNamed(shown: string | null, stages: readonly Stage[]): Stage | null {
  if (shown === null) return stages.find(({ means }) => means === 'new') ?? null;
  const folded = shown.toLowerCase();
  return (
    stages.find(({ id }) => id.toLowerCase() === folded) ??
    stages.find(({ name }) => name.toLowerCase() === folded) ??
    null
  );
}

/** Won with a linked order or in a stage that means won; lost in one that means lost; else open. */
export function leadStateOf(shown: string | null, ordered: boolean, stages: readonly Stage[]): LeadState {
  const means = stageNamed(shown, stages)?.means;
  if (ordered || means === 'won') return 'won';
  return means === 'lost' ? 'lost' : 'open';
}

/** The words in lower case, ids and names, under which the stages of a meaning, or one of an id, are stored. */
export function stageWords(stages: readonly Stage[], belongs: (stage: Stage) => boolean): readonly string[] {
  const words = stages.flatMap(({ id, name }) => [id.toLowerCase(), name.toLowerCase()]);
  return [...new Set(words)].filter((word) => {
    const stage = stageNamed(word, stages);
    return stage !== null && belongs(stage);
  });
}
