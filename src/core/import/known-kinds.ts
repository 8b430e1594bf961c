import { facts } from '../facts/catalogue.ts';
import type { Language } from '../words/language.ts';
import { columnFinder } from './fit-mapping.ts';
import { fold } from './fold.ts';
import { ecbRates } from './kinds/ecb-rates.ts';
import { googleAds } from './kinds/google-ads.ts';
import { hubspotContacts } from './kinds/hubspot-contacts.ts';
import { hubspotDeals } from './kinds/hubspot-deals.ts';
import type { Kind } from './kinds/kind.ts';
import { metaAds } from './kinds/meta-ads.ts';
import { pipedriveDeals } from './kinds/pipedrive-deals.ts';
import { plainLayouts } from './kinds/plain-layouts.ts';
import { shopifyOrders } from './kinds/shopify-orders.ts';
import { stripe } from './kinds/stripe.ts';
import { stripePayments } from './kinds/stripe-payments.ts';
import { stripeSubscriptions } from './kinds/stripe-subscriptions.ts';
import { subscriptions } from './kinds/subscriptions.ts';
import { woocommerceOrders } from './kinds/woocommerce-orders.ts';

/** Exports of tools that Filon knows by their column titles, the more particular first. */
export const knownKinds: readonly Kind[] = [
  shopifyOrders,
  woocommerceOrders,
  hubspotDeals,
  hubspotContacts,
  pipedriveDeals,
  stripe,
  stripePayments,
  stripeSubscriptions,
  metaAds,
  googleAds,
  ecbRates,
  subscriptions,
  ...plainLayouts,
];

/** The known kind whose titles the file has, and null if none fits. */
export function recogniseKind(headers: readonly string[]): Kind | null {
  const find = columnFinder(headers);
  const tools = knownKinds.filter((kind) => !plainLayouts.includes(kind));
  const tool = tools.find((kind) =>
    kind.signatures.some((titles) =>
      titles.every((title) => title.split(' | ').some((one) => find(one) !== null)),
    ),
  );
  if (tool === ecbRates) return headers.every(isRateColumn) ? tool : null;
  return tool ?? recognisePlain(headers);
}

function isRateColumn(header: string): boolean {
  return /^[A-Z]{3}$/u.test(header.trim()) || fold(header) === 'date' || /^column \d+$/u.test(header);
}

/** The fact whose field ids are the file's titles: it must have all needed ones, and no title may be foreign. */
function recognisePlain(headers: readonly string[]): Kind | null {
  const titles = headers.map((header) => header.trim());
  for (const [index, fact] of facts.entries()) {
    const ids = new Set(['id', ...fact.fields.map((field) => field.id)]);
    const needed = fact.fields.filter((field) => field.required).map((field) => field.id);
    const foreign = titles.filter((title) => !ids.has(title) && !title.startsWith('filon_'));
    if (foreign.length === 0 && needed.every((id) => titles.includes(id))) return plainLayouts[index] ?? null;
  }
  return null;
}

/** Whether a file of this kind has the titles that the tool writes in French. */
export function speaksFrench(kind: Kind, headers: readonly string[]): boolean {
  const find = columnFinder(headers);
  return kind.french.some((title) => find(title) !== null);
}

/** The known kind of that id. */
export function knownKind(id: string): Kind | null {
  return knownKinds.find((kind) => kind.id === id) ?? null;
}

/** The kind's name for people. */
export function kindName(kind: Kind, language: Language): string {
  return kind.name[language];
}

/** The name for people of the kind with that id; a mapping of the user's own goes by its own name. */
export function kindTitle(id: string, language: Language): string {
  const kind = knownKind(id);
  return kind ? kindName(kind, language) : id;
}
