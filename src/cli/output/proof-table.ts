import type { Answer } from '../../api/endpoints.ts';
import { factForms } from '../../core/facts/fact-names.ts';
import { shortDay } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { namesIn } from './names-in.ts';
import { dim, renderTable } from './table.ts';

/** A figure, its two numbers and the rows that make the first of them, with file and line. */
export function proofTable(context: Context, proof: Answer<'proof'>, catalogue: Answer<'catalogue'>): string {
  const { io, texts, language } = context;
  const { figure, over, under } = proof;
  const money = { currency: figure.currency };
  const head = [
    `${namesIn(catalogue)(proof.metric)} = ${formatFigure(proof.value, { unit: figure.unit, ...money }, language)}`,
    figure.formula,
    ...(figure.note ? [figure.note] : []),
    ...[over, ...(under ? [under] : [])].map(
      ({ label, value, unit }) =>
        `${label}${texts.colon}${formatFigure(value, { unit, ...money }, language)}`,
    ),
  ];
  const { query } = texts;
  const table = renderTable(
    [
      { title: query.day, align: 'left' },
      { title: query.fact, align: 'left' },
      { title: query.key, align: 'left' },
      { title: query.value, align: 'right' },
      { title: query.origin, align: 'left' },
    ],
    proof.rows.map((row) => [
      shortDay(row.day, language),
      factForms(row.fact, language).one,
      row.key,
      formatFigure(row.value, { unit: over.unit, ...money }, language),
      row.origin ? `${row.origin.file ?? row.origin.batch}:${row.origin.line ?? ''}` : '',
    ]),
    { width: io.width, colour: io.colour },
  );
  const sum = formatFigure(proof.rowsSum, { unit: over.unit, ...money }, language);
  return `${head.join('\n')}\n\n${table}${dim(query.rowsSum(proof.rowsCount, sum), io.colour)}\n\n`;
}
