import { sum } from './loops.ts';
import type { CellSums } from './twin-cell.ts';
import type { TwinFact, TwinFacts } from './twin-fact.ts';
import { type AnyFact, type TwinQuestion, units } from './twin-question.ts';
import { bucket, dayGap, plusDays } from './twin-time.ts';

export type CellPeriods = ReturnType<typeof cellPeriods>;

/** What stood at the ends of a cell's days, and who bought in them and in those before. */
export function cellPeriods(
  facts: TwinFacts,
  question: TwinQuestion,
  { all, linked, cohort, byLine }: CellSums,
) {
  const { from, to, cell } = question;
  // The days of the cell, and those before it: the bucket before, or as many days as the period has.
  const unit = units.find((one) => one in cell);
  const days: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    if (!unit || units.every((one) => !(one in cell) || bucket(one, day) === cell[one])) days.push(day);
  }
  const span = { from: days[0] ?? from, to: days.at(-1) ?? to };
  const before = { from: plusDays(from, -(dayGap(from, to) + 1)), to: plusDays(from, -1) };
  if (unit) {
    let first = span.from;
    while (bucket(unit, plusDays(first, -1)) === bucket(unit, span.from)) first = plusDays(first, -1);
    before.to = plusDays(first, -1);
    before.from = before.to;
    while (bucket(unit, plusDays(before.from, -1)) === bucket(unit, before.to))
      before.from = plusDays(before.from, -1);
  }
  const text = Object.fromEntries(Object.entries(cell).filter(([dimension]) => !units.includes(dimension)));
  const inText = (fact: TwinFact) =>
    question.keep(fact.dims, fact.day) &&
    Object.entries(text).every(([dimension, wanted]) => (fact.dims[dimension] ?? null) === wanted);
  const changesUntil = (day: string) =>
    (facts.mrr as readonly AnyFact[]).filter((fact) => fact.day <= day && inText(fact));
  const stock = (field: string, day: string) =>
    sum(changesUntil(day), (fact) => fact[field] as unknown as number);
  const endStock = (field: string) =>
    cohort ? sum(all('mrr', linked), (fact) => fact[field] as unknown as number) : stock(field, span.to);
  const startDay = plusDays(span.from, -1);
  const clientsAt = (day: string) => {
    const active = new Map<string, number>();
    for (const fact of changesUntil(day))
      active.set(fact.client, (active.get(fact.client) ?? 0) + (fact.clients as unknown as number));
    return active;
  };
  const started = () => [...clientsAt(startDay)].filter(([, active]) => active > 0).map(([client]) => client);

  const buyers = (period: { from: string; to: string }) =>
    new Set(
      (facts[byLine ? 'lines' : 'orders'] as readonly AnyFact[])
        .filter(
          (fact) =>
            fact.customer !== null && fact.day >= period.from && fact.day <= period.to && inText(fact),
        )
        .map((fact) => fact.customer as string),
    );
  return { span, before, buyers, stock, endStock, startDay, clientsAt, changesUntil, started };
}
