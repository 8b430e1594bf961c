import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatFigure } from '../../core/words/figures.ts';
import { useAddress, useScope } from '../address/use-address.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { ChangeText } from '../figures/ChangeText.tsx';
import { useSegmentName } from '../figures/use-segment-name.ts';
import { lowerFirst } from '../format/lower-first.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { ProofFormula } from './ProofFormula.tsx';
import { ProofMoved } from './ProofMoved.tsx';
import { ProofRows } from './ProofRows.tsx';
import { ProofShell } from './ProofShell.tsx';
import classes from './proof.module.css';
import type { ProofOf } from './proof-address.ts';
import { type Part, proofBody, proofQuestion } from './proof-question.ts';

/** La preuve: formula, its two numbers, what moved it, its rows, and the file and line each came from. */
export default function ProofDrawer({ of }: { readonly of: ProofOf }) {
  const t = useT();
  const segmentName = useSegmentName();
  const language = useLanguage();
  const [, change] = useAddress();
  const { scope } = useScope();
  const { metrics, dimensions } = useCatalogue();
  const [part, setPart] = useState<Part>(of.part ?? 'over');
  const body = proofBody(scope, of, part);
  const { data: proof, error, refetch } = useQuery(proofQuestion(body));
  const nameOf = (metric: string) => metrics.find(({ id }) => id === metric)?.name ?? metric;
  const name = of.per ? `${nameOf(of.metric)} ÷ ${lowerFirst(nameOf(of.per))}` : nameOf(of.metric);
  const place = Object.entries(of.cell ?? {}).map(([dimension, value]) => {
    const dimensionName = dimensions.find(({ id }) => id === dimension)?.name ?? dimension;
    const colon = language === 'fr' ? '\u00a0:' : ':';
    return `${dimensionName}${colon} ${segmentName(dimension, value)}`;
  });
  const where = [...place, of.earlier && t('proof.earlier')].filter(Boolean).join(' · ');
  return (
    <ProofShell onClose={() => change({ proof: undefined })}>
      <header className={classes.head}>
        {where && <p className={classes.place}>{where}</p>}
        <h2 className={classes.name}>{name}</h2>
        {proof ? (
          <p className={classes.value}>
            <strong data-few={proof.certainty?.kind === 'not_enough_data' || undefined}>
              {proof.value === null
                ? t('figure.noneLong')
                : formatFigure(proof.value, proof.figure, language)}
            </strong>{' '}
            <ChangeText
              value={proof.value}
              earlier={proof.earlierValue}
              unit={proof.figure.unit}
              better={proof.certainty?.kind === 'not_enough_data' ? null : proof.figure.better}
            />
          </p>
        ) : (
          !error && <Skeleton height={38} width={180} />
        )}
      </header>
      {error && !proof && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!proof && !error && <Skeleton height={320} aria-busy />}
      {proof && (
        <ol className={classes.thread}>
          <ProofFormula proof={proof} metric={of.metric} scope={scope} part={part} onPart={setPart} />
          <ProofMoved proof={proof} scope={scope} of={of} />
          <ProofRows proof={proof} body={body} part={part} />
        </ol>
      )}
    </ProofShell>
  );
}
