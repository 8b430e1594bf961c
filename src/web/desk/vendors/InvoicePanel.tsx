import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { addMonths } from '../../../core/periods/days.ts';
import { localDay } from '../../../core/periods/zones.ts';
import { call } from '../../api/call.ts';
import { sendFile } from '../../data/send-file.ts';
import { formatMonth } from '../../format/days.ts';
import { formatMinor } from '../../format/minor.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { useDeskWords } from '../use-desk-words.ts';
import { InvoiceResult } from './InvoiceResult.tsx';
import { invoicesQuestion, type Vendor } from './vendor-questions.ts';
import classes from './vendors.module.css';

interface Asked {
  readonly vendor: string;
  readonly month: string;
  /** null: the invoice that was checked before. */
  readonly file: File | null;
}

/** A month's invoice of a vendor beside the leads that came: by its file, or one that was checked before. */
export function InvoicePanel({ vendors }: { readonly vendors: readonly Vendor[] }) {
  const { t, language, settings } = useDeskWords();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const today = localDay(new Date().toISOString(), settings.zone);
  const [vendor, setVendor] = useState(vendors[0]?.vendor ?? '');
  const [month, setMonth] = useState(() => addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7));
  const before = useQuery(invoicesQuestion());
  const check = useMutation({
    mutationFn: ({ file, ...of }: Asked) =>
      file
        ? sendFile('checkInvoiceFile', file, { fields: of })
        : call('invoice', { params: { month: of.month }, query: { vendor: of.vendor } }),
    onSettled: () => client.invalidateQueries({ queryKey: invoicesQuestion().queryKey }),
  });
  return (
    <Panel title={t('vendor.invoice')}>
      <p className={classes.explain}>{t('vendor.invoiceMeans')}</p>
      <div className={classes.fields}>
        <Select
          label={t('vendor.vendor')}
          allowDeselect={false}
          data={vendors.map((one) => one.vendor)}
          value={vendor}
          onChange={(id) => id && setVendor(id)}
        />
        <TextInput
          type="month"
          label={t('vendor.month')}
          placeholder="2026-10"
          value={month}
          onChange={(event) => setMonth(event.currentTarget.value)}
        />
        <Button
          className={classes.start ?? ''}
          mt={24}
          loading={check.isPending}
          disabled={!vendor || !/^\d{4}-\d{2}$/u.test(month)}
          onClick={() => input.current?.click()}
        >
          {t('vendor.chooseInvoice')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('vendor.chooseInvoice')}
          accept=".csv,.tsv,.txt,.xlsx,.json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) check.mutate({ vendor, month, file });
            event.currentTarget.value = '';
          }}
        />
      </div>
      {before.data && before.data.invoices.length > 0 && (
        <ul className={classes.before} aria-label={t('vendor.checkedBefore')}>
          {before.data.invoices.map((one) => (
            <li key={`${one.vendor} ${one.month}`}>
              <button
                type="button"
                className={parts.drill}
                onClick={() => check.mutate({ vendor: one.vendor, month: one.month, file: null })}
              >
                {one.vendor} · {formatMonth(one.month, language)} ·{' '}
                {formatMinor(one.billedMinor, one.currency, language, true)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {check.error && (
        <ErrorNotice
          error={check.error}
          onRetry={() => (check.variables ? check.mutate(check.variables) : undefined)}
        />
      )}
      {check.data && <InvoiceResult of={check.data} />}
    </Panel>
  );
}
