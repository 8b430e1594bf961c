import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { ScopeBar } from '../../scope/ScopeBar.tsx';
import { DeskHead } from '../DeskHead.tsx';
import { KeysHelp } from '../KeysHelp.tsx';
import { useUndoLast } from '../use-act.ts';
import { useDeskWords } from '../use-desk-words.ts';
import { useKeys } from '../use-keys.ts';
import { ContractDialog } from './ContractDialog.tsx';
import { ContractsPanel } from './ContractsPanel.tsx';
import { EmptyVendors } from './EmptyVendors.tsx';
import { InvoicePanel } from './InvoicePanel.tsx';
import { ReturnsPanel } from './ReturnsPanel.tsx';
import { VendorFigures } from './VendorFigures.tsx';
import { type Contract, type Vendor, vendorsQuestion } from './vendor-questions.ts';
import classes from './vendors.module.css';

/** Leads → Fournisseurs: what vendors' leads cost and bring, what goes back, what was agreed, what they bill. */
export function VendorsPage() {
  const [help, setHelp] = useState(false);
  const [edited, setEdited] = useState<Partial<Contract> | null>(null);
  const { data, error, refetch } = useQuery(vendorsQuestion());
  useKeys({ z: useUndoLast(), '?': () => setHelp(true) });
  return (
    <div className={classes.page}>
      <DeskHead here="/leads/vendors" onHelp={() => setHelp(true)} />
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} aria-busy="true" />}
      {data?.vendors.length === 0 && <EmptyVendors onContract={() => setEdited({})} />}
      {data && data.vendors.length > 0 && (
        <>
          <VendorSentence vendors={data.vendors} />
          <ReturnsPanel vendors={data.vendors} />
          <ScopeBar />
          <VendorFigures />
          <ContractsPanel vendors={data.vendors} onEdit={setEdited} />
          <InvoicePanel vendors={data.vendors} />
        </>
      )}
      {edited && <ContractDialog contract={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

/** What there is to win back, in one sentence. */
function VendorSentence({ vendors }: { readonly vendors: readonly Vendor[] }) {
  const { t, money } = useDeskWords();
  const sum = (part: 'proposed' | 'asked') => ({
    count: vendors.reduce((all, vendor) => all + vendor[part].leads, 0),
    amount: money(vendors.reduce((all, vendor) => all + vendor[part].amountMinor, 0)),
  });
  const [proposed, asked] = [sum('proposed'), sum('asked')];
  return (
    <header className={classes.head}>
      <p className={parts.sentence}>
        {proposed.count > 0 ? t('vendor.canGoBack', proposed) : t('vendor.nothingToSend')}
      </p>
      {asked.count > 0 && <p className={parts.sentence}>{t('vendor.awaited', asked)}</p>}
    </header>
  );
}
