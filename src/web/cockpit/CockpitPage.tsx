import { useQuery } from '@tanstack/react-query';
import { useAddress, useScope } from '../address/use-address.ts';
import { cockpitQuestion } from '../api/questions.ts';
import { isEmpty, useWorkspace } from '../api/use-workspace.ts';
import { typeset } from '../format/typeset.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import parts from '../parts/parts.module.css';
import { isMetric } from '../proof/proof-address.ts';
import { ScopeBar } from '../scope/ScopeBar.tsx';
import { CockpitSkeleton } from './CockpitSkeleton.tsx';
import classes from './cockpit.module.css';
import { EmptyWorkspace } from './EmptyWorkspace.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { ForgottenLeads } from './ForgottenLeads.tsx';
import { MainCurve } from './MainCurve.tsx';
import { NothingInPeriod } from './NothingInPeriod.tsx';
import { SegmentsTable } from './SegmentsTable.tsx';
import { UnplannedLeads } from './UnplannedLeads.tsx';
import { WhatMoved } from './WhatMoved.tsx';

/** Tableau de bord: sentences, figures, main curve, segments, what moved and why. */
export function CockpitPage() {
  const t = useT();
  const language = useLanguage();
  const [address] = useAddress();
  const { scope } = useScope();
  const empty = isEmpty(useWorkspace());
  const by = address.by ?? 'channel';
  const curve = isMetric(address.curve) ? address.curve : undefined;
  const {
    data: cockpit,
    error,
    isPlaceholderData,
    refetch,
  } = useQuery({ ...cockpitQuestion({ ...scope, by }), enabled: !empty });

  if (empty) return <EmptyWorkspace />;
  return (
    <>
      <ScopeBar />
      <h1 className="unseen">{t('nav.cockpit')}</h1>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!cockpit && !error && <CockpitSkeleton />}
      {cockpit && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <NothingInPeriod cockpit={cockpit} />
          <header className={classes.head}>
            {cockpit.sentences.map((sentence) => (
              <p key={sentence} className={parts.sentence}>
                {typeset(sentence, language)}
              </p>
            ))}
          </header>
          <FigureTiles cockpit={cockpit} chosen={curve ?? cockpit.metrics[0]} />
          <ForgottenLeads cockpit={cockpit} />
          <UnplannedLeads cockpit={cockpit} />
          <MainCurve cockpit={cockpit} metric={curve ?? cockpit.metrics[0] ?? 'revenue'} />
          <SegmentsTable cockpit={cockpit} by={by} />
          {cockpit.why && <WhatMoved why={cockpit.why} />}
        </div>
      )}
    </>
  );
}
