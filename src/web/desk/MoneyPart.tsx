import { CustomerLink } from '../customers/book/CustomerLink.tsx';
import deskStyles from './desk.module.css';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PartHead } from './PartHead.tsx';
import { useDeskWords } from './use-desk-words.ts';

/** What the lead cost and brought so far, what it may bring, and its orders. */
export function MoneyPart({ lead }: { readonly lead: LeadDetail }) {
  const { t, money, estimate, instant } = useDeskWords();
  const lines = [
    [t('desk.cost'), lead.money.costMinor, null, money],
    [t('desk.revenue'), lead.money.revenueMinor, null, money],
    [t('desk.margin'), lead.money.marginMinor, null, money],
    [
      t('desk.colExpected'),
      lead.state === 'open' ? lead.expectedMinor : null,
      lead.expectedFrom === null
        ? null
        : t(lead.expectedFrom === 'quote' ? 'desk.fromQuote' : 'desk.fromScore'),
      estimate,
    ],
  ] as const;
  return (
    <section className={leadStyles.part}>
      <PartHead name={t('desk.money')} />
      <dl className={leadStyles.facts} data-money>
        {lines.map(
          ([label, minor, note, write]) =>
            minor !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {write(minor)} {note && <span className={deskStyles.soft}>{note}</span>}
                </dd>
              </div>
            ),
        )}
        {lead.orders.map((order) => (
          <div key={order.key}>
            <dt>{t('desk.orderOf', { when: instant(order.orderedAt) })}</dt>
            <dd>{order.netMinor !== null && money(order.netMinor)}</dd>
          </div>
        ))}
      </dl>
      {lead.orders.length > 0 && <CustomerLink lead={lead.key} />}
    </section>
  );
}
