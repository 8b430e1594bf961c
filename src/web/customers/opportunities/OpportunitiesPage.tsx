import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAddress } from '../../address/use-address.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
import { CustomersHead } from '../CustomersHead.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import value from '../value/value.module.css';
import { ClientReasons } from './ClientReasons.tsx';
import { LeftOutServices } from './LeftOutServices.tsx';
import { OpportunitySentences } from './OpportunitySentences.tsx';
import { OpportunityTable } from './OpportunityTable.tsx';
import { opportunitiesQuestion } from './opportunity-questions.ts';

/** Clients → Opportunités: what each client has and lacks, and what to propose next. */
export function OpportunitiesPage() {
  const { t } = useCustomerWords();
  const [address] = useAddress();
  const found = useQuery(opportunitiesQuestion({ to: address.to, asOf: address.asof }));
  const { data, error, isPlaceholderData } = found;
  return (
    <div className={value.page}>
      <CustomersHead here="/customers/opportunities" />
      {error && !data && <ErrorNotice error={error} onRetry={() => void found.refetch()} />}
      {!data && !error && <Waiting second blocks={[480, 260]} />}
      {data && data.found === 0 && (
        <div className={value.empty}>
          <p className={parts.sentence}>{t('opportunity.none')}</p>
          <p className={parts.sentence}>{t('opportunity.noneHow')}</p>
          <Button component={Link} to="/data">
            {t('opportunity.import')}
          </Button>
        </div>
      )}
      {data && data.found > 0 && (
        <>
          <LeftOutServices answer={data} />
          <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
            <OpportunitySentences answer={data} />
            <OpportunityTable answer={data} />
            <ClientReasons answer={data} asked={address.customer} />
          </div>
        </>
      )}
    </div>
  );
}
