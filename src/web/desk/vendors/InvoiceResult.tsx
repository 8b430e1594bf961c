import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenMoney } from '../../../core/money/written-money.ts';
import { byteOrderMark } from '../../../core/query/query-csv.ts';
import { formatDay, formatMonth } from '../../format/days.ts';
import type { Message } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { tell } from '../../parts/tell.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import type { CheckedInvoice } from './vendor-questions.ts';
import classes from './vendors.module.css';

const step = 100;

/** An invoice beside what is known: sums by kind, the lines to dispute, what is missing, and the letter to the vendor. */
export function InvoiceResult({ of }: { readonly of: CheckedInvoice }) {
  const { t, language } = useDeskWords();
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState(step);
  const money = (minor: number) => writtenMoney(minor, of.currency, language);
  const lines = all ? of.lines : of.lines.filter(({ kind }) => kind !== 'ok');
  const sums: readonly (readonly [Message, number])[] = [
    ['vendor.billed', of.billedMinor],
    ['vendor.owed', of.owedMinor],
    ['vendor.disputed', of.disputedMinor],
    ['vendor.unbilled', of.unbilledMinor],
    ['vendor.uncredited', of.uncreditedMinor],
  ];
  const { claim } = of;
  return (
    <section className={classes.result} aria-live="polite" data-invoice>
      <h3>{t('vendor.invoiceOf', { vendor: of.vendor, month: formatMonth(of.month, language) })}</h3>
      <p className={parts.sentence}>
        {t(of.disputedMinor > 0 || of.uncreditedMinor > 0 ? 'vendor.toDispute' : 'vendor.allRight', {
          amount: money(of.disputedMinor + of.uncreditedMinor),
          billed: money(of.billedMinor),
        })}
      </p>
      <dl className={classes.sums}>
        {sums.map(([name, minor]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{money(minor)}</dd>
          </div>
        ))}
      </dl>
      <Scroller label={t('vendor.byKind')}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('vendor.finding')}</th>
              <th scope="col" className={parts.number}>
                {t('vendor.lines')}
              </th>
              <th scope="col" className={parts.number}>
                {t('vendor.billed')}
              </th>
              <th scope="col" className={parts.number}>
                {t('vendor.owed')}
              </th>
              <th scope="col" className={parts.number}>
                {t('vendor.disputed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {of.kinds.map((kind) => (
              <tr key={kind.kind}>
                <th scope="row">{kind.name}</th>
                <td className={parts.number}>{kind.lines}</td>
                <td className={parts.number}>{money(kind.billedMinor)}</td>
                <td className={parts.number}>{money(kind.owedMinor)}</td>
                <td className={parts.number}>{money(kind.disputedMinor)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('table.total')}</th>
              <td className={parts.number}>{of.lines.length}</td>
              <td className={parts.number}>{money(of.billedMinor)}</td>
              <td className={parts.number}>{money(of.owedMinor)}</td>
              <td className={parts.number}>{money(of.disputedMinor)}</td>
            </tr>
          </tfoot>
        </table>
      </Scroller>
      <div className={classes.buttons}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() =>
            saveFile(
              new Blob([byteOrderMark, of.csv], { type: 'text/csv' }),
              `${of.vendor} ${of.month}.csv`.replaceAll(/[^\p{L}\p{N} .-]/gu, ''),
            )
          }
        >
          {t('vendor.saveReport')}
        </Button>
        <Button variant="default" size="compact-sm" aria-pressed={all} onClick={() => setAll(!all)}>
          {t(all ? 'vendor.onlyDisputed' : 'vendor.allLines')}
        </Button>
      </div>
      {lines.length > 0 && (
        <Scroller label={t('vendor.lines')}>
          <table className={parts.table}>
            <thead>
              <tr>
                <th scope="col" className={parts.number}>
                  {t('vendor.lineNumber')}
                </th>
                <th scope="col">{t('vendor.lead')}</th>
                <th scope="col">{t('vendor.finding')}</th>
                <th scope="col" className={parts.number}>
                  {t('vendor.billed')}
                </th>
                <th scope="col" className={parts.number}>
                  {t('vendor.owed')}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, shown).map((line) => (
                <tr key={line.line}>
                  <td className={parts.number}>{line.line}</td>
                  <td>
                    {line.lead === null ? (
                      (line.ref ?? line.email ?? line.phone ?? '–')
                    ) : (
                      <Link to="/leads/$key" params={{ key: line.lead }} className={parts.drill ?? ''}>
                        {line.ref ?? line.email ?? line.phone ?? line.lead}
                      </Link>
                    )}
                  </td>
                  <td className={classes.proof}>
                    <strong>{of.kinds.find(({ kind }) => kind === line.kind)?.name}</strong>
                    {line.reason && <span>{line.reason}</span>}
                  </td>
                  <td className={parts.number}>{money(line.amountMinor)}</td>
                  <td className={parts.number}>{money(line.owedMinor)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {lines.length > shown && (
        <div>
          <Button variant="default" size="sm" onClick={() => setShown(shown + step)}>
            {t('table.more', { shown, all: lines.length })}
          </Button>
        </div>
      )}
      {(['unbilled', 'uncredited'] as const).map(
        (part) =>
          of[part].length > 0 && (
            <details key={part}>
              <summary>
                {t(part === 'unbilled' ? 'vendor.notBilled' : 'vendor.noCredit', { count: of[part].length })}
              </summary>
              <ul>
                {of[part].map(({ lead, day, priceMinor }) => (
                  <li key={lead}>
                    <Link to="/leads/$key" params={{ key: lead }} className={parts.drill ?? ''}>
                      {lead}
                    </Link>
                    , {formatDay(day, language)}
                    {priceMinor !== null && `, ${money(priceMinor)}`}
                  </li>
                ))}
              </ul>
            </details>
          ),
      )}
      {claim !== null && (
        <>
          <h3>{t('vendor.claim')}</h3>
          <pre className={classes.claim}>{claim}</pre>
          <div>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                void navigator.clipboard.writeText(claim).then(
                  () => tell(t('vendor.copied')),
                  () => tell(t('vendor.notCopied')),
                )
              }
            >
              {t('vendor.copyClaim')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
