import type { Filter } from '../address/filter-text.ts';
import type { Message } from '../i18n/use-t.ts';

/** How each operator is called on screen. */
export const operatorNames: Readonly<Record<Filter['operator'], Message>> = {
  is: 'operator.is',
  is_not: 'operator.is_not',
  contains: 'operator.contains',
  in: 'operator.in',
  between: 'operator.between',
  empty: 'operator.empty',
  not_empty: 'operator.not_empty',
};
