import { counted } from '../../core/words/counted.ts';
import { writtenDay, writtenPeriod } from '../../core/words/written-day.ts';

const plural = (count: number, one: string, other: string): string => counted(count, { one, other }, 'en');
const lines = (count: number): string => plural(count, 'row', 'rows');

/** What the command line says about asking for figures, in English. */
export const queryEn = {
  query: {
    about: 'ask for figures',
    metrics: 'metrics, separated by commas (see "filon metrics")',
    by: 'dimensions, separated by commas',
    from: 'first day, 2026-01-01 (default: the first with facts)',
    to: 'last day, included (default: the last with facts)',
    basis: 'activity (each fact on its own day) or cohort (on the day of its lead)',
    compare: 'previous_period, same_weekdays, previous_year, or a period 2025-01-01..2025-03-31',
    where:
      'filter, e.g. channel=email, campaign~roof, channel=a|b, \'campaign="Brand | FR"\'; may be given several times',
    asOf: 'answer with what was known at the end of that day',
    order: 'sort by this column; with a leading - from the largest',
    limit: 'how many rows at most',
    format: 'table, json or csv',
    csvStyle:
      'for csv: fr (semicolon, decimal comma, as French Excel reads it) or en (comma, point); default: the language',
    explain: 'show the plan and the statements instead of the figures',
    rows: 'show the rows behind the figures',
    why: 'show why a ratio moved: mix and rate of each segment',
    per: 'for --rows and --why: divide a count by this one, as won_leads by quoted_leads',
    total: 'Total',
    before: 'before',
    after: 'after',
    change: 'change',
    basisIs: { activity: 'each on its own day', cohort: 'on the day of the lead' },
    period: (from: string, to: string) => writtenPeriod(from, to, 'en'),
    comparedWith: (from: string, to: string) => `compared with ${writtenPeriod(from, to, 'en')}`,
    asKnown: (when: string) => `as known on ${writtenDay(when, 'en')}`,
    leftOut: (what: string, rows: number) => `left out: ${what} (${lines(rows)})`,
    intervals: 'in brackets: where the true value lies 19 times out of 20',
    intervalsHidden: 'intervals left out: the window is too narrow for them (--format json has them)',
    fewCases: (needed: number) => `n = …: not enough data, fewer than ${needed} cases`,
    truncated: 'There are more rows; --limit shows them.',
    noFacts: 'There are no facts yet. Import a file, or load the demo: filon demo',
    origin: 'origin',
    fact: 'fact',
    day: 'day',
    value: 'value',
    key: 'id',
    rowsSum: (count: number, sum: string) => `${lines(count)}, sum ${sum}`,
    weight: 'weight',
    mix: 'mix',
    rate: 'rate',
  },
  report: {
    about: 'the overview in the terminal',
    days: 'how many days, ending with the last one that has facts',
    trend: 'trend',
  },
  metrics: {
    about: 'list metrics and dimensions with names and formulas',
    format: 'table or json',
    id: 'metric',
    name: 'name',
    unit: 'unit',
    formula: 'formula',
    dimension: 'dimension',
    units: {
      count: 'count',
      money: 'money',
      percent: '%',
      ratio: 'ratio',
      number: 'number',
      minutes: 'minutes',
      days: 'days',
      months: 'months',
    },
  },
};
