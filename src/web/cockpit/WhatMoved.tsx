import type { Answer } from '../../api/endpoints.ts';
import { useCatalogue, useWorkspace } from '../api/use-workspace.ts';
import { lowerFirst } from '../format/lower-first.ts';
import { typeset } from '../format/typeset.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { Panel } from '../parts/Panel.tsx';
import { WhyTable } from '../why/WhyTable.tsx';
import classes from './cockpit.module.css';

/** What moved and why, in one sentence with its parts. */
export function WhatMoved({ why }: { readonly why: Answer<'why'> }) {
  const t = useT();
  const language = useLanguage();
  const { metrics } = useCatalogue();
  const { settings } = useWorkspace();
  const name = metrics.find(({ id }) => id === why.metric)?.name ?? why.metric;
  return (
    <Panel title={t('cockpit.moved', { name: lowerFirst(name) })}>
      <p className={classes.movedSentence}>{typeset(why.sentence, language)}</p>
      <WhyTable why={why} currency={settings.currency} limit={8} />
    </Panel>
  );
}
