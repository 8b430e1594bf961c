import { Checkbox } from '@mantine/core';
import { Scroller } from '../parts/Scroller.tsx';
import { LeadLine } from './LeadLine.tsx';
import type { Lead } from './lead-filter.ts';
import classes from './list.module.css';
import { useDeskWords } from './use-desk-words.ts';
import { useReach } from './use-reach.ts';

interface LeadTableProps {
  readonly leads: readonly Lead[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (keys: readonly string[], on: boolean) => void;
  readonly onOpen: (key: string) => void;
  /** Leads that came while the list was open. */
  readonly fresh: ReadonlySet<string>;
  readonly openLead: string | null;
}

/** Leads as lines; on a phone each line is a small card. */
export function LeadTable({ leads, selected, onSelect, onOpen, fresh, openLead }: LeadTableProps) {
  const { t } = useDeskWords();
  const reach = useReach(leads.map(({ key }) => key));
  const all = leads.length > 0 && leads.every(({ key }) => selected.has(key));
  return (
    <Scroller label={t('desk.list')}>
      <table className={classes.leads}>
        <thead>
          <tr>
            <th className={classes.pick}>
              <Checkbox
                size="xs"
                aria-label={t('desk.selectAll')}
                checked={all}
                indeterminate={!all && selected.size > 0}
                onChange={() =>
                  onSelect(
                    leads.map(({ key }) => key),
                    !all,
                  )
                }
              />
            </th>
            <th scope="col">{t('desk.colLead')}</th>
            <th scope="col">{t('desk.colReach')}</th>
            <th scope="col">{t('desk.colStage')}</th>
            <th scope="col">{t('desk.colResponse')}</th>
            <th scope="col">{t('desk.colNext')}</th>
            <th scope="col">{t('desk.colScore')}</th>
            <th scope="col">{t('desk.colSource')}</th>
            <th scope="col" className={classes.amount}>
              {t('desk.colExpected')}
            </th>
            <th scope="col">{t('desk.colOwner')}</th>
            <th scope="col" className={classes.amount}>
              {t('desk.colAge')}
            </th>
          </tr>
        </thead>
        <tbody>
          {leads.map((lead) => (
            <LeadLine
              key={lead.key}
              lead={lead}
              reach={reach.get(lead.key)}
              selected={selected.has(lead.key)}
              fresh={fresh.has(lead.key)}
              open={openLead === lead.key}
              onSelect={(on) => onSelect([lead.key], on)}
              onOpen={() => onOpen(lead.key)}
            />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
