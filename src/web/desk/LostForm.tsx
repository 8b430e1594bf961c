import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { OwnForm } from '../parts/OwnForm.tsx';
import type { Lead } from './lead-filter.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import classes from './writing.module.css';

interface EndFormProps {
  readonly lead: Lead;
  readonly act: ReturnType<typeof useAct>;
  readonly onDone: () => void;
}

/** Why a lead is lost: one of the workspace's reasons (or any, where it has none), and what else is to be said. */
export function LostForm({ lead, act, onDone }: EndFormProps) {
  const { t, name, settings } = useDeskWords();
  const [reason, setReason] = useState(settings.lossReasons[0] ?? '');
  const [comment, setComment] = useState('');
  return (
    <OwnForm
      className={classes.small}
      onSend={() => {
        act.mutate({
          send: () =>
            call('loseLead', {
              params: { key: lead.key },
              body: { reason: reason.trim(), comment: comment.trim() || null, from: lead.stage },
            }),
          said: t('desk.lost', { name: name(lead), reason }),
          done: onDone,
        });
      }}
    >
      {settings.lossReasons.length > 0 ? (
        <Radio.Group label={t('desk.lossReason')} value={reason} onChange={setReason}>
          <div className={classes.reasonsList}>
            {settings.lossReasons.map((one, index) => (
              <Radio key={one} value={one} label={one} {...(index === 0 ? { 'data-autofocus': true } : {})} />
            ))}
          </div>
        </Radio.Group>
      ) : (
        <TextInput
          label={t('desk.lossReason')}
          data-autofocus
          required
          maxLength={80}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t('desk.comment')}
        autosize
        minRows={2}
        maxLength={20_000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!reason.trim()} loading={act.isPending}>
        {t('desk.loseIt')}
      </Button>
    </OwnForm>
  );
}
