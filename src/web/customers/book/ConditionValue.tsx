import { Autocomplete, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { customerField } from '../../../core/customers/customer-fields.ts';
import { customerSegments } from '../../../core/customers/segments.ts';
import { segmentsQuestion } from '../segments/segment-questions.ts';
import { useBookWords } from './use-book-words.ts';

interface ConditionValueProps {
  /** The field compared with the value. */
  readonly id: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** What a field is compared with: one of the values it can have where those are known, else what is typed. */
export function ConditionValue({ id, value, onValue }: ConditionValueProps) {
  const { t, segment } = useBookWords();
  const type = customerField(id)?.type;
  const isSegment = id === 'segment' || id === 'segment_before';
  const { data } = useQuery({ ...segmentsQuestion({ by: id }), enabled: type === 'text' && !isSegment });
  if (isSegment || type === 'boolean') {
    const segments = () => customerSegments.map((one) => ({ value: one, label: segment(one) }));
    const answers = () => [
      { value: 'yes', label: t('book.yes') },
      { value: 'no', label: t('book.no') },
    ];
    return (
      <Select
        label={t('book.with')}
        value={value || null}
        onChange={(next) => onValue(next ?? '')}
        data={isSegment ? segments() : answers()}
        comboboxProps={{ withinPortal: false }}
      />
    );
  }
  if (type === 'text')
    return (
      <Autocomplete
        label={t('book.with')}
        value={value}
        onChange={onValue}
        data={(data?.groups ?? []).flatMap((group) => group.name ?? [])}
        limit={12}
        comboboxProps={{ withinPortal: false }}
      />
    );
  return (
    <TextInput
      label={t('book.with')}
      type={type === 'day' ? 'date' : 'text'}
      inputMode={type === 'day' ? 'none' : 'decimal'}
      rightSection={type === 'share' ? '%' : undefined}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}
