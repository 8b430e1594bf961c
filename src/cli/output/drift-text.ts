import type { Answer } from '../../api/endpoints.ts';
import type { Context } from '../context.ts';
import { renderTable } from './table.ts';

type Drift = Answer<'scoreDrift'>;

/** What became of a score since it was learned: a sentence, and how far each field moved. */
export function driftText(context: Context, { sentence, windows, since }: Drift): string {
  const { io, language, texts } = context;
  const say = texts.score.drift;
  const psi = (
    value: number | null | undefined,
    verdict: Drift['windows'][number]['features'][number]['verdict'],
  ) =>
    value === null || value === undefined
      ? say.verdicts.few
      : `${new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)} ${say.verdicts[verdict]}`;
  const features = windows.at(-1)?.features ?? [];
  const rows = features.map(({ feature, name }) => [
    name,
    ...[...windows, since].map((window) => {
      const found = window.features.find((one) => one.feature === feature);
      return psi(found?.psi, found?.verdict ?? 'few');
    }),
  ]);
  const own = windows.every(({ score }) => score !== null)
    ? [[say.score, ...[...windows, since].map(({ score }) => psi(score?.psi, score?.verdict ?? 'few'))]]
    : [];
  const table = renderTable(
    [
      { title: say.field, align: 'left' },
      ...windows.map(({ days }) => ({ title: say.days(days), align: 'right' as const })),
      { title: say.since, align: 'right' },
    ],
    [...own, ...rows],
    { width: io.width, colour: io.colour },
  );
  return `${say.title}\n\n${sentence}\n\n${table}`;
}
