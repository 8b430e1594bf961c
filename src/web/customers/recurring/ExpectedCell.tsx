import type { Message } from '../../i18n/use-t.ts';
import { useCustomerWords } from '../use-customer-words.ts';
import value from '../value/value.module.css';
import type { RecurringClients } from './recurring-questions.ts';

type Expected = RecurringClients['clients'][number]['stillExpected'];
type Missing = Extract<Expected, { readonly kind: 'not_enough_data' }>['reason'];

const missing: Readonly<Record<Missing, Message>> = {
  departures: 'recurring.fewDeparturesShort',
  no_peak: 'recurring.noPeakShort',
  months: 'recurring.fewMonths',
};

/** What a client is expected to bring in yet, with its interval, or why nothing is said; a dash for one who left. */
export function ExpectedCell({ expected }: { readonly expected: Expected }) {
  const { t, money, between } = useCustomerWords();
  if (expected === null) return '–';
  if (expected.kind === 'not_enough_data')
    return <span className={value.few}>{t(missing[expected.reason])}</span>;
  return (
    <>
      {money(expected.value)}
      <span className={value.interval}>{between(expected, money)}</span>
    </>
  );
}
