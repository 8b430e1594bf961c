import type { Message } from '../../i18n/use-t.ts';
import { useCustomerWords } from '../use-customer-words.ts';
import classes from './value.module.css';
import type { NotEnough } from './value-questions.ts';

const reasons: Readonly<Record<NotEnough['reason'], Message>> = {
  repeaters: 'value.fewRepeaters',
  buyers: 'value.fewBuyers',
  leavers: 'value.fewLeavers',
  no_peak: 'value.noPeak',
};

/** Why a model has no value: who is too few, how many there are and how many it takes. */
export function NotEnoughText({ found }: { readonly found: NotEnough }) {
  const { t, count } = useCustomerWords();
  return (
    <p className={classes.few}>
      {t(reasons[found.reason], { count: count(found.found), needed: count(found.needed) })}
    </p>
  );
}
