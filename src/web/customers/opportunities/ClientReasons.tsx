import { Select } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import value from '../value/value.module.css';
import classes from './opportunities.module.css';
import type { Opportunities, OpportunityCell, OpportunityService } from './opportunity-questions.ts';
import { useOpportunityWords } from './use-opportunity-words.ts';

interface ClientReasonsProps {
  readonly answer: Opportunities;
  readonly asked: string | undefined;
}

/** One client's services: what it pays for those it has, and what speaks for each it lacks. */
export function ClientReasons({ answer, asked }: ClientReasonsProps) {
  const words = useOpportunityWords();
  const { t } = words;
  const [, change] = useAddress();
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(asked);
  useEffect(() => {
    // Somebody chose a client in the table above: what speaks for it comes into sight.
    if (asked !== before.current) place.current?.scrollIntoView({ block: 'nearest' });
    before.current = asked;
  }, [asked]);
  const client = answer.clients.find((one) => one.client === asked) ?? answer.clients[0];
  if (!client) return null;
  const next = client.next === null ? undefined : answer.services[client.next];
  return (
    <div ref={place}>
      <Panel
        title={
          next
            ? t('opportunity.propose', { name: client.name, service: next.name })
            : t('opportunity.proposeNone', { name: client.name })
        }
        aside={
          <Select
            size="xs"
            aria-label={t('opportunity.client')}
            allowDeselect={false}
            searchable
            data={answer.clients.map((one) => ({ value: one.client, label: one.name }))}
            value={client.client}
            onChange={(customer) => customer && change({ customer }, { replace: true })}
          />
        }
      >
        <Scroller label={t('opportunity.reasons')}>
          <table className={`${parts.table} ${classes.reasons}`}>
            <thead>
              <tr>
                <th scope="col">{t('opportunity.service')}</th>
                <th scope="col">{t('opportunity.state')}</th>
                <th scope="col" className={parts.number}>
                  {t('opportunity.price')}
                </th>
                <th scope="col" className={parts.number}>
                  {t('opportunity.space')}
                </th>
                <th scope="col">{t('opportunity.why')}</th>
              </tr>
            </thead>
            <tbody>
              {answer.services.map((service, place) => {
                const cell = client.cells[place];
                return cell ? (
                  <tr key={service.name}>
                    <th scope="row" className={classes.service}>
                      {service.name}
                    </th>
                    <Reason cell={cell} service={service} words={words} />
                  </tr>
                ) : null;
              })}
            </tbody>
          </table>
        </Scroller>
      </Panel>
    </div>
  );
}

interface ReasonProps {
  readonly cell: OpportunityCell;
  readonly service: OpportunityService;
  readonly words: ReturnType<typeof useOpportunityWords>;
}

function Reason({ cell, service, words }: ReasonProps) {
  const { t, per, share, between, evidence, cellWords } = words;
  if (cell.kind !== 'open') {
    return (
      <>
        <td data-label={t('opportunity.state')}>
          {cell.kind === 'has'
            ? t('opportunity.hasIt')
            : cell.kind === 'had'
              ? t('opportunity.hadShort')
              : '–'}
        </td>
        <td className={parts.number} data-label={t('opportunity.price')}>
          {cell.kind === 'has' ? per(cell.amount, service) : '–'}
        </td>
        <td className={parts.number} data-label={t('opportunity.space')}>
          –
        </td>
        <td className={classes.why}>{cell.kind === 'has' ? '' : cellWords(cell, service)}</td>
      </>
    );
  }
  return (
    <>
      <td data-label={t('opportunity.state')}>
        {share(cell.propensity.value)}
        <span className={value.interval}>{between(cell.propensity, share)}</span>
      </td>
      <td className={parts.number} data-label={t('opportunity.price')}>
        {per(cell.price, service)}
      </td>
      <td className={parts.number} data-label={t('opportunity.space')}>
        {per(cell.space.value, service)}
        <span className={value.interval}>{between(cell.space, (amount) => words.money(amount))}</span>
      </td>
      <td className={classes.why}>{evidence(cell, service)}</td>
    </>
  );
}
