import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { isTimeDimension } from '../../core/facts/dimensions.ts';
import { scopeOfAddress } from '../address/address.ts';
import { useAddress, useScope } from '../address/use-address.ts';
import { funnelQuestion } from '../api/questions.ts';
import { isEmpty, useCatalogue, useWorkspace } from '../api/use-workspace.ts';
import { EmptyWorkspace } from '../cockpit/EmptyWorkspace.tsx';
import { lowerFirst } from '../format/lower-first.ts';
import { typeset } from '../format/typeset.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { Panel } from '../parts/Panel.tsx';
import parts from '../parts/parts.module.css';
import { ScopeBar } from '../scope/ScopeBar.tsx';
import { FunnelSegments } from './FunnelSegments.tsx';
import { FunnelSkeleton } from './FunnelSkeleton.tsx';
import { FunnelSteps } from './FunnelSteps.tsx';
import classes from './funnel.module.css';

/** Entonnoir: visits to won, with rates and times between the steps, for all and by any dimension. */
export function FunnelPage() {
  const t = useT();
  const language = useLanguage();
  const [address, change] = useAddress();
  const { scope } = useScope();
  const empty = isEmpty(useWorkspace());
  const { dimensions, metrics } = useCatalogue();
  const carried = metrics.find(({ id }) => id === 'leads')?.dimensions ?? [];
  const choices = dimensions.filter(({ id }) => carried.includes(id) && !isTimeDimension(id));
  const by = choices.find(({ id }) => id === address.by)?.id ?? 'channel';
  const {
    data: funnel,
    error,
    isPlaceholderData,
    refetch,
  } = useQuery({ ...funnelQuestion({ ...scope, by }), enabled: !empty });

  if (empty) return <EmptyWorkspace />;
  return (
    <>
      <ScopeBar />
      <h1 className="unseen">{t('nav.funnel')}</h1>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!funnel && !error && <FunnelSkeleton />}
      {funnel && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <header className={classes.head}>
            <p className={parts.sentence}>{typeset(funnel.sentence, language)}</p>
            <p className={parts.sentence}>
              {t('funnel.dearest')}{' '}
              <Link to="/leads/losses" search={scopeOfAddress(address)}>
                {t('funnel.toLosses')}
              </Link>
            </p>
          </header>
          <Panel title={t('funnel.steps')}>
            <FunnelSteps steps={funnel.steps} />
          </Panel>
          <Panel
            title={t('funnel.by', {
              name: lowerFirst(choices.find(({ id }) => id === by)?.name ?? by),
            })}
            aside={
              <Select
                size="xs"
                aria-label={t('cockpit.byLabel')}
                searchable
                allowDeselect={false}
                data={choices.map(({ id, name }) => ({ value: id, label: name }))}
                value={by}
                onChange={(id) => id && change({ by: id === 'channel' ? undefined : id }, { replace: true })}
              />
            }
          >
            <FunnelSegments segments={funnel.segments} by={by} />
          </Panel>
        </div>
      )}
    </>
  );
}
