import { formatNumber } from '../../../core/words/figures.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { temperatureNames, useDeskWords } from '../use-desk-words.ts';
import type { Sequence } from './sequence-questions.ts';

/** A sequence in one line: how many steps, over how long, and who enters. */
export function useSequenceSummary() {
  const t = useT();
  const language = useLanguage();
  const { stageName } = useDeskWords();
  return ({ steps, enter }: Sequence): string => {
    const number = (count: number) => ({ count, n: formatNumber(count, language) });
    const mails = steps.filter(({ kind }) => kind === 'email').length;
    const tasks = steps.filter(({ kind }) => kind === 'task').length;
    const days = steps.reduce(
      (sum, step) => sum + (step.kind === 'wait' && step.unit === 'days' ? step.amount : 0),
      0,
    );
    const rules = [
      ...enter.stages.map((id) => stageName(id) ?? id),
      ...enter.channels,
      ...(enter.products ?? []),
      ...(enter.owners ?? []),
      ...enter.temperatures.map((id) => {
        const name = temperatureNames[id];
        return name ? t(name) : id;
      }),
      ...enter.scoreBands.map((band) => t('sequence.band', { band })),
      ...(enter.silentDays === null ? [] : [t('sequence.silent', number(enter.silentDays))]),
    ];
    return [
      mails > 0 ? t('sequence.mailCount', number(mails)) : null,
      tasks > 0 ? t('sequence.taskCount', number(tasks)) : null,
      days > 0 ? t('sequence.over', number(days)) : null,
      enter.automatic ? t(enter.newOnly ? 'sequence.entersNew' : 'sequence.enters') : t('sequence.byHand'),
      enter.automatic && rules.length > 0 ? rules.join(', ') : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
  };
}
