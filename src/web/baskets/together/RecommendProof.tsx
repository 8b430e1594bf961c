import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { writtenDay } from '../../../core/words/written-day.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { Specialists } from '../Specialists.tsx';
import classes from './together.module.css';
import { methodNames, purposeNames } from './together-names.ts';
import { type RecommendProof as Proof, recommendProofQuestion } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

const found = ['hit5', 'hit10'] as const;
const gained = ['ndcg5', 'ndcg10'] as const;
const columnNames = {
  weight: 'together.weight',
  hit5: 'together.hit5',
  hit10: 'together.hit10',
  ndcg5: 'together.ndcg5',
  ndcg10: 'together.ndcg10',
} as const;

type Purpose = Proof['purposes'][number];
type Proven = Extract<Purpose, { kind: 'proven' }>;
type Method = Proven['methods'][number];

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
  const { t, number, share } = useTogetherWords();
  const title = t(purposeNames[of.purpose]);
  const points = (value: number) => number(value * 100, 1);
  const hitOf = (name: Method['method']) =>
    share((of.kind === 'proven' && of.methods.find(({ method }) => method === name)?.hit10.value) || 0, 0);
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
              hit: hitOf('mixed'),
              popular: hitOf('popular'),
            })}{' '}
            <span className={parts.quiet}>{t('together.cases', { count: of.cases })}</span>
          </p>
          <MethodTable of={of} label={title} measures={found} write={(value) => share(value, 1)} />
          <Specialists>
            <p>
              {t('together.proofSpecialists', {
                value: points(of.gain.ndcg10.value),
                low: points(of.gain.ndcg10.low),
                high: points(of.gain.ndcg10.high),
              })}
            </p>
            <MethodTable of={of} label={title} measures={gained} write={(value) => number(value, 3)} />
          </Specialists>
        </>
      )}
    </section>
  );
}

interface MethodTableProps {
  readonly of: Proven;
  readonly label: string;
  readonly measures: typeof found | typeof gained;
  readonly write: (value: number) => string;
}

function MethodTable({ of, label, measures, write }: MethodTableProps) {
  const { t, share } = useTogetherWords();
  return (
    <Scroller label={label}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('together.method')}</th>
            {(['weight', ...measures] as const).map((column) => (
              <th key={column} scope="col" className={parts.number}>
                {t(columnNames[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.methods.map((one) => (
            <tr key={one.method} className={one.method === 'mixed' ? classes.mixed : undefined}>
              <th scope="row">{t(methodNames[one.method])}</th>
              <td className={parts.number}>
                {one.method === 'mixed' ? '' : share(of.weights[one.method], 0)}
              </td>
              {measures.map((measure) => (
                <td key={measure} className={parts.number}>
                  {write(one[measure].value)}
                  <span className={classes.under}>
                    {t('together.between', {
                      low: write(one[measure].low),
                      high: write(one[measure].high),
                    })}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
