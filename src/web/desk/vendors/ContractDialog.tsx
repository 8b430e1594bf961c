import { Checkbox, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { localDay } from '../../../core/periods/zones.ts';
import { dayKinds, returnReasons } from '../../../core/vendors/contract.ts';
import { reasonName } from '../../../core/vendors/return-words.ts';
import { call } from '../../api/call.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { tell } from '../../parts/tell.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { contractOf, type TypedContract, typedContract } from './contract-typed.ts';
import { PriceFields } from './PriceFields.tsx';
import type { Contract } from './vendor-questions.ts';
import classes from './vendors.module.css';

interface ContractDialogProps {
  /** What is known of it; of a new one nothing but its vendor perhaps. */
  readonly contract: Partial<Contract>;
  readonly onClose: () => void;
}

/** Writes what was agreed with a vendor: prices, cap, area, and what may go back until when. */
export function ContractDialog({ contract, onClose }: ContractDialogProps) {
  const { t, language, settings } = useDeskWords();
  const client = useQueryClient();
  const today = localDay(new Date().toISOString(), settings.zone);
  const [typed, setTyped] = useState(() =>
    typedContract(contract, { currency: settings.currency, today, language }),
  );
  const put = (part: Partial<TypedContract>) => setTyped({ ...typed, ...part });
  const body = contractOf(typed, language);
  const save = useMutation({
    mutationFn: (wanted: NonNullable<typeof body>) => call('saveContract', { body: wanted }),
    onSuccess: ({ priced }) => {
      tell(t('vendor.contractSaved', { count: priced }));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['facts'] }),
  });
  return (
    <FormDialog
      onClose={onClose}
      size={720}
      title={contract.vendor ? t('vendor.contractOf', { vendor: contract.vendor }) : t('vendor.addContract')}
      send={t('vendor.saveContract')}
      busy={save.isPending}
      disabled={!body || typed.vendor.trim() === '' || typed.returnDays === '' || typed.duplicateDays === ''}
      refusal={save.error}
      onSend={() => {
        if (body) save.mutate(body);
      }}
    >
      <div className={classes.fields}>
        <TextInput
          required
          maxLength={120}
          data-autofocus
          label={t('vendor.vendor')}
          description={t('vendor.asLeadsSay')}
          value={typed.vendor}
          onChange={(event) => put({ vendor: event.currentTarget.value })}
        />
        <TextInput
          required
          type="date"
          label={t('vendor.from')}
          description={t('vendor.fromMeans')}
          value={typed.from}
          onChange={(event) => put({ from: event.currentTarget.value })}
        />
      </div>
      <PriceFields prices={typed.prices} currency={typed.currency} onPrices={(prices) => put({ prices })} />
      <div className={classes.fields}>
        <NumberInput
          label={t('vendor.cap')}
          description={t('vendor.capMeans')}
          min={0}
          max={1_000_000}
          allowDecimal={false}
          value={typed.cap}
          onChange={(cap) => put({ cap })}
        />
        <TextInput
          label={t('vendor.area')}
          description={t('vendor.areaMeans')}
          placeholder="75, 92, 77"
          value={typed.area}
          onChange={(event) => put({ area: event.currentTarget.value })}
        />
      </div>
      <fieldset className={classes.group}>
        <legend>{t('vendor.returns')}</legend>
        <div className={classes.two}>
          <NumberInput
            required
            label={t('vendor.returnDays')}
            min={0}
            max={365}
            allowDecimal={false}
            value={typed.returnDays}
            onChange={(returnDays) => put({ returnDays })}
          />
          <div>
            <SegmentedControl
              aria-label={t('vendor.dayKind')}
              value={typed.returnDayKind}
              onChange={(id) => put({ returnDayKind: dayKinds.find((kind) => kind === id) ?? 'calendar' })}
              data={[
                { value: 'calendar', label: t('vendor.calendarDays') },
                { value: 'business', label: t('vendor.businessDays') },
              ]}
            />
          </div>
          <NumberInput
            required
            label={t('vendor.duplicateDays')}
            min={0}
            max={3_650}
            allowDecimal={false}
            value={typed.duplicateDays}
            onChange={(duplicateDays) => put({ duplicateDays })}
          />
        </div>
        <Checkbox.Group
          label={t('vendor.reasons')}
          value={[...typed.reasons]}
          onChange={(ids) => put({ reasons: returnReasons.filter((reason) => ids.includes(reason)) })}
        >
          <div className={classes.buttons}>
            {returnReasons.map((reason) => (
              <Checkbox key={reason} value={reason} label={reasonName(reason, language)} />
            ))}
          </div>
        </Checkbox.Group>
      </fieldset>
    </FormDialog>
  );
}
