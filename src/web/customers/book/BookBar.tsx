import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconDownload, IconSearch, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { saveFile } from '../../parts/save-file.ts';
import { tellError } from '../../parts/tell.tsx';
import { AsOfPicker } from '../../scope/AsOfPicker.tsx';
import scope from '../../scope/scope.module.css';
import { AddCondition } from './AddCondition.tsx';
import classes from './book.module.css';
import { customersFile, ownSegmentsQuestion } from './book-questions.ts';
import { SaveSegment } from './SaveSegment.tsx';
import type { BookChoices } from './use-book-choices.ts';
import { useBookWords } from './use-book-words.ts';

/** Who is listed: search, own segments, conditions; and the list as a file. */
export function BookBar({ choices }: { readonly choices: BookChoices }) {
  const { t, condition } = useBookWords();
  const [typed, setTyped] = useState(choices.search);
  const [saving, setSaving] = useState(false);
  const search = useDebouncedCallback(choices.setSearch, 250);
  const { data } = useQuery(ownSegmentsQuestion());
  const { conditions, setConditions } = choices;
  const save = () => {
    setSaving(true);
    customersFile(choices.asked)
      .then((blob) => saveFile(blob, `${t('book.file')}.csv`))
      .catch((error: unknown) => tellError(error, t))
      .finally(() => setSaving(false));
  };
  return (
    <section className={classes.tools} aria-label={t('book.choices')}>
      <TextInput
        className={classes.search ?? ''}
        size="sm"
        aria-label={t('book.search')}
        placeholder={t('book.search')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      {(data?.segments.length ?? 0) > 0 && (
        <Select
          size="sm"
          aria-label={t('book.ownSegment')}
          placeholder={t('book.ownSegment')}
          clearable
          clearButtonProps={{ 'aria-label': t('book.everybody') }}
          value={choices.segment}
          onChange={choices.setSegment}
          data={(data?.segments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className={classes.chips}>
        {conditions.map((one) => (
          <span key={one} className={scope.chip}>
            <span>{condition(one)}</span>
            <button
              type="button"
              aria-label={t('filter.remove', { filter: condition(one) })}
              onClick={() => setConditions(conditions.filter((other) => other !== one))}
            >
              <IconX size={14} aria-hidden="true" />
            </button>
          </span>
        ))}
        <AddCondition onAdd={(one) => setConditions([...conditions.filter((other) => other !== one), one])} />
        {conditions.length > 0 && (
          <SaveSegment
            conditions={conditions}
            onSaved={(id) => {
              setConditions([]);
              choices.setSegment(id);
            }}
          />
        )}
      </div>
      <AsOfPicker />
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        loading={saving}
        leftSection={<IconDownload size={16} stroke={1.6} aria-hidden="true" />}
        onClick={save}
      >
        {t('book.csv')}
      </Button>
    </section>
  );
}
