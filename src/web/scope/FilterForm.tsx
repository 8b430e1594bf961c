import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Dimension, isTimeDimension } from '../../core/facts/dimensions.ts';
import type { FilterOperator } from '../../core/query/query.ts';
import { formatNumber } from '../../core/words/figures.ts';
import type { Filter } from '../address/filter-text.ts';
import { valuesQuestion } from '../api/questions.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { useSegmentName } from '../figures/use-segment-name.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { operatorNames } from './operator-names.ts';
import classes from './scope.module.css';

/** « is one of » stands for both « is » and « in ». */
const operators = ['in', 'is_not', 'contains', 'between', 'empty', 'not_empty'] as const;
type Asked = (typeof operators)[number];

function asked(operator: FilterOperator): Asked {
  return operator === 'is' ? 'in' : operator;
}

interface FilterFormProps {
  readonly start?: Filter;
  readonly onDone: (filter: Filter) => void;
}

/** A filter as a small form: dimension, condition, values that occur. */
export function FilterForm({ start, onDone }: FilterFormProps) {
  const t = useT();
  const segmentName = useSegmentName();
  const language = useLanguage();
  const { dimensions } = useCatalogue();
  const [dimension, setDimension] = useState<string>(start?.dimension ?? 'channel');
  const [operator, setOperator] = useState<Asked>(asked(start?.operator ?? 'in'));
  const [values, setValues] = useState<string[]>(start?.values ?? []);
  const [search, setSearch] = useState('');
  const found = useQuery(valuesQuestion(dimension, search)).data?.values ?? [];
  const needsNone = operator === 'empty' || operator === 'not_empty';
  const filled = values.filter(Boolean);
  const complete = needsNone || (operator === 'between' ? filled.length === 2 : filled.length > 0);
  const options = [...new Set([...values, ...found.map(({ value }) => value ?? '')])].filter(Boolean);

  const finish = () => {
    if (!complete) return;
    const single = operator === 'in' && filled.length === 1;
    onDone({
      dimension: dimension as Dimension,
      operator: single ? 'is' : operator,
      values: needsNone ? [] : filled,
    });
  };
  return (
    <form
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <Select
        label={t('filter.dimension')}
        searchable
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={dimensions
          .filter(({ id }) => !isTimeDimension(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={dimension}
        onChange={(id) => {
          if (!id) return;
          setDimension(id);
          setValues([]);
        }}
      />
      <Select
        label={t('filter.operator')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={operators.map((id) => ({ value: id, label: t(operatorNames[id]) }))}
        value={operator}
        onChange={(id) => {
          const next = operators.find((one) => one === id);
          if (next) setOperator(next);
          if (next !== 'in') setValues((before) => before.slice(0, 1));
        }}
      />
      {operator === 'in' && (
        <MultiSelect
          label={t('filter.values')}
          data-autofocus
          searchable
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          classNames={{ options: classes.options }}
          nothingFoundMessage={t('filter.noValue')}
          data={options.map((value) => ({ value, label: segmentName(dimension, value) }))}
          renderOption={({ option }) => (
            <span>
              {option.label}{' '}
              <span className={classes.soft}>
                {formatNumber(found.find(({ value }) => value === option.value)?.rows ?? 0, language)}
              </span>
            </span>
          )}
          searchValue={search}
          onSearchChange={setSearch}
          value={values}
          onChange={setValues}
        />
      )}
      {(operator === 'is_not' || operator === 'contains') && (
        <TextInput
          label={t('filter.value')}
          value={values[0] ?? ''}
          onChange={(event) => setValues([event.currentTarget.value])}
        />
      )}
      {operator === 'between' &&
        ([0, 1] as const).map((place) => (
          <TextInput
            key={place}
            label={t(place === 0 ? 'filter.from' : 'filter.to')}
            value={values[place] ?? ''}
            onChange={(event) => {
              const next = [values[0] ?? '', values[1] ?? ''];
              next[place] = event.currentTarget.value;
              setValues(next);
            }}
          />
        ))}
      <Button type="submit" disabled={!complete}>
        {t('filter.apply')}
      </Button>
    </form>
  );
}
