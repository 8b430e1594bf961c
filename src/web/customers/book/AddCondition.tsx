import { Autocomplete, Button, Popover, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { customerField, customerFields } from '../../../core/customers/customer-fields.ts';
import { customerSegments } from '../../../core/customers/segments.ts';
import { segmentsQuestion } from '../segments/segment-questions.ts';
import classes from './book.module.css';
import { useBookWords } from './use-book-words.ts';

interface AddConditionProps {
  readonly onAdd: (condition: string) => void;
}

const signs = { '>=': '≥', '<=': '≤', '=': '=', '!=': '≠' } as const;
type Sign = keyof typeof signs;

/** Adds a condition: which field, how it compares, with what. */
export function AddCondition({ onAdd }: AddConditionProps) {
  const { t, fieldName, segment } = useBookWords();
  const [opened, setOpened] = useState(false);
  const [id, setId] = useState<string>('segment');
  const [sign, setSign] = useState<Sign>('=');
  const [value, setValue] = useState('');
  const field = customerField(id);
  const named = field?.type === 'text';
  const isSegment = id === 'segment' || id === 'segment_before';
  const { data } = useQuery({
    ...segmentsQuestion({ by: id }),
    enabled: opened && named && !isSegment,
  });
  const choose = (next: string) => {
    setId(next);
    setValue('');
    setSign(customerField(next)?.type === 'text' || customerField(next)?.type === 'boolean' ? '=' : '>=');
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const percent = field?.type === 'share' && /^[\d.,]+$/u.test(value.trim()) ? '%' : '';
    onAdd(`${id}${sign}${value.trim()}${percent}`);
    setOpened(false);
    setValue('');
  };
  const allowed = (Object.keys(signs) as Sign[]).filter(
    (one) => !(named || field?.type === 'boolean') || one === '=' || (named && one === '!='),
  );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => setOpened(!opened)}
        >
          {t('book.addCondition')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes.form} onSubmit={add}>
          <Select
            label={t('book.field')}
            searchable
            value={id}
            onChange={(next) => next && choose(next)}
            data={customerFields.map((one) => ({ value: one.id, label: fieldName(one.id) }))}
            comboboxProps={{ withinPortal: false }}
          />
          <Select
            label={t('book.compares')}
            value={sign}
            onChange={(next) => next && setSign(next as Sign)}
            data={allowed.map((one) => ({ value: one, label: signs[one] }))}
            comboboxProps={{ withinPortal: false }}
          />
          {isSegment || field?.type === 'boolean' ? (
            <Select
              label={t('book.with')}
              value={value || null}
              onChange={(next) => setValue(next ?? '')}
              data={
                isSegment
                  ? customerSegments.map((one) => ({ value: one, label: segment(one) }))
                  : [
                      { value: 'yes', label: t('book.yes') },
                      { value: 'no', label: t('book.no') },
                    ]
              }
              comboboxProps={{ withinPortal: false }}
            />
          ) : named ? (
            <Autocomplete
              label={t('book.with')}
              value={value}
              onChange={setValue}
              data={(data?.groups ?? []).flatMap((group) => group.name ?? [])}
              limit={12}
              comboboxProps={{ withinPortal: false }}
            />
          ) : (
            <TextInput
              label={t('book.with')}
              type={field?.type === 'day' ? 'date' : 'text'}
              inputMode={field?.type === 'day' ? 'none' : 'decimal'}
              rightSection={field?.type === 'share' ? '%' : undefined}
              value={value}
              onChange={(event) => setValue(event.currentTarget.value)}
            />
          )}
          <Button type="submit" disabled={!value.trim()}>
            {t('book.add')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
