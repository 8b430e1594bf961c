import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { CustomersHead } from '../CustomersHead.tsx';
import { ModelPanel } from './ModelPanel.tsx';
import { PaybackPanel } from './PaybackPanel.tsx';
import { ThreeWays } from './ThreeWays.tsx';
import { useValueChoices, type ValueChoices } from './use-value-choices.ts';
import { ValueChoicesBar } from './ValueChoicesBar.tsx';
import { ValueSentences } from './ValueSentences.tsx';
import { ValueTable } from './ValueTable.tsx';
import classes from './value.module.css';
import { customerValueQuestion } from './value-questions.ts';

/** Clients → Valeur: what a customer is worth, three ways, against what it cost to win them. */
export function ValuePage() {
  const choices = useValueChoices();
  return (
    <div className={classes.page}>
      <CustomersHead here="/customers/value" />
      <ValueChoicesBar choices={choices} />
      <ValueParts choices={choices} />
    </div>
  );
}

function ValueParts({ choices }: { readonly choices: ValueChoices }) {
  const t = useT();
  const asked = {
    from: choices.from,
    months: choices.months,
    discountRate: choices.rate / 100,
    where: choices.where,
    asOf: choices.asOf,
  };
  const ofOrders = choices.from === 'orders';
  const by = ofOrders ? choices.money : 'revenue';
  const main = useQuery(customerValueQuestion({ ...asked, money: by, by: choices.by }));
  const other = useQuery({
    ...customerValueQuestion({ ...asked, money: by === 'revenue' ? 'margin' : 'revenue' }),
    enabled: ofOrders,
  });
  const error = main.error ?? other.error;
  if (error)
    return (
      <ErrorNotice
        error={error}
        onRetry={() => void Promise.all([main.refetch(), ofOrders ? other.refetch() : null])}
      />
    );
  if (!main.data || (ofOrders && !other.data)) return <Waiting />;
  const { data } = main;
  const others = ofOrders ? (other.data ?? null) : null;
  const stale = main.isPlaceholderData || (ofOrders && other.isPlaceholderData);
  if (data.all === null)
    return (
      <div className={classes.empty}>
        <p className={parts.sentence}>
          {t(ofOrders ? 'value.none' : 'value.noneSubscribed', { count: data.counted.customers })}
        </p>
        <p className={parts.sentence}>{t(ofOrders ? 'value.noneHow' : 'value.noneSubscribedHow')}</p>
        <Button component={Link} to="/data">
          {t('value.import')}
        </Button>
      </div>
    );
  return (
    <div className={stale ? parts.stale : undefined} aria-busy={stale}>
      <ValueSentences answer={data} all={data.all} />
      <ThreeWays
        revenue={by === 'revenue' || !others ? data : others}
        margin={by === 'margin' ? data : others}
      />
      <ValueTable answer={data} choices={choices} />
      {ofOrders && <PaybackPanel choices={choices} />}
      <ModelPanel choices={choices} from={data.counted.from} until={data.counted.until} />
    </div>
  );
}

/** The page's layout while figures are on their way. */
function Waiting() {
  return (
    <div aria-busy="true">
      <Skeleton height={24} maw={640} mb={10} />
      <Skeleton height={16} maw={480} mb={34} />
      <Skeleton height={210} mb={34} />
      <Skeleton height={320} />
    </div>
  );
}
