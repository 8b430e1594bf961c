import { movements } from '../../../core/recurring/movements.ts';
import { formatDay } from '../../format/days.ts';
import parts from '../../parts/parts.module.css';
import { useCustomerWords } from '../use-customer-words.ts';
import value from '../value/value.module.css';
import { movementNames } from './movement-names.ts';
import type { Recurring } from './recurring-questions.ts';

/** The page in sentences: where recurring revenue stands, what moved it, and how many clients it has. */
export function RecurringSentences({ answer }: { readonly answer: Recurring }) {
  const { t, language, money, count } = useCustomerWords();
  const { total } = answer;
  const change = total.end - total.start;
  const moved = movements
    .filter((id) => total[id] !== 0)
    .map((id) => t('recurring.moved', { name: t(movementNames[id]), amount: signed(total[id], money) }))
    .join(', ');
  return (
    <header className={value.head}>
      <p className={parts.sentence}>
        {t(answer.service === null ? 'recurring.stands' : 'recurring.standsOf', {
          mrr: money(total.end),
          day: formatDay(answer.to, language),
          change: signed(change, money),
          service: answer.service ?? '',
        })}
      </p>
      <p className={parts.sentence}>
        {moved && `${t('recurring.because', { moved })} `}
        {t('recurring.clientsMoved', {
          end: count(total.clientsEnd),
          start: count(total.clientsStart),
          came: count(total.clientsNew),
          back: count(total.clientsBack),
          left: count(total.clientsLeft),
        })}
      </p>
    </header>
  );
}

function signed(amount: number, money: (value: number) => string): string {
  return amount > 0 ? `+${money(amount)}` : money(amount);
}
