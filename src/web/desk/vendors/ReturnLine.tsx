import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNearDay } from '../../format/days.ts';
import parts from '../../parts/parts.module.css';
import { useDeskWords } from '../use-desk-words.ts';
import { ReturnDialog } from './ReturnDialog.tsx';
import { useReturnActs } from './use-return-acts.ts';
import type { LeadReturn, ReturnList } from './vendor-questions.ts';
import classes from './vendors.module.css';

interface ReturnLineProps {
  readonly of: LeadReturn;
  readonly list: ReturnList;
}

/** A lead that can go back or went, with what can be done next. */
export function ReturnLine({ of, list }: ReturnLineProps) {
  const { t, language, money, instant, today } = useDeskWords();
  const [asking, setAsking] = useState(false);
  const { decide, busy } = useReturnActs(of);
  const name = of.name ?? of.key;
  const proposed = of.reasons.find(({ reason }) => reason === of.proposed);
  const reason = list === 'proposed' ? proposed?.name : of.reasonName;
  const proof = list === 'proposed' ? proposed?.proof : of.proof;
  const at = of.decidedAt ?? of.askedAt;
  const by = of.decidedAt === null ? of.askedBy : of.decidedBy;
  return (
    <tr>
      <th scope="row">
        <Link to="/leads/$key" params={{ key: of.key }} className={classes.lead ?? ''}>
          {name}
        </Link>
      </th>
      <td className={classes.noWrap}>{of.vendor}</td>
      <td className={classes.noWrap} data-label={t('vendor.came')}>
        {formatNearDay(of.day, today, language)}
      </td>
      <td className={parts.number}>{of.paidMinor === null ? '–' : money(of.paidMinor)}</td>
      <td className={classes.proof}>
        <strong>{reason ?? t('vendor.unsaid')}</strong>
        {proof && <span>{proof}</span>}
        {of.comment && <span>{of.comment}</span>}
      </td>
      <td className={classes.noWrap} data-label={t(list === 'proposed' ? 'vendor.until' : 'vendor.when')}>
        {list === 'proposed' && of.lastDay ? (
          <>
            {formatNearDay(of.lastDay, today, language)}
            <span className={classes.left}>
              {of.daysLeft ? t('vendor.daysLeft', { count: of.daysLeft }) : t('vendor.daysNone')}
            </span>
          </>
        ) : (
          <>
            {at === null ? '–' : instant(at)}
            {by && <span className={classes.left}>{by}</span>}
          </>
        )}
      </td>
      <td className={classes.acts}>
        {list === 'proposed' && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setAsking(true)}
            aria-label={t('vendor.sendBackOf', { name })}
          >
            {t('vendor.sendBack')}
          </Button>
        )}
        {list === 'asked' &&
          ([true, false] as const).map((accepted) => (
            <Button
              key={String(accepted)}
              size="compact-sm"
              variant="default"
              loading={busy}
              onClick={() => decide(accepted)}
              aria-label={t(accepted ? 'vendor.acceptedOf' : 'vendor.refusedOf', { name })}
            >
              {t(accepted ? 'vendor.didAccept' : 'vendor.didRefuse')}
            </Button>
          ))}
        {asking && <ReturnDialog of={of} onClose={() => setAsking(false)} />}
      </td>
    </tr>
  );
}
