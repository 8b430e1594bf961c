import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Answer, Body } from '../../api/endpoints.ts';
import { returnLists } from '../../api/vendors.ts';
import { writtenMoney } from '../../core/money/written-money.ts';
import { returnReasons } from '../../core/vendors/contract.ts';
import type { Context } from '../context.ts';
import { renderTable } from '../output/table.ts';
import type { Run } from '../run.ts';
import { oneOf, UsageError } from '../usage-error.ts';
import { json } from './query.ts';
import { addCheckInvoice } from './vendors-invoice.ts';

interface ReturnsFlags {
  readonly state: string;
  readonly vendor?: string;
  readonly limit: string;
  readonly format: string;
}

/** `filon vendors` (list) and its commands: contract, returns, return, decide, check-invoice */
export function addVendors(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.vendors;
  const vendors = program.command('vendors').description(say.about);
  vendors
    .command('list', { isDefault: true })
    .description(say.list)
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: { format: string }) => run(() => list(context, flags.format)));
  vendors
    .command('contract')
    .description(say.contract)
    .argument('<file>', say.contractFile)
    .action((file: string) => run(() => saveContract(context, file)));
  vendors
    .command('returns')
    .description(say.returns)
    .option('--state <state>', say.state, 'proposed')
    .option('--vendor <vendor>', say.onlyVendor)
    .option('--limit <number>', say.limit, '200')
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: ReturnsFlags) => run(() => returns(context, flags)));
  vendors
    .command('return')
    .description(say.ask)
    .argument('<lead>', say.lead)
    .requiredOption('--reason <reason>', say.reason)
    .option('--comment <text>', say.comment)
    .action((lead: string, flags: { reason: string; comment?: string }) =>
      run(() => {
        const reason = oneOf('--reason', flags.reason, returnReasons, texts.wrong.badValue);
        const body = { reason, comment: flags.comment ?? null };
        return act(context, (call) => call('askReturn', { params: { key: lead }, body }));
      }),
    );
  vendors
    .command('decide')
    .description(say.decide)
    .argument('<lead>', say.lead)
    .option('--accepted', say.accepted)
    .option('--refused', say.refused)
    .option('--comment <text>', say.comment)
    .action((lead: string, flags: { accepted?: boolean; refused?: boolean; comment?: string }) =>
      run(() => {
        if (flags.accepted === flags.refused) throw new UsageError(say.oneDecision);
        const body = { accepted: flags.accepted === true, comment: flags.comment ?? null };
        return act(context, (call) => call('decideReturn', { params: { key: lead }, body }));
      }),
    );
  addCheckInvoice(vendors, context, run);
}

/** Beyond it nobody reads a list. */
const mostReturns = 100_000;

type Call = Parameters<Parameters<Context['withConnection']>[0]>[0]['call'];

const left = (title: string) => ({ title, align: 'left' as const });
const right = (title: string) => ({ title, align: 'right' as const });

function formatOf(context: Context, format: string): 'table' | 'json' {
  return oneOf('--format', format, ['table', 'json'], context.texts.wrong.badValue);
}

async function list(context: Context, asked: string): Promise<number> {
  const { io, texts, language } = context;
  const say = texts.vendors;
  const format = formatOf(context, asked);
  return context.withConnection(async ({ call }) => {
    const answer = await call('vendors');
    if (format === 'json') {
      io.out(json(answer));
      return 0;
    }
    if (answer.vendors.length === 0) {
      io.err(`${say.none}\n`);
      return 0;
    }
    const sum = ({ leads, amountMinor }: { leads: number; amountMinor: number }): string =>
      leads === 0 ? '–' : `${leads} · ${writtenMoney(amountMinor, answer.currency, language)}`;
    const { columns } = say;
    io.out(
      renderTable(
        [
          left(columns.vendor),
          right(columns.leads),
          left(columns.from),
          right(columns.proposed),
          right(columns.asked),
        ],
        answer.vendors.map((vendor) => [
          vendor.vendor,
          String(vendor.leads),
          vendor.contract?.from ?? say.noContract,
          sum(vendor.proposed),
          sum(vendor.asked),
        ]),
        { width: io.width, colour: io.colour },
      ),
    );
    return 0;
  });
}

async function saveContract(context: Context, file: string): Promise<number> {
  const { io, texts } = context;
  // The server names every field that is missing, wrong or unknown, in the reader's language.
  let given: Body<'saveContract'>;
  try {
    given = JSON.parse(await readFile(resolve(io.folder, file), 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(texts.vendors.badJson(file));
    throw error;
  }
  return context.withConnection(async ({ call }) => {
    const { contract, priced } = await call('saveContract', { body: given });
    io.out(`${texts.vendors.saved(contract.vendor, priced)}\n`);
    return 0;
  });
}

async function returns(context: Context, flags: ReturnsFlags): Promise<number> {
  const { io, texts, language } = context;
  const say = texts.vendors;
  const format = formatOf(context, flags.format);
  const state = oneOf('--state', flags.state, returnLists, texts.wrong.badValue);
  const limit = Number(flags.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostReturns) {
    throw new UsageError(texts.wrong.badValue('--limit', flags.limit, `1 … ${mostReturns}`));
  }
  return context.withConnection(async ({ call }) => {
    const search = { state, ...(flags.vendor === undefined ? {} : { vendor: flags.vendor }) };
    const answer = await manyReturns(call, search, limit);
    if (format === 'json') {
      io.out(json(answer));
      return 0;
    }
    if (answer.returns.length === 0) {
      io.err(`${say.noReturns}\n`);
      return 0;
    }
    const { columns } = say;
    io.out(
      renderTable(
        [
          left(columns.lead),
          left(columns.name),
          left(columns.vendor),
          left(columns.came),
          right(columns.paid),
          left(columns.reason),
          left(columns.proof),
          right(columns.left),
        ],
        answer.returns.map((one) => {
          const { reason, proof } = shownReason(one);
          return [
            one.key,
            one.name ?? '',
            one.vendor ?? '',
            one.day,
            one.paidMinor === null ? '–' : writtenMoney(one.paidMinor, answer.currency, language),
            reason,
            proof,
            state === 'proposed' && one.daysLeft !== null ? say.days(one.daysLeft) : '–',
          ];
        }),
        { width: io.width, colour: io.colour },
      ),
    );
    if (answer.nextCursor !== null) io.err(`${say.moreReturns(answer.returns.length)}\n`);
    return 0;
  });
}

/** So many returns of a state as there are, page after page. */
async function manyReturns(
  call: Call,
  search: { readonly state: (typeof returnLists)[number]; readonly vendor?: string },
  limit: number,
): Promise<Answer<'returns'>> {
  const page = (size: number, cursor: string | null) =>
    call('returns', {
      search: { ...search, limit: Math.min(1_000, size), ...(cursor === null ? {} : { cursor }) },
    });
  let answer = await page(limit, null);
  while (answer.nextCursor !== null && answer.returns.length < limit) {
    const next = await page(limit - answer.returns.length, answer.nextCursor);
    answer = { ...next, returns: [...answer.returns, ...next.returns] };
  }
  return answer;
}

/** The reason asked for with its proof, else the one to propose. */
function shownReason(one: Answer<'leadReturn'>): { readonly reason: string; readonly proof: string } {
  const proposed = one.reasons.find(({ reason }) => reason === one.proposed);
  return {
    reason: one.reasonName ?? proposed?.name ?? '–',
    proof: one.proof ?? (one.state === 'none' ? proposed?.proof : null) ?? '–',
  };
}

async function act(context: Context, send: (call: Call) => Promise<Answer<'askReturn'>>): Promise<number> {
  return context.withConnection(async ({ call }) => {
    const { batch } = await send(call);
    context.io.out(`${context.texts.vendors.done(batch ?? '')}\n`);
    return 0;
  });
}
