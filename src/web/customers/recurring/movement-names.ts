import type { Movement } from '../../../core/recurring/movements.ts';
import type { Message } from '../../i18n/use-t.ts';

/** What movements are called. */
export const movementNames: Readonly<Record<Movement, Message>> = {
  new: 'recurring.new',
  expansion: 'recurring.expansion',
  contraction: 'recurring.contraction',
  churned: 'recurring.churned',
  reactivated: 'recurring.reactivated',
  currency: 'recurring.currency',
};
