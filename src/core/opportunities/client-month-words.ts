import { counted } from '../words/counted.ts';
import { formatFigure, formatNumber } from '../words/figures.ts';
import type { Language } from '../words/language.ts';
import { writtenDay, writtenMonth } from '../words/written-day.ts';
import type { Brought, ClientMonth, ToldParts } from './client-month.ts';
import { evidenceSentence } from './evidence-words.ts';

/** The sentences of a client's month, written from its figures; amounts to the cent. Nothing is said twice or made up. */
export function clientMonthSentences(
  month: ClientMonth,
  language: Language,
  told: ToldParts,
): readonly string[] {
  const writer = { month, language, fr: language === 'fr', money: moneyIn(month.currency, language) };
  return [
    month.subscribed ? billedSentence(writer) : workSentence(writer),
    ...(month.mrr !== 0 || month.mrrBefore !== 0 ? [changeSentence(writer)] : []),
    ...(month.invoices.length > 0 ? [invoiceSentence(writer)] : []),
    hoursSentence(writer, told.margin),
    yearSentence(writer, told.margin),
    ...month.answers.map((answer) => answerSentence(writer, answer)),
    ...(told.next && month.next ? [nextSentence(writer)] : []),
  ];
}

/** Amounts to the cent, as both the sentences and the tables write them. */
export function moneyIn(currency: string, language: Language): (amount: number) => string {
  return (amount) => formatFigure(amount, { unit: 'money', currency }, language, { exact: true, said: true });
}

interface Writer {
  readonly month: ClientMonth;
  readonly language: Language;
  readonly fr: boolean;
  readonly money: (amount: number) => string;
}

function billedSentence({ month, language, fr, money }: Writer): string {
  const { brought, services } = month;
  const count = services.filter(({ mrr }) => mrr > 0).length;
  const named = counted(count, { one: 'service', other: 'services' }, language);
  const [when, until] = timeOf(month, language);
  if (fr) {
    const once = brought.oneOff === 0 ? '' : ` et ${money(brought.oneOff)} de travaux ponctuels`;
    return `En ${when}${until}\u00a0: ${money(brought.recurring)} de services récurrents${once}. ${count === 0 ? 'Plus aucun service en fin de période.' : `En fin de période, ${named} pour ${money(month.mrr)} par mois.`}`;
  }
  const once = brought.oneOff === 0 ? '' : ` and ${money(brought.oneOff)} of one-off work`;
  return `In ${when}${until}: ${money(brought.recurring)} of recurring services${once}. ${count === 0 ? 'No service is left at the end.' : `At the end, ${named} for ${money(month.mrr)} a month.`}`;
}

/** Of who never subscribed: the other work alone. */
function workSentence({ month, language, fr, money }: Writer): string {
  const { oneOff } = month.brought;
  const [when, until] = timeOf(month, language);
  if (oneOff === 0)
    return fr
      ? `En ${when}${until}\u00a0: aucun travail facturé. Ce client n’a pas d’abonnement.`
      : `In ${when}${until}: no work was billed. This client has no subscription.`;
  const named = month.work.flatMap(({ product }) => product ?? []).join(', ');
  const what = named === '' ? '' : ` (${named})`;
  return fr
    ? `En ${when}${until}\u00a0: ${money(oneOff)} de travaux ponctuels${what}, sans abonnement.`
    : `In ${when}${until}: ${money(oneOff)} of one-off work${what}, without a subscription.`;
}

/** The month in words, and up to which day it counts while it goes on. */
function timeOf(month: ClientMonth, language: Language): readonly [when: string, until: string] {
  const day = writtenDay(month.to, language);
  const until = month.partial ? (language === 'fr' ? ` (jusqu’au ${day})` : ` (to ${day})`) : '';
  return [writtenMonth(month.month, language), until];
}

function changeSentence({ month, fr, money }: Writer): string {
  const change = month.mrr - month.mrrBefore;
  const moved = month.services
    .filter(({ mrr, before }) => mrr !== before)
    .map(
      ({ service, mrr, before }) =>
        `${service ?? (fr ? 'sans nom' : 'unnamed')} ${signed(mrr - before, money)}`,
    )
    .join(', ');
  if (moved === '')
    return fr
      ? 'Le montant mensuel n’a pas changé depuis la fin du mois précédent.'
      : 'The monthly amount has not changed since the end of the month before.';
  return fr
    ? `Depuis la fin du mois précédent, le montant mensuel évolue de ${signed(change, money)}\u00a0: ${moved}.`
    : `Since the end of the month before, the monthly amount moves by ${signed(change, money)}: ${moved}.`;
}

function invoiceSentence({ month, language, fr, money }: Writer): string {
  const { invoices } = month;
  const named = counted(
    invoices.length,
    fr ? { one: 'facture', other: 'factures' } : { one: 'invoice', other: 'invoices' },
    language,
  );
  if (invoices.some(({ amount }) => amount === null))
    return fr
      ? `${named}\u00a0; pas assez de données pour leur total\u00a0: un taux de change manque.`
      : `${named}; not enough data for their total: an exchange rate is missing.`;
  const minor = invoices.reduce((sum, { amount }) => sum + Math.round((amount ?? 0) * 1_000), 0) / 1_000;
  return fr
    ? `${named} sur le mois, ${money(minor)} hors taxes.`
    : `${named} in the month, ${money(minor)} without tax.`;
}

function hoursSentence({ month, language, fr, money }: Writer, margin: boolean): string {
  const { brought } = month;
  const hours = formatNumber(brought.hours, language, 2);
  const none = fr ? 'Aucune heure n’est notée ce mois-ci.' : 'No hours are noted this month.';
  const spent = brought.hours === 0 ? none : fr ? `${hours}\u00a0h passées.` : `${hours} h spent.`;
  if (brought.hours === 0 && brought.expenses === 0 && brought.withoutCost === 0) return spent;
  if (!margin) return spent;
  if (brought.margin === null)
    return fr
      ? `${spent} Pas assez de données pour la marge\u00a0: ${counted(brought.withoutCost, { one: 'ligne', other: 'lignes' }, 'fr')} d’heures ou de frais sans montant.`
      : `${spent} Not enough data for the margin: ${counted(brought.withoutCost, { one: 'row', other: 'rows' }, 'en')} of hours or costs without an amount.`;
  if (brought.expenses !== 0) {
    const [cost, expenses, left] = [brought.hoursCost, brought.expenses, brought.margin].map(money);
    return fr
      ? `${spent} Une fois retirés le coût des heures (${cost}) et les autres frais (${expenses}), la marge est de ${left}.`
      : `${spent} After the cost of hours (${cost}) and other costs (${expenses}), the margin is ${left}.`;
  }
  return fr
    ? `${spent} Une fois leur coût de ${money(brought.hoursCost)} retiré, la marge est de ${money(brought.margin)}.`
    : `${spent} After their cost of ${money(brought.hoursCost)}, the margin is ${money(brought.margin)}.`;
}

function yearSentence({ month, language, fr, money }: Writer, margin: boolean): string {
  const { year, yearBefore } = month;
  const own = yearTotal(year);
  const left =
    margin && year.margin !== null
      ? fr
        ? `, ${money(year.margin)} de marge`
        : `, ${money(year.margin)} of margin`
      : '';
  const head = fr
    ? `Depuis le 1ᵉʳ janvier\u00a0: ${money(own)}${left}.`
    : `Since 1 January: ${money(own)}${left}.`;
  if (yearBefore === null) {
    const since = writtenDay(month.since, language);
    return fr
      ? `${head} Pas de comparaison avec l’an dernier\u00a0: client depuis le ${since}.`
      : `${head} Nothing to compare with last year: a client since ${since}.`;
  }
  const change = own - yearTotal(yearBefore);
  return fr
    ? `${head} Les mêmes jours de l’an dernier\u00a0: ${money(yearTotal(yearBefore))} (${signed(change, money)}).`
    : `${head} The same days of last year: ${money(yearTotal(yearBefore))} (${signed(change, money)}).`;
}

function answerSentence(
  { language, fr }: Writer,
  { day, kind, score, comment }: ClientMonth['answers'][number],
): string {
  const of = kind === 'nps' ? 10 : 5;
  const when = writtenDay(day, language);
  const note = formatNumber(score, language, 1);
  const said = comment === null ? '.' : fr ? `\u00a0: «\u202f${comment}\u202f».` : `: “${comment}”.`;
  return fr
    ? `Satisfaction le ${when}\u00a0: ${note} sur ${of}${said}`
    : `Satisfaction on ${when}: ${note} of ${of}${said}`;
}

function nextSentence({ month, language, fr }: Writer): string {
  const { next } = month;
  if (next === null) return '';
  const evidence = evidenceSentence(next.evidence, next.service, language);
  return fr
    ? `À envisager\u00a0: ${next.service}. ${evidence}`
    : `Worth considering: ${next.service}. ${evidence}`;
}

/** What was earned: recurring and other work, to the cent. */
export function yearTotal({ recurring, oneOff }: Brought): number {
  return Math.round((recurring + oneOff) * 1_000) / 1_000;
}

function signed(amount: number, money: (value: number) => string): string {
  const exact = Math.round(amount * 1_000) / 1_000;
  return exact > 0 ? `+${money(exact)}` : money(exact);
}
