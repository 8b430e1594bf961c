import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { customerField, customerFields } from '../../../core/customers/customer-fields.ts';
import { PopoverForm } from '../../parts/PopoverForm.tsx';
import { ConditionValue } from './ConditionValue.tsx';
import { useBookWords } from './use-book-words.ts';

interface AddConditionProps {
  readonly onAdd: (condition: string) => void;
}

const signs = { '>=': '≥', '<=': '≤', '=': '=', '!=': '≠' } as const;
type Sign = keyof typeof signs;

/** The ways in which a field compares: a name is one or another, a yes is a yes, the rest has an order. */
function signsOf(id: string): readonly Sign[] {
  const type = customerField(id)?.type;
  if (type === 'boolean') return ['='];
  return type === 'text' ? ['=', '!='] : ['>=', '<=', '=', '!='];
}

/** Adds a condition: which field, how it compares, with what. */
export function AddCondition({ onAdd }: AddConditionProps) {
  const { t, fieldName } = useBookWords();
  const [opened, setOpened] = useState(false);
  const [id, setId] = useState<string>('segment');
  const [sign, setSign] = useState<Sign>('=');
  const [value, setValue] = useState('');
  const choose = (next: string) => {
    setId(next);
    setValue('');
    setSign(signsOf(next)[0] ?? '=');
  };
  const add = () => {
    const percent = customerField(id)?.type === 'share' && /^[\d.,]+$/u.test(value.trim()) ? '%' : '';
    onAdd(`${id}${sign}${value.trim()}${percent}`);
    setOpened(false);
    setValue('');
  };
  return (
    <PopoverForm name={t('book.addCondition')} adds opened={opened} onOpened={setOpened} onSend={add}>
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
        data={signsOf(id).map((one) => ({ value: one, label: signs[one] }))}
        comboboxProps={{ withinPortal: false }}
      />
      <ConditionValue id={id} value={value} onValue={setValue} />
      <Button type="submit" disabled={!value.trim()}>
        {t('book.add')}
      </Button>
    </PopoverForm>
  );
}
