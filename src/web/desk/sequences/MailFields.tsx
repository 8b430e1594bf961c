import { Button, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { type TemplateField, templateFields } from '../../../core/sequences/template.ts';
import { type Message, useT } from '../../i18n/use-t.ts';
import type { Step } from './sequence-questions.ts';
import classes from './sequences.module.css';

type MailStep = Extract<Step, { kind: 'email' }>;

interface MailFieldsProps {
  readonly step: MailStep;
  readonly onChange: (step: MailStep) => void;
}

const fieldNames: Readonly<Record<TemplateField, Message>> = {
  first_name: 'sequence.fieldFirstName',
  last_name: 'sequence.fieldLastName',
  name: 'sequence.fieldName',
  company: 'desk.company',
  city: 'sequence.fieldCity',
  product: 'desk.filterProduct',
  title: 'sequence.fieldTitle',
  owner: 'desk.colOwner',
};

/** Subject and text of a mail; a click puts a field of the lead where one was writing last. */
export function MailFields({ step, onChange }: MailFieldsProps) {
  const t = useT();
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<'subject' | 'body'>('body');
  const insert = (field: TemplateField) => {
    const id = last.current;
    const place = id === 'subject' ? subject.current : body.current;
    const text = step[id];
    const [from, to] = [place?.selectionStart ?? text.length, place?.selectionEnd ?? text.length];
    const put = `{{${field}}}`;
    onChange({ ...step, [id]: text.slice(0, from) + put + text.slice(to) });
    // The field takes the new text first; only then can the caret stand behind it.
    requestAnimationFrame(() => {
      place?.focus();
      place?.setSelectionRange(from + put.length, from + put.length);
    });
  };
  return (
    <>
      <TextInput
        ref={subject}
        required
        maxLength={300}
        label={t('sequence.subject')}
        value={step.subject}
        onFocus={() => {
          last.current = 'subject';
        }}
        onChange={(event) => onChange({ ...step, subject: event.currentTarget.value })}
      />
      <Textarea
        ref={body}
        required
        autosize
        minRows={5}
        maxRows={16}
        maxLength={20_000}
        label={t('sequence.body')}
        value={step.body}
        onFocus={() => {
          last.current = 'body';
        }}
        onChange={(event) => onChange({ ...step, body: event.currentTarget.value })}
      />
      <div className={classes.fields}>
        <span>{t('sequence.insert')}</span>
        {templateFields.map((field) => (
          <Button key={field} size="compact-xs" variant="default" onClick={() => insert(field)}>
            {t(fieldNames[field])}
          </Button>
        ))}
        <span>{t('sequence.fallback', { example: `{{first_name|${t('sequence.fallbackWords')}}}` })}</span>
      </div>
    </>
  );
}
