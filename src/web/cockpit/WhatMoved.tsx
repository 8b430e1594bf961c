import type { Answer } from '../../api/endpoints.ts';
import { useCatalogue, useWorkspace } from '../api/use-workspace.ts';
import { useT } from '../i18n/use-t.ts';
import { Panel } from '../parts/Panel.tsx';
import { WhyTable } from '../parts/WhyTable.tsx';
import classes from './cockpit.module.css';

/** What moved and why, in one sentence with its parts. */
export function WhatMoved({ why }: { readonly why: Answer<'why'> }) {
  const t = useT();
  const { metrics } = useCatalogue();
  const { settings } = useWorkspace();
  const name = metrics.find(({ id }) => id === why.metric)?.name ?? why.metric;
  return (
    <Panel title={t('cockpit.moved', { name: name.toLowerCase() })}>
      <p className={classes.movedSentence}>{why.sentence}</p>
      <WhyTable why={why} currency={settings.currency} limit={8} />
    </Panel>
  );
}
