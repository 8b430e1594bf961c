import type { Answer } from '../../api/endpoints.ts';
import { freeFromSentence, withoutShippingSentence } from '../../core/simulate/free-from-words.ts';
import { type Simulated, simulationSentences } from '../../core/simulate/simulation-words.ts';
import { formatNumber } from '../../core/words/figures.ts';
import { writtenPeriod } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

type Told = Answer<'simulateShipping'> | Answer<'simulatePrice'> | Answer<'simulateBundle'>;
const amounts = new Set(['threshold', 'today', 'fee', 'price']);

/** A simulation to read: what it was made on, what was assumed, what comes of it. `given` holds what somebody said. */
export function simulationText(context: Context, told: Told, simulated: Simulated, given: object): string {
  const { io, texts, language } = context;
  const { counted, plan, assumed, result } = told;
  const say = texts.promotions.simulate;
  const { currency } = counted;
  const written = (field: string, value: number | null): string => {
    if (value === null) return field === 'marginRate' ? say.fromOrders : say.none;
    if (amounts.has(field)) return formatFigure(value, { unit: 'money', currency }, language);
    if (field === 'elasticity') return formatNumber(value, language, 2).replace('-', '−');
    return formatFigure(value, { unit: 'percent' }, language);
  };
  const originOf = (field: string): string => {
    if (field in given) return say.given;
    if (assumed.includes(field)) return say.assumed;
    return say.measured;
  };
  const fields: Readonly<Record<string, string>> = say.fields;
  const table = renderTable(
    [
      { title: say.assumption, align: 'left' },
      { title: say.value, align: 'right' },
      { title: say.origin, align: 'left' },
    ],
    Object.entries<number | null>(plan)
      .filter(([field]) => field !== 'tax' || counted.withTax)
      .map(([field, value]) => [fields[field] ?? field, written(field, value), originOf(field)]),
    { width: io.width, colour: io.colour },
  );
  const period = writtenPeriod(counted.from, counted.to, language);
  const shipping =
    'freeFrom' in told
      ? [withoutShippingSentence(told, language), freeFromSentence(told.freeFrom, counted, language)]
      : [];
  const about = [
    say.counted(formatFigure(counted.orders, { unit: 'count' }, language), period),
    say.taxSaid[counted.withTax ? 'with' : 'without'],
    ...shipping,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
  const sentences = simulationSentences(result, simulated, currency, language);
  return `${dim(about, io.colour)}\n\n${table}\n${sentences.map((sentence) => `${sentence}\n`).join('')}`;
}
