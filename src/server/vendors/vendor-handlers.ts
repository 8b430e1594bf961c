import type { Answer } from '../../api/endpoints.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { localDay } from '../../core/periods/zones.ts';
import { askFacts, checkReturn, decisionFacts } from '../../core/vendors/return-rule.ts';
import type { Language } from '../../core/words/language.ts';
import { type Desk, openDesk } from '../../store/records/desk/open-desk.ts';
import { type BoughtLead, readBought, wasBought } from '../../store/records/vendors/bought.ts';
import { endContract, keepContract, listContracts } from '../../store/records/vendors/contracts.ts';
import { listInvoices } from '../../store/records/vendors/invoices.ts';
import { priceBought } from '../../store/records/vendors/price-bought.ts';
import { listReturns } from '../../store/records/vendors/returns.ts';
import type { Application } from '../application.ts';
import { actionsOf } from '../desk/act.ts';
import type { Frozen } from '../http/frozen.ts';
import type { Handlers } from '../http/handlers.ts';
import { checkAgain, checkGivenInvoice } from './invoice-check.ts';
import { listVendors } from './list-vendors.ts';
import { returnView } from './vendor-views.ts';

type Ids =
  | 'vendors'
  | 'contracts'
  | 'saveContract'
  | 'dropContract'
  | 'checkInvoice'
  | 'invoices'
  | 'invoice'
  | 'returns'
  | 'leadReturn'
  | 'askReturn'
  | 'decideReturn';

/** Vendors of leads: what was agreed, what goes back. */
export function vendorHandlers(application: Application): Handlers<Ids> {
  const { store, workspace, events } = application;
  const { engine } = store;
  const now = (): string => application.now().toISOString();
  const desk = (): Promise<Desk> => openDesk(store, workspace, now());
  const contracts = () => listContracts(engine, workspace);
  const actions = actionsOf(application);

  const boughtLead = async (at: Desk, key: string): Promise<BoughtLead> => {
    const [bought] = await readBought(at, await contracts(), [key]);
    if (!bought) throw new FilonError('lead_not_found', { lead: key });
    return bought;
  };
  const priceAll = async (): Promise<number> => {
    const priced = await priceBought(store, workspace, now(), { all: true });
    if (priced > 0) events.tell({ name: 'facts', data: { facts: ['costs'] } });
    return priced;
  };
  const answer = async (
    key: string,
    batch: string | null,
    language: Language,
  ): Promise<Frozen<Answer<'askReturn'>>> => ({
    batch,
    return: returnView(await boughtLead(await desk(), key), language),
  });

  return {
    vendors: async () => listVendors(await desk(), await contracts()),
    contracts: async () => ({ contracts: await contracts() }),
    saveContract: async ({ body, caller }) => {
      const contract = await keepContract(engine, workspace, body, { author: caller.author, now: now() });
      return { contract, priced: await priceAll() };
    },
    dropContract: async ({ params }) => {
      if (!(await endContract(engine, workspace, params.id, now())))
        throw new FilonError('contract_not_found');
      await priceAll();
      return { done: true };
    },
    returns: async ({ search, language }) => {
      const at = await desk();
      const { vendor = null, ...asked } = search;
      const { returns, nextCursor } = await listReturns(at, await contracts(), { ...asked, vendor });
      return {
        currency: at.settings.currency,
        returns: returns.map((bought) => returnView(bought, language)),
        nextCursor,
      };
    },
    checkInvoice: ({ body, caller, language }) =>
      checkGivenInvoice(application, body, { author: caller.author, language }),
    invoices: async () => ({
      invoices: (await listInvoices(engine, workspace)).map(({ lines, ...invoice }) => ({
        ...invoice,
        lines: lines.length,
        billedMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      })),
    }),
    invoice: ({ params, search, language }) =>
      checkAgain(application, { vendor: search.vendor, month: params.month }, language),
    leadReturn: async ({ params, language }) =>
      returnView(await boughtLead(await desk(), params.key), language),
    askReturn: async ({ params, body, caller, language }) => {
      const { batch } = await actions.on(params.key, caller.author, async ({ desk: at, lead, context }) => {
        const bought = await boughtLead(at, params.key);
        const { reason, comment } = body;
        const found = bought.proofs[reason] ?? null;
        const proof = comment === null ? found : ({ kind: 'said', text: comment } as const);
        checkReturn({
          ...bought,
          reason,
          proof,
          vendor: lead.vendor,
          bought: wasBought(bought),
          today: localDay(context.at, at.settings.zone),
        });
        return proof ? askFacts(context, reason, proof) : {};
      });
      return answer(params.key, batch, language);
    },
    decideReturn: async ({ params, body, caller, language }) => {
      const { batch } = await actions.on(params.key, caller.author, async ({ desk: at, context }) => {
        const { standing } = await boughtLead(at, params.key);
        return decisionFacts(context, standing, body.accepted, body.comment);
      });
      return answer(params.key, batch, language);
    },
  };
}
