import type { Answer } from '../../api/endpoints.ts';
import { factForms } from '../../core/facts/fact-names.ts';
import { kindTitle } from '../../core/import/known-kinds.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

type Report = NonNullable<Answer<'job'>['report']>;
const shownProblems = 10;

/** What an import did: counts on `out` (returned), problems and remarks on `err`. */
export function importText(context: Context, report: Report): string {
  const { io, language } = context;
  const texts = context.texts.import;
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  const state = report.dryRun
    ? texts.dry
    : report.batch === null
      ? texts.unchanged
      : texts.batch(report.batch);
  const head = `${texts.done(report.file, report.kind === null ? '?' : kindTitle(report.kind, language))} · ${state}`;
  const table = renderTable(
    [
      { title: texts.fact, align: 'left' },
      { title: texts.rows, align: 'right' },
      { title: texts.added, align: 'right' },
      { title: texts.changed, align: 'right' },
      { title: texts.same, align: 'right' },
    ],
    report.facts.map((fact) => [
      factForms(fact.fact, language).other,
      count(fact.rows),
      count(fact.added),
      count(fact.changed),
      count(fact.unchanged),
    ]),
    { width: io.width, colour: io.colour },
  );
  io.err(remarks(context, report));
  return `${head}\n${report.facts.length > 0 ? table : ''}`;
}

function remarks(context: Context, report: Report): string {
  const texts = context.texts.import;
  const lines: string[] = [];
  for (const level of ['error', 'warning'] as const) {
    const problems = report.problems.filter((problem) => problem.level === level);
    if (problems.length === 0) continue;
    lines.push(level === 'error' ? texts.refused(report.rowsRefused) : texts.warned(problems.length));
    for (const { line, column, value, reason, advice } of problems.slice(0, shownProblems)) {
      const place = `${texts.line(line)}${column === null ? '' : `, ${column}`}${value === '' ? '' : ` = ${value}`}`;
      lines.push(`  ${place}${context.texts.colon}${reason} ${dim(advice, context.io.colour)}`);
    }
    const more = (level === 'error' ? report.problemCount : problems.length) - shownProblems;
    if (more > 0) lines.push(`  ${texts.more(more)}`);
  }
  for (const { fact, rows, example } of report.unjoined)
    lines.push(texts.unjoined(factForms(fact, context.language).other, rows, example));
  lines.push(...report.notices);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
