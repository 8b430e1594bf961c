import { MultiSelect } from '@mantine/core';
import { useWorkspace } from '../../api/use-workspace.ts';
import { useT } from '../../i18n/use-t.ts';
import scope from '../../scope/scope.module.css';
import { useChangeSettings } from '../../settings/use-change-settings.ts';
import classes from './opportunities.module.css';
import type { Opportunities } from './opportunity-questions.ts';

/** The services that the map leaves out, kept in the workspace: the same for everybody who looks. */
export function LeftOutServices({ answer }: { readonly answer: Opportunities }) {
  const t = useT();
  const change = useChangeSettings();
  const { servicesLeftOut } = useWorkspace().settings;
  const kept = change.isPending ? (change.variables.servicesLeftOut ?? servicesLeftOut) : servicesLeftOut;
  const names = new Set([...answer.services.map(({ name }) => name), ...answer.without, ...kept]);
  return (
    <section className={`${scope.bar} ${classes.leftOut}`} aria-label={t('opportunity.choices')}>
      <label htmlFor="services-left-out">{t('opportunity.without')}</label>
      <MultiSelect
        id="services-left-out"
        size="xs"
        w={420}
        maw="100%"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('opportunity.keepAll') }}
        placeholder={kept.length === 0 ? t('opportunity.withoutNone') : ''}
        nothingFoundMessage={t('opportunity.noService')}
        data={[...names].sort((one, other) => one.localeCompare(other))}
        value={[...kept]}
        onChange={(chosen) => change.mutate({ servicesLeftOut: chosen })}
      />
    </section>
  );
}
