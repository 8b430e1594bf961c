import type { Answer } from '../../api/endpoints.ts';
import { evidenceSentence } from '../../core/opportunities/evidence-words.ts';
import { formatShare } from '../../core/words/figures.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

type Map = Answer<'opportunities'>;
type Client = Map['clients'][number];
type Cell = Client['cells'][number];

const right = (title: string) => ({ title, align: 'right' as const });
const left = (title: string) => ({ title, align: 'left' as const });

/** Services with what is left to sell, clients with what to propose next, and how well that was tried. */
export function opportunitiesText(context: Context, answer: Map): string {
  const say = context.texts.opportunities;
  if (answer.found === 0) return `${say.none}\n`;
  const money = moneyIn(context, answer);
  const width = { width: context.io.width, colour: context.io.colour };
  const services = renderTable(
    [left(say.service), right(say.clients), right(say.paid), right(say.space)],
    answer.services.map(({ name, kind, clients, amount, space }) => [
      name,
      String(clients),
      per(context, kind, money(amount)),
      per(context, kind, money(space[kind])),
    ]),
    width,
  );
  const clients = renderTable(
    [
      left(say.clientColumn),
      left(say.has),
      left(say.next),
      right(say.chance),
      right(say.price),
      right(say.space),
    ],
    answer.clients.map((client) => [
      client.name,
      answer.services
        .flatMap(({ name }, place) => (client.cells[place]?.kind === 'has' ? [name] : []))
        .join(', '),
      ...nextOf(context, answer, client),
    ]),
    width,
  );
  return [
    `${say.spaceSaid(money(answer.space.recurring), money(answer.space.once))}\n`,
    answer.shrinkage === null && answer.test.kind === 'tried' ? `${say.alike}\n` : '',
    `${testText(context, answer)}\n\n`,
    services,
    '\n',
    clients,
    answer.clients.length < answer.found ? `${say.more(answer.clients.length, answer.found)}\n` : '',
    answer.leftOut > 0 ? `${say.leftOut(answer.leftOut)}\n` : '',
    answer.without.length > 0 ? `${say.setAside(answer.without.join(', '))}\n` : '',
  ].join('');
}

/** One client: each service with what it pays, or what speaks for it. */
export function clientOpportunitiesText(context: Context, answer: Map, asked: string): string {
  const say = context.texts.opportunities;
  const [client] = answer.clients;
  if (client === undefined) return `${say.noClient(asked)}\n`;
  const next = client.next === null ? undefined : answer.services[client.next];
  const table = renderTable(
    [left(say.service), left(say.state), right(say.price), right(say.space), left(say.evidence)],
    answer.services.map(({ name, kind }, place) => [
      name,
      ...cellText(context, answer, client.cells[place], { name, kind }),
    ]),
    { width: context.io.width, colour: context.io.colour },
  );
  const title = dim(
    next === undefined ? client.name : `${client.name} · ${say.next} → ${next.name}`,
    context.io.colour,
  );
  return `${title}\n${table}`;
}

function cellText(
  context: Context,
  answer: Map,
  cell: Cell | undefined,
  service: Pick<Map['services'][number], 'name' | 'kind'>,
): readonly string[] {
  const say = context.texts.opportunities;
  const money = moneyIn(context, answer);
  if (cell === undefined || cell.kind === 'had') return [say.states.had, '–', '–', ''];
  if (cell.kind === 'has') return [say.states.has, per(context, service.kind, money(cell.amount)), '–', ''];
  if (cell.kind === 'not_enough_data')
    return ['–', '–', '–', say.notEnough(cell.reason, cell.found, cell.needed)];
  return [
    rangeOf(context, cell.propensity),
    per(context, service.kind, money(cell.price)),
    per(context, service.kind, money(cell.space.value)),
    evidenceSentence(cell.evidence, service.name, context.language),
  ];
}

function nextOf(context: Context, answer: Map, { next, cells }: Client): readonly string[] {
  const say = context.texts.opportunities;
  const service = next === null ? undefined : answer.services[next];
  const cell = next === null ? undefined : cells[next];
  if (service === undefined || cell?.kind !== 'open') return [say.nextNone, '–', '–', '–'];
  const money = moneyIn(context, answer);
  return [
    service.name,
    rangeOf(context, cell.propensity),
    per(context, service.kind, money(cell.price)),
    per(context, service.kind, money(cell.space.value)),
  ];
}

function rangeOf({ language }: Context, range: { value: number; low: number; high: number }): string {
  const share = (value: number) => formatShare(value, language, 0);
  return `${share(range.value)} (${share(range.low)} – ${share(range.high)})`;
}

function testText({ texts, language }: Context, { test }: Map): string {
  const say = texts.opportunities;
  if (test.kind === 'not_enough_data') return say.notTested(test.found, test.needed);
  const share = (value: number) => formatShare(value, language).replace('-', '−');
  const { value, low, high } = test.gain.first;
  return say.tested(
    test.clients,
    share(test.similar.first.value),
    share(test.popular.first.value),
    `${share(value)}, ${share(low)} – ${share(high)}`,
  );
}

function per({ texts }: Context, kind: 'recurring' | 'once', amount: string): string {
  return kind === 'recurring'
    ? `${amount}${texts.opportunities.month}`
    : `${amount} ${texts.opportunities.once}`;
}

function moneyIn(context: Context, { currency }: Map): (value: number) => string {
  return (value) => formatFigure(value, { unit: 'money', currency }, context.language);
}
