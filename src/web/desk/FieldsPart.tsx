import type { Message } from '../i18n/use-t.ts';
import classes from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PartHead } from './PartHead.tsx';
import { useDeskWords } from './use-desk-words.ts';

const names: readonly (readonly [keyof LeadDetail & string, Message])[] = [
  ['product', 'desk.filterProduct'],
  ['channel', 'desk.filterChannel'],
  ['source', 'desk.colSource'],
  ['campaign', 'desk.campaign'],
  ['vendor', 'desk.filterVendor'],
];

/** Where the lead came from, and what else is known of it. */
export function FieldsPart({ lead }: { readonly lead: LeadDetail }) {
  const { t, instant } = useDeskWords();
  return (
    <section className={classes.part}>
      <PartHead name={t('desk.fields')} />
      <dl className={classes.facts}>
        <div>
          <dt>{t('desk.createdAt')}</dt>
          <dd>{instant(lead.createdAt)}</dd>
        </div>
        {names.map(([field, label]) => {
          const value = lead[field];
          return (
            typeof value === 'string' &&
            value && (
              <div key={field}>
                <dt>{t(label)}</dt>
                <dd>{value}</dd>
              </div>
            )
          );
        })}
        {lead.details.map((detail) => (
          <div key={detail.name} title={instant(detail.atTime)}>
            <dt>{detail.name}</dt>
            <dd>{detail.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
