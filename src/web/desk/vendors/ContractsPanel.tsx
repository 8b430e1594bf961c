import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { vendorId } from '../../../core/vendors/contract.ts';
import { reasonName } from '../../../core/vendors/return-words.ts';
import { call } from '../../api/call.ts';
import { formatDay } from '../../format/days.ts';
import { formatMinor } from '../../format/minor.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { tell, tellError } from '../../parts/tell.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { type Contract, contractsQuestion, type Vendor } from './vendor-questions.ts';
import classes from './vendors.module.css';

interface ContractsPanelProps {
  readonly vendors: readonly Vendor[];
  readonly onEdit: (contract: Partial<Contract>) => void;
}

/** What was agreed with each vendor, the contract that holds and those of before; and who has none yet. */
export function ContractsPanel({ vendors, onEdit }: ContractsPanelProps) {
  const { t, language, money } = useDeskWords();
  const { data, error, refetch } = useQuery(contractsQuestion());
  const contracts = data?.contracts ?? [];
  const has = (vendor: string) => contracts.some((one) => vendorId(one.vendor) === vendorId(vendor));
  const without = vendors.filter(({ vendor }) => data && !has(vendor));
  const doubtful = vendors.filter(({ unnamed, contract }) => unnamed !== null && contract !== null);
  return (
    <Panel
      title={t('vendor.contracts')}
      aside={
        <Button size="compact-sm" variant="default" onClick={() => onEdit({})}>
          {t('vendor.addContract')}
        </Button>
      }
    >
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {doubtful.map(
        ({ vendor, unnamed }) =>
          unnamed && (
            <p key={vendor} className={classes.warning}>
              {t('vendor.unnamed', {
                vendor,
                amount: money(unnamed.amountMinor),
                from: formatDay(unnamed.from, language),
                to: formatDay(unnamed.to, language),
              })}
            </p>
          ),
      )}
      <Scroller label={t('vendor.contracts')}>
        <table className={`${parts.table} ${classes.cards}`}>
          <thead>
            <tr>
              <th scope="col">{t('vendor.vendor')}</th>
              <th scope="col">{t('vendor.from')}</th>
              <th scope="col">{t('vendor.prices')}</th>
              <th scope="col" className={parts.number}>
                {t('vendor.cap')}
              </th>
              <th scope="col">{t('vendor.returns')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {contracts.map((contract) => (
              <ContractLine key={contract.id} contract={contract} onEdit={() => onEdit(contract)} />
            ))}
            {without.map(({ vendor }) => (
              <tr key={vendor}>
                <th scope="row">{vendor}</th>
                <td colSpan={4} className={parts.quiet}>
                  {t('vendor.noContract')}
                </td>
                <td className={classes.acts}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('vendor.contractOf', { vendor })}
                    onClick={() => onEdit({ vendor })}
                  >
                    {t('vendor.write')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}

interface ContractLineProps {
  readonly contract: Contract;
  readonly onEdit: () => void;
}

function ContractLine({ contract, onEdit }: ContractLineProps) {
  const { t, language } = useDeskWords();
  const client = useQueryClient();
  const drop = useMutation({
    mutationFn: () => call('dropContract', { params: { id: contract.id } }),
    onSuccess: () => tell(t('vendor.contractDropped')),
    onError: (error) => tellError(error, t),
    onSettled: () => client.invalidateQueries({ queryKey: ['facts'] }),
  });
  const { vendor, from, currency, prices, monthlyCap, returnDays, returnDayKind, reasons } = contract;
  return (
    <tr>
      <th scope="row">{vendor}</th>
      <td className={classes.noWrap} data-label={t('vendor.from')}>
        {formatDay(from, language)}
      </td>
      <td className={classes.proof}>
        {prices.length === 0 && t('vendor.noPrices')}
        {prices.map(({ product, area, priceMinor }) => (
          <span key={`${product} ${area.join(' ')}`}>
            {formatMinor(priceMinor, currency, language, true)} ·{' '}
            {[product ?? t('vendor.allProducts'), area.length > 0 ? area.join(', ') : null]
              .filter(Boolean)
              .join(' · ')}
          </span>
        ))}
      </td>
      <td className={parts.number} data-label={t('vendor.cap')}>
        {monthlyCap ?? '–'}
      </td>
      <td className={classes.proof}>
        {t(returnDayKind === 'calendar' ? 'vendor.inCalendarDays' : 'vendor.inBusinessDays', {
          count: returnDays,
        })}
        <span>
          {reasons.map((reason) => reasonName(reason, language)).join(', ') || t('vendor.noReason')}
        </span>
      </td>
      <td className={classes.acts}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('vendor.contractOf', { vendor })}
          onClick={onEdit}
        >
          {t('vendor.change')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          loading={drop.isPending}
          aria-label={t('vendor.dropContractOf', { vendor, from: formatDay(from, language) })}
          onClick={() => drop.mutate()}
        >
          {t('vendor.drop')}
        </Button>
      </td>
    </tr>
  );
}
