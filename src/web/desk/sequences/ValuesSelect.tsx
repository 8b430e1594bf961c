import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { valuesQuestion } from '../../api/questions.ts';
import { useT } from '../../i18n/use-t.ts';

interface ValuesSelectProps {
  readonly label: string;
  readonly dimension: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Several values of a dimension, found while one types; those chosen before stay to be seen. */
export function ValuesSelect({ label, dimension, value, onChange }: ValuesSelectProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 150);
  const { data } = useQuery({
    ...valuesQuestion(dimension, search),
    placeholderData: keepPreviousData,
  });
  const found = data?.values.flatMap((one) => one.value ?? []) ?? [];
  return (
    <MultiSelect
      searchable
      label={label}
      placeholder={value.length === 0 ? t('sequence.any') : ''}
      nothingFoundMessage={t('palette.nothing')}
      data={[...new Set([...value, ...found])]}
      value={[...value]}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
    />
  );
}
