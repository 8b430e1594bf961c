import { call } from '../../api/call.ts';
import { useAct } from '../use-act.ts';
import { useDeskWords } from '../use-desk-words.ts';
import type { LeadReturn } from './vendor-questions.ts';

type Reason = LeadReturn['reasons'][number]['reason'];

/** What can be done about a lead's return; each step can be taken back. */
export function useReturnActs({ key, name, vendor }: Pick<LeadReturn, 'key' | 'name' | 'vendor'>) {
  const { t } = useDeskWords();
  const act = useAct();
  const said = { name: name ?? key, vendor: vendor ?? '' };
  return {
    busy: act.isPending,
    ask: (reason: Reason, comment: string | null, done: () => void) =>
      act.mutate({
        send: async () => {
          const { batch } = await call('askReturn', { params: { key }, body: { reason, comment } });
          return { batch };
        },
        said: t('vendor.saidAsked', said),
        done,
      }),
    decide: (accepted: boolean) =>
      act.mutate({
        send: async () => {
          const { batch } = await call('decideReturn', { params: { key }, body: { accepted } });
          return { batch };
        },
        said: t(accepted ? 'vendor.saidAccepted' : 'vendor.saidRefused', said),
      }),
  };
}
