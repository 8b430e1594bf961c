import { useQueries } from '@tanstack/react-query';
import type { Answer } from '../../api/endpoints.ts';
import { reachQuestion } from './desk-questions.ts';

export type LeadReach = Answer<'leadsReach'>['leads'][number];

/** Leads asked about at a time; a list grows by pages, and what is known of the earlier ones stays. */
const atOnce = 50;

/** Whether leads may be called and mailed, by key; those that are still asked about are not in it. */
export function useReach(keys: readonly string[]): ReadonlyMap<string, LeadReach> {
  const parts: (readonly string[])[] = [];
  for (let from = 0; from < keys.length; from += atOnce) parts.push(keys.slice(from, from + atOnce));
  return useQueries({
    queries: parts.map(reachQuestion),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => data?.leads.map((lead) => [lead.key, lead] as const) ?? [])),
  });
}
