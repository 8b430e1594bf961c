import { useQuery } from '@tanstack/react-query';
import { sessionQuestion } from '../api/questions.ts';
import { useWorkspace } from '../api/use-workspace.ts';

/** The member of the team who is signed in, by the name that leads carry as their owner; null for anybody else. */
export function useMe(): string | null {
  const { settings } = useWorkspace();
  const email = useQuery(sessionQuestion()).data?.user?.email.toLowerCase();
  if (email === undefined) return null;
  return settings.members.find((member) => member.email?.toLowerCase() === email)?.name ?? null;
}
