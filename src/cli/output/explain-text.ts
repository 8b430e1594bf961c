import type { Answer } from '../../api/endpoints.ts';

/** The steps from the question to its statements, each as it stands. */
export function explainText({ query, plan, statements }: Answer<'explain'>): string {
  const part = (title: string, text: string) => `── ${title}\n${text}\n\n`;
  const steps = [
    part('query', JSON.stringify(query, null, 2)),
    part('plan', JSON.stringify(plan, null, 2)),
    ...statements.map(({ sql, parameters }, index) =>
      part(`statement ${index + 1}`, `${sql.trim()}\n-- ${JSON.stringify(parameters)}`),
    ),
  ];
  return steps.join('');
}
