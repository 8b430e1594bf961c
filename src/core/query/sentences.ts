import type { QueryResult } from './answer.ts';
import { type FormatContext, formatFigure, formatRelative } from './format-figure.ts';

type Totals = QueryResult['totals'];

/** One or two sentences that say what the figures of the cockpit say together. Empty if there is nothing to tell. */
export function cockpitSentences(totals: Totals, context: FormatContext): string[] {
  const clients = clientSentences(totals, context);
  const money = clients.length > 0 ? clients : [moneySentence(totals, context)];
  return [...money, leadSentence(totals, context)].filter((text) => text !== null);
}

function moneySentence(totals: Totals, context: FormatContext): string | null {
  const french = context.language === 'fr';
  const [revenue, cost, roi] = [figure(totals, 'revenue'), figure(totals, 'cost'), figure(totals, 'roi')];
  if (revenue === null || (revenue === 0 && !cost)) return null;
  const money = (value: number) => formatFigure(value, 'money', context);
  const earned = money(revenue) + moved(totals, 'revenue', context);
  if (cost === null || cost === 0) {
    return french ? `Le chiffre d’affaires est de ${earned}.` : `Revenue is ${earned}.`;
  }
  const spent = money(cost) + moved(totals, 'cost', context);
  const per = formatFigure(revenue / cost, 'money', context);
  const sentence = french
    ? `${spent} dépensés ont rapporté ${earned}, soit ${per} par euro`
    : `${spent} spent brought ${earned}, that is ${per} for each one spent`;
  const each =
    french && context.currency !== 'EUR' ? sentence.replace('par euro', 'pour une unité dépensée') : sentence;
  const returned = roi === null ? '' : ` (ROI ${formatFigure(roi, 'percent', context)})`;
  return `${each}${returned}.`;
}

/** Of subscribers: where their revenue stands, and what they leave after what was done for them. Empty without any. */
function clientSentences(totals: Totals, context: FormatContext): readonly string[] {
  const french = context.language === 'fr';
  const [mrr, clients] = [figure(totals, 'mrr'), figure(totals, 'active_clients')];
  if (mrr === null || clients === null || clients === 0) return [];
  const money = (value: number) => formatFigure(value, 'money', context);
  const stands = money(mrr) + moved(totals, 'mrr', context);
  const count = formatFigure(clients, 'count', context);
  const one = new Intl.PluralRules(context.language).select(clients) === 'one';
  const of = french
    ? `Le MRR est de ${stands} pour ${count} ${one ? 'client actif' : 'clients actifs'}.`
    : `MRR is ${stands} from ${count} active ${one ? 'client' : 'clients'}.`;
  const [revenue, left, cost] = ['revenue', 'client_margin', 'cost'].map((id) => figure(totals, id));
  if (typeof revenue !== 'number' || revenue === 0) return [of];
  const earned = money(revenue) + moved(totals, 'revenue', context);
  const after =
    typeof left !== 'number'
      ? ''
      : french
        ? `, dont il reste ${money(left)} après les achats et le coût des clients`
        : `, of which ${money(left)} is left after purchases and the cost of clients`;
  const spent = !cost
    ? ''
    : french
      ? `\u202f; ${money(cost)} dépensés pour en gagner d’autres`
      : `; ${money(cost)} spent to win others`;
  return [
    of,
    french ? `Chiffre d’affaires\u00a0: ${earned}${after}${spent}.` : `Revenue: ${earned}${after}${spent}.`,
  ];
}

function leadSentence(totals: Totals, context: FormatContext): string | null {
  const french = context.language === 'fr';
  const leads = figure(totals, 'leads');
  if (leads === null || leads === 0) return null;
  const count = formatFigure(leads, 'count', context);
  const one = new Intl.PluralRules(context.language).select(leads) === 'one';
  const parts = [`${count} ${one ? 'lead' : 'leads'}${moved(totals, 'leads', context)}`];
  const price = figure(totals, 'cost_per_lead');
  // Without any cost a lead is not free: nobody has said yet what it cost.
  if (price !== null && price !== 0) {
    const shown = formatFigure(price, 'money', context) + moved(totals, 'cost_per_lead', context);
    parts.push(french ? `à ${shown} l’un` : `at ${shown} each`);
  }
  const rate = figure(totals, 'conversion_rate');
  if (rate !== null) {
    const shown = formatFigure(rate, 'percent', context);
    parts.push(french ? `convertis à ${shown}` : `converting at ${shown}`);
  }
  return `${parts.join(', ')}.`;
}

/** « (+12 %) » after a figure, or nothing without an earlier one. */
function moved(totals: Totals, id: string, context: FormatContext): string {
  const { compare } = totals;
  const earlier = typeof compare === 'object' && compare !== null ? (compare[id] ?? null) : null;
  const change = formatRelative(figure(totals, id), earlier, context);
  return change === null ? '' : ` (${change})`;
}

function figure(totals: Totals, id: string): number | null {
  const value = totals[id];
  return typeof value === 'number' ? value : null;
}
