import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { CustomersHead } from '../CustomersHead.tsx';
import value from '../value/value.module.css';
import { ChangesDrawer } from './ChangesDrawer.tsx';
import { ClientTable } from './ClientTable.tsx';
import { MovementChart } from './MovementChart.tsx';
import { MovementTable } from './MovementTable.tsx';
import { ReconcilePanel } from './ReconcilePanel.tsx';
import { RecurringBar } from './RecurringBar.tsx';
import { RecurringFigures } from './RecurringFigures.tsx';
import { RecurringSentences } from './RecurringSentences.tsx';
import { recurringQuestion } from './recurring-questions.ts';
import { useRecurringChoices } from './use-recurring-choices.ts';

/** Clients → Récurrent: what recurs, what moves it, whose it is, and whether it was billed. */
export function RecurringPage() {
  const t = useT();
  const choices = useRecurringChoices();
  const found = useQuery(recurringQuestion('recurring', choices.asked));
  const { data, error } = found;
  const services = data?.services.flatMap(({ service }) => service ?? []) ?? [];
  return (
    <div className={value.page}>
      <CustomersHead here="/customers/recurring" />
      <RecurringBar service={choices.service} services={services} />
      {error && <ErrorNotice error={error} onRetry={() => void found.refetch()} />}
      {!data && !error && <Waiting />}
      {data && !error && data.first === null && (
        <div className={value.empty}>
          <p className={parts.sentence}>{t('recurring.none')}</p>
          <p className={parts.sentence}>{t('recurring.noneHow')}</p>
          <Button component={Link} to="/data">
            {t('recurring.import')}
          </Button>
        </div>
      )}
      {data && !error && data.first !== null && (
        <div
          className={found.isPlaceholderData ? parts.stale : undefined}
          aria-busy={found.isPlaceholderData}
        >
          <RecurringSentences answer={data} />
          <RecurringFigures answer={data} />
          <MovementChart answer={data} />
          <MovementTable answer={data} by="month" />
          {data.services.length > 1 && <MovementTable answer={data} by="service" />}
          <ClientTable choices={choices} />
          <ReconcilePanel choices={choices} />
        </div>
      )}
      {choices.open && <ChangesDrawer open={choices.open} asked={choices.asked} />}
    </div>
  );
}

/** The page's layout while figures are on their way. */
function Waiting() {
  return (
    <div aria-busy="true">
      <Skeleton height={24} maw={640} mb={10} />
      <Skeleton height={16} maw={480} mb={34} />
      <Skeleton height={120} mb={34} />
      <Skeleton height={440} mb={34} />
      <Skeleton height={320} />
    </div>
  );
}
