import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
import { CustomersHead } from '../CustomersHead.tsx';
import { ModelPanel } from './ModelPanel.tsx';
import { PaybackPanel } from './PaybackPanel.tsx';
import { ThreeWays } from './ThreeWays.tsx';
import { useValueChoices, type ValueChoices } from './use-value-choices.ts';
import { ValueChoicesBar } from './ValueChoicesBar.tsx';
import { ValueSentences } from './ValueSentences.tsx';
import { ValueTable } from './ValueTable.tsx';
import classes from './value.module.css';
import { type Asked, type CustomerValues, customerValueQuestion } from './value-questions.ts';

const layout = <Waiting second blocks={[210, 320]} />;

/** Clients → Valeur: what a customer is worth, three ways, against what it cost to win them. */
export function ValuePage() {
  const choices = useValueChoices();
  const asked = {
    from: choices.from,
    months: choices.months,
    discountRate: choices.rate / 100,
    where: choices.where,
    asOf: choices.asOf,
  };
  const main = useQuery(customerValueQuestion({ ...asked, money: choices.money, by: choices.by }));
  return (
    <div className={classes.page}>
      <CustomersHead here="/customers/value" />
      <ValueChoicesBar choices={choices} watched={choices.from ?? main.data?.watched} />
      {main.error && <ErrorNotice error={main.error} onRetry={() => void main.refetch()} />}
      {!main.error && !main.data && layout}
      {!main.error && main.data && (
        <ValueParts answer={main.data} stale={main.isPlaceholderData} choices={choices} asked={asked} />
      )}
    </div>
  );
}

interface ValuePartsProps {
  readonly answer: CustomerValues;
  readonly stale: boolean;
  readonly choices: ValueChoices;
  readonly asked: Asked;
}

function ValueParts({ answer, stale, choices, asked }: ValuePartsProps) {
  const t = useT();
  const { watched, counted, clientCosts } = answer;
  const ofOrders = watched === 'orders';
  const { money } = counted;
  // What subscribers leave is another number only where it is known what they cost.
  const twofold = ofOrders || clientCosts !== null;
  const other = useQuery({
    ...customerValueQuestion({ ...asked, from: watched, money: money === 'revenue' ? 'margin' : 'revenue' }),
    enabled: twofold && answer.all !== null,
  });
  if (answer.all === null)
    return (
      <div className={classes.empty}>
        <p className={parts.sentence}>
          {t(ofOrders ? 'value.none' : 'value.noneSubscribed', { count: counted.customers })}
        </p>
        <p className={parts.sentence}>{t(ofOrders ? 'value.noneHow' : 'value.noneSubscribedHow')}</p>
        <Button component={Link} to="/data">
          {t('value.import')}
        </Button>
      </div>
    );
  if (other.error) return <ErrorNotice error={other.error} onRetry={() => void other.refetch()} />;
  if (twofold && !other.data) return layout;
  const others = twofold ? (other.data ?? null) : null;
  const waiting = stale || (twofold && other.isPlaceholderData);
  const [revenue, margin] = money === 'revenue' ? [answer, others] : [others, answer];
  return (
    <div className={waiting ? parts.stale : undefined} aria-busy={waiting}>
      <ValueSentences answer={answer} all={answer.all} />
      <ThreeWays revenue={revenue ?? answer} margin={twofold ? margin : null} />
      <ValueTable answer={answer} choices={choices} />
      {ofOrders && <PaybackPanel choices={choices} counted={money} />}
      <ModelPanel choices={choices} answer={answer} />
    </div>
  );
}
