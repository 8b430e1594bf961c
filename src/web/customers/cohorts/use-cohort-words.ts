import { formatFigure } from '../../../core/words/figures.ts';
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

/** The same beside each other in a bar. */
export const shortNames: Readonly<Record<CohortFigure, Message>> = {
  retention: 'cohort.retention',
  revenue: 'cohort.shortRevenue',
  margin: 'cohort.shortMargin',
  orders: 'cohort.shortOrders',
};

const ageNames: Readonly<Record<string, Message>> = {
  month: 'cohort.inMonth',
  quarter: 'cohort.inQuarter',
  year: 'cohort.inYear',
};

/** Words of the cohort table: rows by name, ages, and a cell's figure. */
export function useCohortWords({ by, dimension, figure }: CohortChoices) {
  const words = useCustomerWords();
  const { t, language, currency, segmentName, money, share, axisShare, decimals } = words;
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
    axis: (value: number) => {
      if (figure === 'retention') return axisShare(value);
      const unit =
        figure === 'orders' ? ({ unit: 'number' } as const) : ({ unit: 'money', currency } as const);
      return formatFigure(value, unit, language, { short: true });
    },
    rowName: (cohort: string | null, others: boolean) =>
      others ? t('cohort.others') : segmentName(by, cohort),
    age: (age: number) => t(ageNames[dimension ? 'month' : by] ?? 'cohort.inMonth', { age }),
  };
}
