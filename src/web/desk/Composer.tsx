import { Button, NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api/call.ts';
import type { Message } from '../i18n/use-t.ts';
import deskStyles from './desk.module.css';
import type { LeadDetail } from './lead-filter.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import writingStyles from './writing.module.css';

export const composerKinds = ['note', 'call', 'email', 'meeting'] as const;
export type ComposerKind = (typeof composerKinds)[number];

const names: Readonly<Record<ComposerKind, Message>> = {
  note: 'desk.note',
  call: 'desk.call',
  email: 'desk.mail',
  meeting: 'desk.meeting',
};
const placeholders: Readonly<Record<ComposerKind, Message>> = {
  note: 'desk.noteText',
  call: 'desk.callText',
  email: 'desk.mailText',
  meeting: 'desk.meetingText',
};
const letters: Readonly<Record<ComposerKind, string>> = { note: 'N', call: 'C', email: 'E', meeting: 'R' };

interface ComposerProps {
  readonly lead: LeadDetail;
  readonly act: ReturnType<typeof useAct>;
  readonly kind: ComposerKind;
  readonly onKind: (kind: ComposerKind) => void;
  /** Grows each time a key asks to write. */
  readonly focusCount: number;
}

/** Writes a note, or logs a call, an e-mail or a meeting. Ctrl or ⌘ with Enter sends. */
export function Composer({ lead, act, kind, onKind, focusCount }: ComposerProps) {
  const { t, name } = useDeskWords();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [subject, setSubject] = useState('');
  const [minutes, setMinutes] = useState<number | ''>('');
  const [reached, setReached] = useState(true);
  const [inbound, setInbound] = useState(false);
  useEffect(() => {
    if (focusCount > 0) field.current?.focus();
  }, [focusCount]);
  const clear = () => {
    setText('');
    setSubject('');
    setMinutes('');
    setReached(true);
    setInbound(false);
  };
  const send = () => {
    // The next key is one of the page again.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const params = { key: lead.key };
    const called = name(lead);
    if (kind === 'note') {
      act.mutate({
        send: () => call('noteLead', { params, body: { body: text.trim() } }),
        said: t('desk.noteSaid'),
        done: clear,
      });
      return;
    }
    act.mutate({
      send: () =>
        call('logInteraction', {
          params,
          body: {
            type: kind,
            direction: inbound ? 'in' : 'out',
            answered: inbound || kind === 'meeting' ? true : kind === 'call' ? reached : null,
            seconds: minutes === '' ? null : Math.round(minutes * 60),
            subject: subject.trim() || null,
            note: text.trim() || null,
            at: null,
          },
        }),
      said: t('desk.logged', { name: called }),
      done: clear,
    });
  };
  return (
    <form
      ref={form}
      className={writingStyles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          form.current?.requestSubmit();
        }
        if (event.key === 'Escape') {
          event.stopPropagation();
          (event.target as HTMLElement).blur();
        }
      }}
    >
      <SegmentedControl
        aria-label={t('desk.compose')}
        value={kind}
        onChange={(value) => onKind(composerKinds.find((one) => one === value) ?? 'note')}
        data={composerKinds.map((value) => ({
          value,
          label: (
            <span title={letters[value]}>
              {t(names[value])} <kbd className={deskStyles.kbd}>{letters[value]}</kbd>
            </span>
          ),
        }))}
      />
      {kind === 'call' && (
        <div className={writingStyles.composeRow}>
          <SegmentedControl
            aria-label={t('desk.result')}
            value={inbound ? 'in' : reached ? 'reached' : 'missed'}
            onChange={(value) => {
              setInbound(value === 'in');
              setReached(value !== 'missed');
            }}
            data={[
              { value: 'reached', label: t('desk.reached') },
              { value: 'missed', label: t('desk.missed') },
              { value: 'in', label: t('desk.inbound') },
            ]}
          />
          <NumberInput
            aria-label={t('desk.minutes')}
            placeholder={t('desk.minutes')}
            w={110}
            min={0}
            max={1_440}
            value={minutes}
            onChange={(value) => setMinutes(value === '' ? '' : Number(value))}
          />
        </div>
      )}
      {kind === 'email' && (
        <div className={writingStyles.composeRow}>
          <SegmentedControl
            aria-label={t('desk.direction')}
            value={inbound ? 'in' : 'out'}
            onChange={(value) => setInbound(value === 'in')}
            data={[
              { value: 'out', label: t('desk.sent') },
              { value: 'in', label: t('desk.received') },
            ]}
          />
          <TextInput
            className={writingStyles.grow ?? ''}
            aria-label={t('desk.subject')}
            placeholder={t('desk.subject')}
            maxLength={500}
            value={subject}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
        </div>
      )}
      <Textarea
        ref={field}
        aria-label={t(names[kind])}
        placeholder={t(placeholders[kind])}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={writingStyles.composeRow}>
        <span className={`${deskStyles.soft} ${deskStyles.byKeys}`}>{t('desk.sendKeys')}</span>
        <Button
          type="submit"
          size="compact-md"
          loading={act.isPending}
          disabled={kind === 'note' && !text.trim()}
        >
          {t(kind === 'note' ? 'desk.writeNote' : 'desk.log')}
        </Button>
      </div>
    </form>
  );
}
