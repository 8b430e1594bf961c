import type { Stage } from '../../core/settings/workspace.ts';
import { literal } from './text.ts';

/** The milestone that a stage's id or name means in this workspace; NULL for stages that it does not know. */
export function stageMeans(stages: readonly Stage[], column: string): string {
  const seen = new Set<string>();
  const cases: string[] = [];
  for (const { id, name, means } of stages) {
    for (const word of [id, name].map((text) => text.toLowerCase())) {
      if (seen.has(word)) continue;
      seen.add(word);
      cases.push(`WHEN ${literal(word)} THEN ${literal(means)}`);
    }
  }
  return `CASE lower(${column}) ${cases.join(' ')} END`;
}

/** The stage to show for an event: its own, else the workspace's first stage with the event's meaning. */
export function stageShown(stages: readonly Stage[], stage: string, type: string): string {
  const cases = ['contacted', 'qualified', 'quote', 'won', 'lost'].map((means) => {
    const first = stages.find((candidate) => candidate.means === means);
    return `WHEN ${literal(means)} THEN ${literal(first?.id ?? means)}`;
  });
  return `coalesce(${stage}, CASE ${type} ${cases.join(' ')} END)`;
}
