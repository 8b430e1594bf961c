import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { call } from '../api/call.ts';
import deskStyles from './desk.module.css';
import type { Ending } from './EndDialog.tsx';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { ReachButton } from './ReachButton.tsx';
import { ScoreText } from './ScoreText.tsx';
import { StageMark } from './StageMark.tsx';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useMoveTo } from './use-move.ts';
import { useOwners } from './use-owners.ts';
import { WaitText } from './WaitText.tsx';

interface LeadHeadProps {
  readonly lead: LeadDetail;
  readonly act: ReturnType<typeof useAct>;
  readonly onEnd: (ending: Ending) => void;
  readonly beside: ReactNode;
}

/** Who the lead is, where it stands, and what one does most: call, write, move, win, lose. */
export function LeadHead({ lead, act, onEnd, beside }: LeadHeadProps) {
  const { t, name, settings } = useDeskWords();
  const owners = useOwners();
  const moveTo = useMoveTo(act, onEnd);
  const called = name(lead);
  const open = lead.state === 'open';
  return (
    <header className={leadStyles.leadHead}>
      <div className={leadStyles.title}>
        <h1>{called}</h1>
        <p className={deskStyles.about}>
          {[lead.person.company !== called ? lead.person.company : null, lead.product, lead.person.city]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {beside}
      <div className={leadStyles.headLine}>
        <Menu position="bottom-start" disabled={lead.state === 'won'}>
          <Menu.Target>
            <Button
              variant="default"
              size="compact-md"
              aria-label={`${t('desk.colStage')} : ${settings.stages.find(({ id }) => id === lead.stage)?.name ?? ''}`}
              rightSection={<IconChevronDown size={14} aria-hidden="true" />}
            >
              <StageMark lead={lead} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {settings.stages.map((stage) => (
              <Menu.Item
                key={stage.id}
                disabled={stage.id === lead.stage}
                onClick={() => moveTo(lead, stage.id)}
              >
                {stage.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              size="compact-md"
              rightSection={<IconChevronDown size={14} aria-hidden="true" />}
            >
              {lead.owner ?? t('desk.noOwner')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
            {owners.map((owner) => (
              <Menu.Item
                key={owner}
                disabled={owner === lead.owner}
                onClick={() =>
                  act.mutate({
                    send: () => call('assignLead', { params: { key: lead.key }, body: { owner } }),
                    said: t('desk.assigned', { name: called, owner }),
                  })
                }
              >
                {owner}
              </Menu.Item>
            ))}
            {owners.length === 0 && <Menu.Item disabled>{t('desk.noOwners')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
        <ScoreText lead={lead} />
        <WaitText lead={lead} />
        <span className={leadStyles.headButtons}>
          {(['phone', 'email'] as const).map((channel) => (
            <ReachButton
              key={channel}
              lead={lead}
              channel={channel}
              permission={lead.permissions.find((one) => one.channel === channel)}
            />
          ))}
          {open && (
            <>
              <Button size="compact-md" onClick={() => onEnd({ lead, as: 'won' })}>
                {t('desk.win')}
              </Button>
              <Button size="compact-md" variant="default" onClick={() => onEnd({ lead, as: 'lost' })}>
                {t('desk.lose')}
              </Button>
            </>
          )}
        </span>
      </div>
      {lead.lossReason !== null && (
        <p className={leadStyles.ended}>{t('desk.lostFor', { reason: lead.lossReason })}</p>
      )}
    </header>
  );
}
