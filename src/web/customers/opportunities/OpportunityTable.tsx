import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type CSSProperties, useState } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import cohorts from '../cohorts/cohorts.module.css';
import value from '../value/value.module.css';
import classes from './opportunities.module.css';
import type {
  Opportunities,
  OpportunityCell,
  OpportunityClient,
  OpportunityService,
} from './opportunity-questions.ts';
import { useOpportunityWords } from './use-opportunity-words.ts';

/** Clients shown before somebody asks for all. */
const clientsShown = 20;

/** Clients below each other, services beside each other, darker where there is more to sell; a cell opens its reasons. */
export function OpportunityTable({ answer }: { readonly answer: Opportunities }) {
  const { t, count, month, money, share } = useOpportunityWords();
  const [all, setAll] = useState(false);
  const { services, clients } = answer;
  const shown = all ? clients : clients.slice(0, clientsShown);
  const yearOf = (cell: OpportunityCell, service: OpportunityService) =>
    cell.kind === 'open' ? cell.space.value * (service.kind === 'recurring' ? 12 : 1) : 0;
  const most = Math.max(
    1,
    ...clients.flatMap(({ cells }) =>
      services.map((service, place) => {
        const cell = cells[place];
        return cell ? yearOf(cell, service) : 0;
      }),
    ),
  );
  return (
    <Panel title={t('opportunity.table')}>
      <p className={parts.quiet}>{t('opportunity.legend')}</p>
      <Scroller label={t('opportunity.table')}>
        <table className={`${parts.table} ${cohorts.table} ${classes.map}`}>
          <thead>
            <tr>
              <th scope="col">{t('recurring.client')}</th>
              <th scope="col">{t('opportunity.next')}</th>
              <th scope="col" className={parts.number}>
                {t('opportunity.spaceMonth')}
              </th>
              <th scope="col" className={parts.number}>
                {t('opportunity.spaceOnce')}
              </th>
              {services.map(({ name, kind }) => (
                <th key={name} scope="col" className={parts.number}>
                  {name}
                  <span className={value.interval}>
                    {t(kind === 'recurring' ? 'opportunity.perMonth' : 'opportunity.once')}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((client) => (
              <tr key={client.client}>
                <th scope="row">
                  <Link
                    to="/customers/book/$key/month/$month"
                    params={{ key: client.client, month: month(answer.to) }}
                  >
                    {client.name}
                  </Link>
                  <span className={value.interval}>{t('opportunity.mrr', { mrr: money(client.mrr) })}</span>
                </th>
                <NextCell client={client} services={services} share={share} />
                <td className={parts.number}>{money(client.space.recurring)}</td>
                <td className={parts.number}>{money(client.space.once)}</td>
                {services.map((service, place) => {
                  const cell = client.cells[place];
                  return cell ? (
                    <ServiceCell
                      key={service.name}
                      cell={cell}
                      client={client}
                      service={service}
                      heat={yearOf(cell, service) / most}
                    />
                  ) : null;
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('table.total')}</th>
              <td />
              <td className={parts.number}>{money(answer.space.recurring)}</td>
              <td className={parts.number}>{money(answer.space.once)}</td>
              {services.map(({ name, kind, space }) => (
                <td key={name} className={parts.number}>
                  {money(space[kind])}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Scroller>
      {shown.length < clients.length && (
        <Button variant="default" size="xs" my="sm" onClick={() => setAll(true)}>
          {t('recurring.showAll', { count: clients.length, n: count(clients.length) })}
        </Button>
      )}
      <p className={parts.quiet}>
        {clients.length < answer.found &&
          `${t('recurring.more', { shown: count(clients.length), all: count(answer.found) })} `}
        {answer.leftOut > 0 &&
          `${t('opportunity.leftOut', { count: answer.leftOut, n: count(answer.leftOut) })} `}
        {t('opportunity.means')}
      </p>
    </Panel>
  );
}

interface NextCellProps {
  readonly client: OpportunityClient;
  readonly services: Opportunities['services'];
  readonly share: (value: number) => string;
}

function NextCell({ client, services, share }: NextCellProps) {
  const service = client.next === null ? undefined : services[client.next];
  const cell = client.next === null ? undefined : client.cells[client.next];
  return (
    <td className={classes.next}>
      {service?.name ?? '–'}
      {cell?.kind === 'open' && (
        <span className={value.interval}>
          {share(cell.propensity.value)} ({share(cell.propensity.low)} – {share(cell.propensity.high)})
        </span>
      )}
    </td>
  );
}

interface ServiceCellProps {
  readonly cell: OpportunityCell;
  readonly client: OpportunityClient;
  readonly service: OpportunityService;
  readonly heat: number;
}

function ServiceCell({ cell, client, service, heat }: ServiceCellProps) {
  const { t, money, cellWords } = useOpportunityWords();
  const [, change] = useAddress();
  const written =
    cell.kind === 'has'
      ? t('opportunity.hasShort', { amount: money(cell.amount) })
      : cell.kind === 'had'
        ? t('opportunity.hadShort')
        : cell.kind === 'open'
          ? money(cell.space.value)
          : '–';
  return (
    <td
      className={`${cohorts.cell} ${classes.cell}`}
      data-kind={cell.kind}
      style={{ '--heat': `${Math.round(heat * 38)}%` } as CSSProperties}
    >
      <button
        type="button"
        aria-label={`${client.name}, ${service.name} – ${cellWords(cell, service)}`}
        onClick={() => change({ customer: client.client })}
      >
        {written}
      </button>
    </td>
  );
}
