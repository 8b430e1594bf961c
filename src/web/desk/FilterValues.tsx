import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { valuesQuestion } from '../api/questions.ts';
import { useT } from '../i18n/use-t.ts';
import type { Choice } from './lead-filter.ts';
import listStyles from './list.module.css';
import { stateNames, temperatureNames, useDeskWords } from './use-desk-words.ts';
import { useFilterWords } from './use-filter-words.ts';
import writingStyles from './writing.module.css';

interface FilterValuesProps {
  readonly choice: Choice;
  readonly chosen: readonly string[];
  readonly onChosen: (values: readonly string[]) => void;
  readonly onDone: () => void;
}

/** The values of a filter to choose from; those with many can be searched. */
export function FilterValues({ choice, chosen, onChosen, onDone }: FilterValuesProps) {
  const t = useT();
  const words = useFilterWords();
  const { settings } = useDeskWords();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 150);
  const fixed: Partial<Record<Choice, readonly string[]>> = {
    state: Object.keys(stateNames),
    stage: settings.stages.map(({ id }) => id),
    temperature: Object.keys(temperatureNames),
  };
  const listed = fixed[choice];
  const { data } = useQuery({ ...valuesQuestion(choice, search), enabled: listed === undefined });
  const found = listed ?? (data?.values ?? []).map((value) => value.value ?? '');
  const values = [...new Set([...chosen, ...found])];
  return (
    <div className={writingStyles.small}>
      <strong>{words.name(choice)}</strong>
      {listed === undefined && (
        <TextInput
          data-autofocus
          aria-label={t('filter.value')}
          placeholder={t('filter.value')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={listStyles.options}>
        {values.map((value) =>
          choice === 'state' ? (
            <Radio
              key={value}
              name="state"
              label={words.value(choice, value)}
              checked={chosen.includes(value)}
              onChange={() => onChosen([value])}
            />
          ) : (
            <Checkbox
              key={value}
              label={words.value(choice, value)}
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChosen(
                  event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
                )
              }
            />
          ),
        )}
      </div>
      <Button size="compact-sm" variant="default" onClick={onDone}>
        {t('action.close')}
      </Button>
    </div>
  );
}
