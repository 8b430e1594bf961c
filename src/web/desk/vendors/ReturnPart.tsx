import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '../../format/days.ts';
import type { Message } from '../../i18n/use-t.ts';
import leadStyles from '../lead.module.css';
import { PartHead } from '../PartHead.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { ReturnDialog } from './ReturnDialog.tsx';
import { useReturnActs } from './use-return-acts.ts';
import { type LeadReturn, leadReturnQuestion } from './vendor-questions.ts';
import classes from './vendors.module.css';

const states: Readonly<Record<Exclude<LeadReturn['state'], 'none'>, Message>> = {
  asked: 'vendor.isAsked',
  accepted: 'vendor.isAccepted',
  refused: 'vendor.isRefused',
};

/** On the page of a lead that was bought: from whom and for how much, and its way back to the vendor. */
export function ReturnPart({ leadKey }: { readonly leadKey: string }) {
  const { t, money } = useDeskWords();
  const { data } = useQuery(leadReturnQuestion(leadKey));
  if (!data?.bought) return null;
  return (
    <section className={leadStyles.part} data-return={data.state}>
      <PartHead name={t('vendor.bought')} />
      <p className={classes.line}>
        {data.paidMinor === null
          ? (data.vendor ?? '')
          : t('vendor.boughtFor', { vendor: data.vendor ?? '', amount: money(data.paidMinor, true) })}
      </p>
      {data.state === 'none' ? <WayBack of={data} /> : <Standing of={data} state={data.state} />}
    </section>
  );
}

function WayBack({ of }: { readonly of: LeadReturn }) {
  const { t, language } = useDeskWords();
  const [asking, setAsking] = useState(false);
  const proposed = of.reasons.find(({ reason }) => reason === of.proposed);
  const late = of.daysLeft !== null && of.daysLeft < 0;
  return (
    <>
      {proposed && (
        <p className={classes.line}>
          <strong>{t('vendor.canBecause', { reason: proposed.name })}</strong> {proposed.proof}
        </p>
      )}
      {of.lastDay !== null && (
        <p className={classes.soft}>
          {t(late ? 'vendor.tooLate' : 'vendor.returnUntil', { day: formatDay(of.lastDay, language) })}
        </p>
      )}
      {!late && (
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          {t('vendor.sendBack')}
        </Button>
      )}
      {asking && <ReturnDialog of={of} onClose={() => setAsking(false)} />}
    </>
  );
}

function Standing({ of, state }: { readonly of: LeadReturn; readonly state: keyof typeof states }) {
  const { t, instant } = useDeskWords();
  const { decide, busy } = useReturnActs(of);
  const at = of.decidedAt ?? of.askedAt;
  return (
    <>
      <p className={classes.line}>
        <strong>{t(states[state])}</strong> {[of.reasonName, at && instant(at)].filter(Boolean).join(' · ')}
      </p>
      {of.proof && <p className={classes.soft}>{of.proof}</p>}
      {of.comment && <p className={classes.soft}>{of.comment}</p>}
      {state === 'asked' && (
        <div className={classes.buttons}>
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => decide(true)}>
            {t('vendor.didAccept')}
          </Button>
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => decide(false)}>
            {t('vendor.didRefuse')}
          </Button>
        </div>
      )}
    </>
  );
}
