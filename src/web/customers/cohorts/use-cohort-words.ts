import type { Message } from '../../i18n/use-t.ts';
import { useCustomerWords } from '../use-customer-words.ts';
import type { CohortCell } from './cohort-questions.ts';
import type { CohortChoices, CohortFigure } from './use-cohort-choices.ts';

export const figureNames: Readonly<Record<CohortFigure, Message>> = {
  retention: 'cohort.retention',
  revenue: 'cohort.revenue',
  margin: 'cohort.margin',
  orders: 'cohort.orders',
};

const ageNames: Readonly<Record<string, Message>> = {
  month: 'cohort.inMonth',
  quarter: 'cohort.inQuarter',
  year: 'cohort.inYear',
};

/** Words of the cohort table: rows by name, ages, and a cell's figure. */
export function useCohortWords({ by, dimension, figure }: CohortChoices) {
  const words = useCustomerWords();
  const { t, segmentName, money, share, decimals } = words;
  const figureOf = (cell: CohortCell): number | null =>
    figure === 'retention' ? cell.retention.value : cell.perCustomer[figure];
  const write = (value: number | null): string => {
    if (value === null) return '–';
    if (figure === 'retention') return share(value);
    return figure === 'orders' ? decimals(value, 2) : money(value);
  };
  return {
    ...words,
    figureOf,
    write,
    rowName: (cohort: string | null, others: boolean) =>
      others ? t('cohort.others') : segmentName(by, cohort),
    age: (age: number) => t(ageNames[dimension ? 'month' : by] ?? 'cohort.inMonth', { age }),
  };
}
