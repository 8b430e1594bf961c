import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { mappingsQuestion } from '../api/questions.ts';
import { formatAgo } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { tell, tellError, tellUndo } from '../parts/tell.tsx';
import classes from './data.module.css';
import { YamlEditor } from './YamlEditor.tsx';

/** How columns become facts: saved mappings, and those Filon knows. */
export function MappingsTab() {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(mappingsQuestion());
  const [opened, setOpened] = useState<string | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['mappings'] });
  const save = useMutation({
    mutationFn: ({ name, yaml }: { name: string; yaml: string }) =>
      call('saveMapping', { params: { name }, body: { yaml } }),
    onSuccess: ({ name }) => tell(t('mappings.saved', { name })),
    onError: (failure) => tellError(failure, t),
    onSettled: refresh,
  });
  const drop = useMutation({
    mutationFn: ({ name }: { name: string; yaml: string }) => call('dropMapping', { params: { name } }),
    onSuccess: (_, dropped) =>
      tellUndo(t('mappings.dropped', { name: dropped.name }), t, () => save.mutate(dropped)),
    onError: (failure) => tellError(failure, t),
    onSettled: refresh,
  });
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={200} />;
  return (
    <div className={classes.stack}>
      <p className={classes.hint}>{t('mappings.text')}</p>
      <ul className={classes.list}>
        {data.mappings.map((mapping) => (
          <li key={mapping.name}>
            <div className={classes.listHead}>
              <button
                type="button"
                className={classes.listName}
                aria-expanded={opened === mapping.name}
                onClick={() => setOpened(opened === mapping.name ? null : mapping.name)}
              >
                {mapping.name}
              </button>
              <span className={classes.soft}>
                {mapping.savedAt
                  ? t('mappings.savedAt', { when: formatAgo(mapping.savedAt, new Date(), language) })
                  : t('mappings.known')}
              </span>
              {mapping.savedAt && (
                <Button size="compact-sm" variant="subtle" onClick={() => drop.mutate(mapping)}>
                  {t('mappings.drop')}
                </Button>
              )}
            </div>
            {opened === mapping.name && (
              <YamlEditor
                key={mapping.yaml}
                yaml={mapping.yaml}
                busy={save.isPending}
                actionName={t('mappings.save')}
                onSave={(yaml) => save.mutate({ name: mapping.name, yaml })}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
