import { Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Dimension, isTimeDimension } from '../../core/facts/dimensions.ts';
import type { Scope } from '../address/scope.ts';
import { whyQuestion } from '../api/questions.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { typeset } from '../format/typeset.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { WhyTable } from '../why/WhyTable.tsx';
import classes from './proof.module.css';
import type { ProofOf } from './proof-address.ts';
import { filtersOfCell, type Proof } from './proof-question.ts';

/** What a change is explained by at first, in order of preference. */
const usual = ['channel', 'campaign', 'product', 'owner'];

interface ProofMovedProps {
  readonly proof: Proof;
  readonly scope: Scope;
  readonly of: ProofOf;
}

/** What moved a ratio since the earlier period: mix and rate part of each segment. Nothing for other figures. */
export function ProofMoved({ proof, scope, of }: ProofMovedProps) {
  const t = useT();
  const language = useLanguage();
  const { metrics, dimensions } = useCatalogue();
  const { cell = {}, metric, per } = of;
  const carriedBy = (asked: string | undefined) =>
    metrics.find(({ id }) => id === asked)?.dimensions ?? (asked === undefined ? null : []);
  const below = carriedBy(per);
  const carried = (carriedBy(metric) ?? []).filter((dimension) => below?.includes(dimension) ?? true);
  const choices = dimensions.filter(
    ({ id }) => carried.includes(id) && !isTimeDimension(id) && !(id in cell),
  );
  const [by, setBy] = useState(
    usual.find((dimension) => choices.some(({ id }) => id === dimension)) ?? choices[0]?.id,
  );
  const asked = proof.under !== null && scope.compare !== undefined && !of.earlier && by !== undefined;
  const { data: why, error } = useQuery({
    ...whyQuestion({
      ...scope,
      where: [...scope.where, ...filtersOfCell(cell)],
      metric,
      ...(per ? { per } : {}),
      by: by as Dimension,
    }),
    enabled: asked,
  });
  if (!asked) return null;
  return (
    <li className={classes.knot}>
      <div className={classes.knotHead}>
        <h3>{t('proof.moved')}</h3>
        <Select
          size="xs"
          aria-label={t('proof.movedBy')}
          allowDeselect={false}
          data={choices.map(({ id, name }) => ({ value: id, label: name }))}
          value={by}
          onChange={(id) => id && setBy(id)}
        />
      </div>
      {why && (
        <>
          <p className={classes.formula}>{typeset(why.sentence, language)}</p>
          {why.change !== 0 && <WhyTable why={why} currency={proof.figure.currency} limit={8} cell={cell} />}
        </>
      )}
      {!why && !error && <Skeleton height={120} />}
      {error && !why && <ErrorNotice error={error} />}
    </li>
  );
}
