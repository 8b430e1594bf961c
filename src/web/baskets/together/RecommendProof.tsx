import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { writtenDay } from '../../../core/words/written-day.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import classes from './together.module.css';
import { methodNames, purposeNames } from './together-names.ts';
import { type RecommendProof as Proof, recommendProofQuestion } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

const columns = [
  'together.weight',
  'together.hit5',
  'together.hit10',
  'together.ndcg5',
  'together.ndcg10',
] as const;

type Purpose = Proof['purposes'][number];
type Proven = Extract<Purpose, { kind: 'proven' }>;
type Measured = Proven['gain']['ndcg10'];

/** How well the latest orders were foreseen from the earlier ones, against what most buy. */
export function RecommendProof() {
  const { t, language } = useTogetherWords();
  const { data, error, refetch } = useQuery(recommendProofQuestion());
  const day = (written: string | null) => (written === null ? '–' : writtenDay(written, language));
  return (
    <Panel title={t('together.proof')}>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={360} aria-busy="true" />}
      {data && (
        <>
          <p className={classes.soft}>
            {t('together.proofDays', {
              learned: day(data.learnedUntil),
              chosen: day(data.chosenUntil),
              tried: day(data.triedUntil),
            })}
          </p>
          {data.purposes.map((purpose) => (
            <PurposePart key={purpose.purpose} of={purpose} />
          ))}
        </>
      )}
    </Panel>
  );
}

function PurposePart({ of }: { readonly of: Purpose }) {
  const { t, number } = useTogetherWords();
  const title = t(purposeNames[of.purpose]);
  const points = (value: number) => number(value * 100, 1);
  return (
    <section className={classes.purpose} data-purpose={of.purpose}>
      <h3>{title}</h3>
      {of.kind === 'not_enough_data' && (
        <p className={parts.quiet}>{t('together.fewCases', { found: of.found, needed: of.needed })}</p>
      )}
      {of.kind === 'proven' && (
        <>
          <p className={classes.verdict}>
            {t(of.gain.ndcg10.low > 0 ? 'together.better' : 'together.notBetter', {
              value: points(of.gain.ndcg10.value),
              low: points(of.gain.ndcg10.low),
              high: points(of.gain.ndcg10.high),
            })}{' '}
            <span className={parts.quiet}>{t('together.cases', { count: of.cases })}</span>
          </p>
          <MethodTable of={of} label={title} />
        </>
      )}
    </section>
  );
}

function MethodTable({ of, label }: { readonly of: Proven; readonly label: string }) {
  const { t, number, share } = useTogetherWords();
  const cell = ({ value, low, high }: Measured, write: (value: number) => string) => (
    <td className={parts.number}>
      {write(value)}
      <span className={classes.under}>{t('together.between', { low: write(low), high: write(high) })}</span>
    </td>
  );
  const found = (value: number) => share(value, 1);
  const gained = (value: number) => number(value, 3);
  return (
    <Scroller label={label}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('together.method')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={parts.number}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.methods.map(({ method, hit5, hit10, ndcg5, ndcg10 }) => (
            <tr key={method} className={method === 'mixed' ? classes.mixed : undefined}>
              <th scope="row">{t(methodNames[method])}</th>
              <td className={parts.number}>{method === 'mixed' ? '' : share(of.weights[method], 0)}</td>
              {cell(hit5, found)}
              {cell(hit10, found)}
              {cell(ndcg5, gained)}
              {cell(ndcg10, gained)}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
