import type { RefObject } from 'react';
import type { Answer } from '../../api/endpoints.ts';
import { formatNumber } from '../../core/words/figures.ts';
import { formatAgo, formatInstant } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import classes from './data.module.css';
import { factPlurals } from './fact-names.ts';
import { UndoButton } from './UndoButton.tsx';

interface BatchRowProps {
  readonly batch: Answer<'batches'>['batches'][number];
  /** Set on the import that a proof pointed to. */
  readonly meant?: RefObject<HTMLTableRowElement | null>;
}

/** One import in the history. */
export function BatchRow({ batch, meant }: BatchRowProps) {
  const t = useT();
  const language = useLanguage();
  const n = (value: number) => formatNumber(value, language);
  const problemsHref = `/api/batches/${encodeURIComponent(batch.id)}/problems.csv`;
  return (
    <tr ref={meant} data-meant={meant ? true : undefined} className={classes.batch}>
      <td title={formatInstant(batch.recordedAt, language)} className={classes.when}>
        {formatAgo(batch.recordedAt, new Date(), language)}
      </td>
      <th scope="row" className={classes.file}>
        {batch.file ?? t('proof.byCall')}
        {batch.demo && <span className={classes.tag}>{t('history.demo')}</span>}
        {batch.kind && <span className={classes.kind}>{batch.kind}</span>}
      </th>
      <td>
        {batch.facts.map((fact) => (
          <div key={fact.fact}>
            {n(fact.rows)} {t(factPlurals[fact.fact] ?? 'fact.rows', { count: fact.rows })}
            {fact.changed > 0 && (
              <span className={classes.soft}> {t('history.changed', { n: n(fact.changed) })}</span>
            )}
          </div>
        ))}
      </td>
      <td className={parts.number} data-label={t('history.problems')}>
        {batch.problemCount > 0 ? (
          <a href={problemsHref} download title={t('problems.download')}>
            {n(batch.problemCount)}
          </a>
        ) : (
          '0'
        )}
      </td>
      <td>{batch.author ?? ''}</td>
      <td>
        {batch.undoneAt ? (
          <span className={classes.soft} title={formatInstant(batch.undoneAt, language)}>
            {t('history.undone', { when: formatAgo(batch.undoneAt, new Date(), language) })}
          </span>
        ) : (
          <UndoButton batch={batch.id} file={batch.file} />
        )}
      </td>
    </tr>
  );
}
