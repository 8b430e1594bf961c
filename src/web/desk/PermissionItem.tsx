import { Button, Menu } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { localDay } from '../../core/periods/zones.ts';
import { call } from '../api/call.ts';
import { formatDay } from '../format/days.ts';
import deskStyles from './desk.module.css';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PermissionDialog, type PermissionGiven } from './PermissionDialog.tsx';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import { channelNames, usePermissionReason } from './use-permission-reason.ts';

interface PermissionItemProps {
  readonly leadKey: string;
  readonly state: LeadDetail['permissions'][number];
  readonly act: ReturnType<typeof useAct>;
}

const noProof: PermissionGiven = { wording: null, source: null, expiresAt: null };

/** One way to contact a person: whether it may be used, why, by which words, and what they say now. */
export function PermissionItem({ leadKey, state, act }: PermissionItemProps) {
  const { t, language, settings } = useDeskWords();
  const reasonOf = usePermissionReason();
  const [proving, setProving] = useState(false);
  const channel = t(channelNames[state.channel]);
  const change = (given: boolean, proof = noProof) =>
    act.mutate({
      send: () =>
        call('setPermission', {
          params: { key: leadKey },
          body: { channel: state.channel, given, ...proof },
        }),
      said: t(given ? 'desk.permissionGiven' : 'desk.permissionWithdrawn', { channel }),
    });
  const until =
    state.reason === 'given' && state.until !== null
      ? t('desk.permissionEnds', { day: formatDay(localDay(state.until, settings.zone), language) })
      : null;
  const proof = [state.wording && t('desk.permissionWords', { words: state.wording }), state.source, until];
  return (
    <li data-allowed={state.allowed || undefined}>
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
            {channel}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => change(true)}>{t('desk.givePermission')}</Menu.Item>
          <Menu.Item onClick={() => setProving(true)}>{t('desk.provePermission')}</Menu.Item>
          <Menu.Item onClick={() => change(false)}>{t('desk.withdrawPermission')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span className={deskStyles.soft}>{reasonOf(state)}</span>
      {proof.some(Boolean) && (
        <span className={`${deskStyles.soft} ${leadStyles.proof}`}>{proof.filter(Boolean).join(' · ')}</span>
      )}
      {proving && (
        <PermissionDialog
          channel={channel}
          onSave={(given) => change(true, given)}
          onClose={() => setProving(false)}
        />
      )}
    </li>
  );
}
