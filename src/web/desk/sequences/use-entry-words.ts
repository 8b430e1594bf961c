import { dueText } from '../due-text.ts';
import { useDeskWords } from '../use-desk-words.ts';
import { useNow } from '../use-now.ts';
import { reasonNames } from './reason-names.ts';
import type { Entry, Step } from './sequence-questions.ts';

interface Sequenced {
  readonly steps: readonly Step[];
  readonly on: boolean;
}

/** Where a lead stands in a sequence, in words: which step comes next, and when; or why it left. */
export function useEntryWords() {
  const { t, language, settings } = useDeskWords();
  const now = useNow();
  return (
    { state, reason, step: id, dueAt }: Omit<Entry, 'lead' | 'name'>,
    { steps, on }: Sequenced,
  ): { readonly place: string; readonly when: string } => {
    if (state === 'done') return { place: t('sequence.ended'), when: '' };
    if (state === 'stopped') {
      return { place: t('sequence.stopped'), when: reason === null ? '' : t(reasonNames[reason]) };
    }
    const done = steps.filter(({ kind }) => kind !== 'wait');
    const place = done.findIndex((step) => step.id === id);
    const step = done[place];
    const what =
      step?.kind === 'task' ? step.title : step?.kind === 'email' ? withoutFields(step.subject) : '';
    return {
      place: step ? t('sequence.at', { n: place + 1, of: done.length, what }) : t('sequence.reasonStep'),
      when: !on
        ? t('sequence.off')
        : dueAt === null
          ? t('sequence.undecided')
          : dueText(dueAt, now, settings.zone, language),
    };
  };
}

/** A subject without the names of its fields: nobody's values are known here. */
function withoutFields(subject: string): string {
  return subject.replace(/\{\{[^{}]*\}\}/gu, '…');
}
