import { Button, Menu } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { call } from '../api/call.ts';
import { formatPhone } from '../format/phone.ts';
import deskStyles from './desk.module.css';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PartHead } from './PartHead.tsx';
import { StageMark } from './StageMark.tsx';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import { channelNames, usePermissionReason } from './use-permission-reason.ts';

interface PersonPartProps {
  readonly lead: LeadDetail;
  readonly act: ReturnType<typeof useAct>;
}

/** A long address breaks before its @ rather than within a word. */
function breakable(text: string) {
  const at = text.indexOf('@');
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}

/** Who the person is, how they may be reached, and their other leads. */
export function PersonPart({ lead, act }: PersonPartProps) {
  const { t, name, instant } = useDeskWords();
  const reasonOf = usePermissionReason();
  const { person } = lead;
  const lines = [
    [t('desk.phone'), person.phone === null ? null : formatPhone(person.phone)],
    [t('desk.email'), person.email],
    [t('desk.company'), person.company],
    [t('desk.address'), [person.address, lead.postcode, person.city].filter(Boolean).join(' ')],
  ] as const;
  const change = (channel: LeadDetail['permissions'][number]['channel'], given: boolean) =>
    act.mutate({
      send: () =>
        call('setPermission', {
          params: { key: lead.key },
          body: { channel, given, wording: null, source: null, expiresAt: null },
        }),
      said: t(given ? 'desk.permissionGiven' : 'desk.permissionWithdrawn', {
        channel: t(channelNames[channel]),
      }),
    });
  return (
    <section className={leadStyles.part}>
      <PartHead name={t('desk.person')}>
        <Link to="/leads/persons">{t('match.title')}</Link>
      </PartHead>
      <dl className={leadStyles.facts}>
        {lines.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{breakable(value)}</dd>
              </div>
            ),
        )}
      </dl>
      <ul className={leadStyles.permissions}>
        {lead.permissions.map((state) => (
          <li key={state.channel} data-allowed={state.allowed || undefined}>
            <Menu position="bottom-start">
              <Menu.Target>
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  disabled={state.reason === 'no_address'}
                  leftSection={
                    state.allowed ? (
                      <IconCheck size={14} aria-hidden="true" />
                    ) : (
                      <IconX size={14} aria-hidden="true" />
                    )
                  }
                >
                  {t(channelNames[state.channel])}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => change(state.channel, true)}>{t('desk.givePermission')}</Menu.Item>
                <Menu.Item onClick={() => change(state.channel, false)}>
                  {t('desk.withdrawPermission')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <span className={deskStyles.soft} title={state.wording ?? undefined}>
              {reasonOf(state)}
            </span>
          </li>
        ))}
      </ul>
      {lead.otherLeads.length > 0 && (
        <>
          <h3 className={leadStyles.sub}>{t('desk.otherLeads')}</h3>
          <ul className={leadStyles.others}>
            {lead.otherLeads.map((other) => (
              <li key={other.key}>
                <Link to="/leads/$key" params={{ key: other.key }}>
                  {other.product ?? other.source ?? name(other)}
                </Link>{' '}
                <StageMark lead={other} /> <span className={deskStyles.soft}>{instant(other.createdAt)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
