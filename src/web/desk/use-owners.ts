import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../api/use-workspace.ts';
import { teamQuestion } from './desk-questions.ts';

/** Who may own leads: the team's members; where no team is set up, whoever owns leads already. */
export function useOwners(): readonly string[] {
  const { settings } = useWorkspace();
  const { data } = useQuery({ ...teamQuestion(), enabled: settings.members.length === 0 });
  if (settings.members.length > 0) return settings.members.map(({ name }) => name);
  return (data?.members ?? []).map(({ name }) => name);
}
