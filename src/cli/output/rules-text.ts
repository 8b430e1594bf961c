import type { Answer } from '../../api/endpoints.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { renderTable } from './table.ts';

type RuledLead = Extract<Answer<'leadScore'>, { readonly kind: 'rules' }>;

/** One lead's score by rules: what each rule gave, group by group. */
export function ruledLeadText(context: Context, lead: RuledLead): string {
  const { io, language, texts } = context;
  const { rules: say, temperatures, points } = texts.score;
  const { probability, value, currency } = lead;
  const chance =
    probability === null
      ? ''
      : `\n${say.chance(
          formatFigure(probability, { unit: 'percent' }, language),
          value === null ? null : formatFigure(value, { unit: 'money', currency }, language),
        )}`;
  const rows = lead.groups.flatMap((group) => [
    [group.name, '', say.most(pointsText(context, group.most)), signedPoints(context, group.points)],
    ...group.rules.map((rule) => ['', rule.name, rule.means, signedPoints(context, rule.points)]),
  ]);
  const table = renderTable(
    [
      { title: say.group, align: 'left' },
      { title: say.rule, align: 'left' },
      { title: say.means, align: 'left' },
      { title: points, align: 'right' },
    ],
    rows,
    { width: io.width, colour: io.colour },
  );
  return `${say.leadScore(lead.score, temperatures[lead.temperature])}${chance}\n\n${table}`;
}

function pointsText(context: Context, points: number): string {
  return new Intl.NumberFormat(context.language === 'fr' ? 'fr-FR' : 'en-GB').format(points);
}

/** Points with their sign and one decimal. */
export function signedPoints(context: Context, points: number): string {
  return new Intl.NumberFormat(context.language === 'fr' ? 'fr-FR' : 'en-GB', {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(points);
}
