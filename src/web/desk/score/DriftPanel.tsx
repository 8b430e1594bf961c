import { Badge, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { formatNumber } from '../../../core/words/figures.ts';
import { type Message, useLanguage, useT } from '../../i18n/use-t.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import classes from './score.module.css';
import { scoreDriftQuestion } from './score-questions.ts';

type Drift = NonNullable<Answer<'scoreDrift'>['windows'][number]['score']>;

const verdicts: Readonly<Record<Drift['verdict'], Message>> = {
  steady: 'score.driftSteady',
  moving: 'score.driftMoving',
  moved: 'score.driftMoved',
  few: 'score.driftFew',
};

/** Whether the score still fits: are leads still like those learned from, and do its chances come true. */
export function DriftPanel({ id }: { readonly id: string }) {
  const t = useT();
  const language = useLanguage();
  const { data, error } = useQuery(scoreDriftQuestion(id));
  if (!data)
    return error ? null : (
      <Panel title={t('score.drift')}>
        <Skeleton height={88} aria-busy="true" />
      </Panel>
    );
  const { sentence, alert, windows, since } = data;
  const columns = [
    ...windows.map((window) => ({
      ...window,
      title: t('score.driftWindow', {
        days: window.days,
        leads: formatNumber(window.leads, language),
      }),
    })),
    { ...since, title: t('score.driftSince', { leads: formatNumber(since.leads, language) }) },
  ];
  const say = (drift: Drift | null | undefined) =>
    !drift || drift.psi === null
      ? t('score.driftFew')
      : `${formatNumber(drift.psi, language, 2, 2)} · ${t(verdicts[drift.verdict])}`;
  const rows = [
    ...(windows.every(({ score }) => score !== null)
      ? [{ id: 'score', name: t('score.driftScore'), drifts: columns.map(({ score }) => score) }]
      : []),
    ...(windows.at(-1)?.features ?? []).map(({ feature, name }) => ({
      id: feature,
      name,
      drifts: columns.map(({ features }) => features.find((one) => one.feature === feature)),
    })),
  ];
  return (
    <Panel title={t('score.drift')} aside={alert && <Badge variant="outline">{t('score.driftAlert')}</Badge>}>
      <p className={classes.note}>{sentence}</p>
      <details className={classes.drift}>
        <summary>{t('score.driftMeans')}</summary>
        <Scroller label={t('score.drift')}>
          <table className={parts.table}>
            <thead>
              <tr>
                <th scope="col">{t('score.driftField')}</th>
                {columns.map(({ title }) => (
                  <th key={title} scope="col" className={parts.number}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.name}</th>
                  {row.drifts.map((drift, place) => (
                    <td key={columns[place]?.title} className={parts.number}>
                      {say(drift)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      </details>
    </Panel>
  );
}
