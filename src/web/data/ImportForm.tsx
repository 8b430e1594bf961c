import { Button, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '../../core/words/figures.ts';
import { call } from '../api/call.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import classes from './data.module.css';
import type { Draft } from './draft.ts';
import { changeIntake, type Intake } from './intake-store.ts';

interface ImportFormProps {
  readonly draft: Draft;
  readonly intake: Intake;
}

/** The last step: whether refused rows hold up the rest, and under which name the mapping is kept. */
export function ImportForm({ draft, intake }: ImportFormProps) {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const [allOrNothing, setAllOrNothing] = useState(false);
  const [name, setName] = useState('');
  const refused = draft.report?.rowsRefused ?? 0;
  const rows = draft.report?.facts.reduce((sum, fact) => sum + fact.rows, 0) ?? 0;
  const validName = name === '' || /^[a-z0-9][a-z0-9-]{0,59}$/.test(name);
  const start = useMutation({
    mutationFn: () =>
      call('importDraft', {
        params: { id: draft.id },
        body: {
          allOrNothing,
          // Whoever imports a guess has seen it; the server itself never goes by one.
          ...(draft.mappingSource === 'guessed' ? { mapping: draft.mapping } : {}),
          ...(name ? { saveMappingAs: name } : {}),
        },
      }),
    onSuccess: ({ job }) => {
      changeIntake(intake.key, { job });
      void client.invalidateQueries({ queryKey: ['mappings'] });
    },
  });
  return (
    <form
      className={classes.importForm}
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate();
      }}
    >
      {(draft.mappingSource === 'guessed' || draft.mappingSource === 'given') && (
        <TextInput
          label={t('importing.saveAs')}
          description={t('importing.saveAsText')}
          placeholder="mon-crm"
          value={name}
          error={validName ? undefined : t('importing.nameForm')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      {refused > 0 && (
        <Switch
          label={t('importing.allOrNothing')}
          description={t('importing.allOrNothingText', {
            count: refused,
            n: formatNumber(refused, language),
          })}
          checked={allOrNothing}
          onChange={(event) => setAllOrNothing(event.currentTarget.checked)}
        />
      )}
      {start.error && <ErrorNotice error={start.error} />}
      <Button type="submit" loading={start.isPending} disabled={draft.obstacle !== null || !validName}>
        {rows > 0
          ? t('importing.startRows', { count: rows, n: formatNumber(rows, language) })
          : t('importing.start')}
      </Button>
    </form>
  );
}
