import { formatNumber } from '../../core/words/figures.ts';
import { type Message, useLanguage, useT } from '../i18n/use-t.ts';
import classes from './data.module.css';
import type { Draft } from './draft.ts';
import { factPlurals } from './fact-names.ts';

const sources: Readonly<Record<Draft['mappingSource'], Message>> = {
  known: 'draft.known',
  saved: 'draft.saved',
  given: 'draft.given',
  guessed: 'draft.guessed',
};

/** What the file is and what an import would do, in two lines. */
export function DraftSummary({ draft }: { readonly draft: Draft }) {
  const t = useT();
  const language = useLanguage();
  const { recognised, report } = draft;
  const n = (value: number) => formatNumber(value, language);
  const layout = [
    recognised.encoding.toUpperCase(),
    recognised.delimiter && t('draft.delimiter', { sign: delimiterName(recognised.delimiter) }),
    recognised.sheet && t('draft.sheet', { sheet: recognised.sheet }),
    t('draft.headerLine', { line: n(recognised.headerLine) }),
  ];
  return (
    <div>
      <p className={classes.recognised}>
        <strong>
          {t(sources[draft.mappingSource], { kind: recognised.kindName ?? recognised.kind ?? '' })}
        </strong>{' '}
        <span className={classes.soft}>{layout.filter(Boolean).join(' · ')}</span>
      </p>
      {report && (
        <p className={classes.counts}>
          {report.facts.map((fact) => (
            <span key={fact.fact}>
              <strong>{n(fact.rows)}</strong> {t(factPlurals[fact.fact] ?? 'fact.rows', { count: fact.rows })}
              <span className={classes.soft}>
                {' '}
                {t('draft.new', { n: n(fact.added) })}
                {fact.changed > 0 && `, ${t('draft.changed', { n: n(fact.changed) })}`}
                {fact.unchanged > 0 && `, ${t('draft.unchanged', { n: n(fact.unchanged) })}`}
              </span>
            </span>
          ))}
          <span className={classes.soft}>
            {t('draft.read', { count: report.rowsRead, n: n(report.rowsRead) })}
            {report.rowsSkipped > 0 &&
              `, ${t('draft.skipped', { count: report.rowsSkipped, n: n(report.rowsSkipped) })}`}
            {report.rowsRefused > 0 &&
              `, ${t('draft.refused', { count: report.rowsRefused, n: n(report.rowsRefused) })}`}
          </span>
        </p>
      )}
      {report?.notices.map((notice) => (
        <p key={notice} className={classes.noticeLine}>
          {notice}
        </p>
      ))}
    </div>
  );
}

function delimiterName(sign: string): string {
  return sign === '\t' ? 'tab' : sign;
}
