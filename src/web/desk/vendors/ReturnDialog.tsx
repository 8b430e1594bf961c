import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useReturnActs } from './use-return-acts.ts';
import type { LeadReturn } from './vendor-questions.ts';
import classes from './vendors.module.css';

interface ReturnDialogProps {
  readonly of: LeadReturn;
  readonly onClose: () => void;
}

/** Asks a vendor to take a lead back: the reason, with what proves it, or what somebody says instead. */
export function ReturnDialog({ of, onClose }: ReturnDialogProps) {
  const { t } = useDeskWords();
  const first =
    of.proposed ?? of.reasons.find(({ proof }) => proof !== null)?.reason ?? of.reasons[0]?.reason;
  const [reason, setReason] = useState(first);
  const [comment, setComment] = useState('');
  const { ask, busy } = useReturnActs(of);
  const chosen = of.reasons.find((one) => one.reason === reason);
  const needed = chosen?.proof === null;
  return (
    <FormDialog
      onClose={onClose}
      size={520}
      title={t('vendor.sendBackOf', { name: of.name ?? of.key })}
      send={t('vendor.sendBack')}
      busy={busy}
      disabled={!reason || (needed && !comment.trim())}
      onSend={() => {
        if (reason) ask(reason, comment.trim() || null, onClose);
      }}
    >
      <Radio.Group
        label={t('vendor.reason')}
        value={reason ?? ''}
        onChange={(id) => setReason(of.reasons.find((one) => one.reason === id)?.reason)}
      >
        <div className={classes.reasons}>
          {of.reasons.map((one) => (
            <Radio
              key={one.reason}
              value={one.reason}
              label={one.name}
              description={one.proof ?? t('vendor.noProof')}
              {...(one.reason === first ? { 'data-autofocus': true } : {})}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t(needed ? 'vendor.inYourWords' : 'vendor.insteadWords')}
        required={needed}
        autosize
        minRows={2}
        maxLength={2_000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <p className={classes.soft}>{t('vendor.untilAccepted')}</p>
    </FormDialog>
  );
}
