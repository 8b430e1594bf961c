import type { Answer } from '../../api/endpoints.ts';
import { traitWords } from '../../core/customers/trait-words.ts';
import { shortDay } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { bookNotes, customersText, moneyIn } from './customers-text.ts';
import { renderTable } from './table.ts';

const left = (title: string) => ({ title, align: 'left' as const });
const right = (title: string) => ({ title, align: 'right' as const });

/** One customer to read: its state, then what happened. */
export function customerText(context: Context, answer: Answer<'customer'>): string {
  const { texts, io, language } = context;
  const say = texts.customers;
  const { book, customer, orders, leads, changes, answers } = answer;
  const money = moneyIn(context, book);
  const options = { width: io.width, colour: io.colour };
  const day = (value: string) => shortDay(value.slice(0, 10), language);
  const part = (title: string, table: string) => `\n${title}\n${table}`;
  const { fields } = customer;
  const sums = {
    customers: 1,
    orders: fields.orders ?? 0,
    revenueMinor: fields.revenue ?? 0,
    marginMinor: fields.margin,
    marginOrders: fields.margin_orders ?? 0,
    expectedMinor: fields.expected_value,
    alive: fields.alive,
  };
  const parts = [customersText(context, { book, sums, customers: [customer], nextCursor: null })];
  if (orders.length > 0) {
    const columns = [
      left(say.order.day),
      left(say.order.what),
      right(say.order.net),
      right(say.order.refunded),
    ];
    const rows = orders.map((order) => [
      day(order.day),
      order.lines.flatMap(({ product }) => product ?? []).join(', ') || (order.product ?? ''),
      money(order.netMinor),
      order.refundedMinor === 0 ? '' : money(order.refundedMinor),
    ]);
    parts.push(part(say.orders, renderTable(columns, rows, options)));
  }
  if (leads.length > 0) {
    const columns = [
      left(say.lead.day),
      left(say.lead.channel),
      left(say.lead.product),
      left(say.lead.state),
      left(say.lead.key),
    ];
    const rows = leads.map((lead) => [
      day(lead.createdAt),
      lead.channel ?? '',
      lead.product ?? '',
      say.leadStates[lead.state],
      lead.key,
    ]);
    parts.push(part(say.leads, renderTable(columns, rows, options)));
  }
  if (changes.length > 0) {
    const columns = [
      left(say.change_.day),
      left(say.change_.movement),
      right(say.change_.delta),
      right(say.change_.mrr),
    ];
    const rows = changes.map((one) => [
      day(one.day),
      one.movement,
      money(one.deltaMinor),
      money(one.mrrMinor),
    ]);
    parts.push(part(say.changes, renderTable(columns, rows, options)));
  }
  if (answers.length > 0) {
    const columns = [
      left(say.answer.day),
      left(say.answer.kind),
      right(say.answer.score),
      left(say.answer.comment),
    ];
    const rows = answers.map((one) => [
      day(one.day),
      one.kind.toUpperCase(),
      String(one.score),
      one.comment ?? '',
    ]);
    parts.push(part(say.answers, renderTable(columns, rows, options)));
  }
  return parts.join('');
}

/** What sets the best customers apart, and leads like them, to read. */
export function idealText(context: Context, { book, ideal }: Answer<'idealCustomer'>): string {
  const { texts, io, language } = context;
  const say = texts.customers;
  if (ideal.kind === 'not_enough_data') return `${say.notEnough(ideal.found, ideal.needed)}\n`;
  const options = { width: io.width, colour: io.colour };
  const number = (value: number) =>
    value.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
  const names = traitWords[language];
  const shownValue = (trait: keyof typeof names, value: string | null) =>
    trait === 'first_basket' ? (say.sizes[Number(value) - 1] ?? '') : (value ?? '');
  const certain = ideal.traits.flatMap(({ trait, byCost, values }) =>
    values.flatMap((one) => (one.certain ? [{ trait, byCost, ...one }] : [])),
  );
  const { traitColumns, leadColumns } = say;
  const { found, needed } = ideal.cameBack;
  const table = renderTable(
    [
      left(traitColumns.trait),
      left(traitColumns.value),
      right(traitColumns.customers),
      right(traitColumns.best),
      right(traitColumns.lift),
      right(traitColumns.interval),
    ],
    certain
      .sort((one, other) => other.lift - one.lift)
      .map((one) => [
        `${names[one.trait]}${one.byCost ? ' *' : one.trait === 'first_basket' ? ' **' : ''}`,
        shownValue(one.trait, one.value),
        String(one.customers),
        String(one.best),
        number(one.lift),
        `[${number(one.low)}; ${number(one.high)}]`,
      ]),
    options,
  );
  const leads = renderTable(
    [left(leadColumns.lead), left(leadColumns.reasons)],
    ideal.leads.map(({ lead, reasons }) => [
      `${lead.person.name ?? lead.title ?? ''} (${lead.key})`,
      reasons.map(({ trait, value, lift }) => `${names[trait]} ${value} × ${number(lift)}`).join(', '),
    ]),
    options,
  );
  return [
    `${say.idealTitle[ideal.by](String(ideal.best), say.counted(ideal.customers))}\n${say.idealMoney[ideal.money]}\n\n`,
    certain.length === 0 ? `${say.noTraits}\n` : table,
    certain.some(({ byCost }) => byCost) ? `* ${say.byCost}\n` : '',
    certain.some(({ trait }) => trait === 'first_basket') ? `** ${say.byLater}\n` : '',
    found < needed ? `${say.fewCameBack(found, needed)}\n` : '',
    ideal.withoutCost > 0 ? `${say.withoutCost(ideal.withoutCost)}\n` : '',
    ideal.leads.length > 0 ? `\n${say.leadsTitle}\n${leads}` : ideal.hasLeads ? `\n${say.noLeads}\n` : '',
    bookNotes(context, book),
  ].join('');
}
