import { Button, Menu } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Body } from '../../api/endpoints.ts';
import { formatNumber } from '../../core/words/figures.ts';
import { call } from '../api/call.ts';
import { tell } from '../parts/tell.tsx';
import classes from './list.module.css';
import { SequenceChoice } from './sequences/SequenceChoice.tsx';
import { useEnterSequence } from './sequences/use-enter-sequence.ts';
import { TaskForm } from './TaskForm.tsx';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useOwners } from './use-owners.ts';

type BulkAction = Body<'bulkLeads'>['action'];

interface BulkBarProps {
  readonly keys: readonly string[];
  readonly act: ReturnType<typeof useAct>;
  readonly onDone: () => void;
  /** Grows each time the key for « attribuer » is pressed. */
  readonly openAssign: number;
}

/** What can be done with several leads at once; one batch, so one « Annuler ». */
export function BulkBar({ keys, act, onDone, openAssign }: BulkBarProps) {
  const { t, language, settings } = useDeskWords();
  const owners = useOwners();
  const { enter } = useEnterSequence();
  const [assigning, setAssigning] = useState(false);
  const [planning, setPlanning] = useState(false);
  useEffect(() => {
    if (openAssign > 0) setAssigning(true);
  }, [openAssign]);
  const count = keys.length;
  const run = (action: BulkAction, done: (n: string) => string) => {
    const send = async () => {
      const answer = await call('bulkLeads', { body: { keys: [...keys], action } });
      const [first] = answer.refused;
      if (first) tell(t('desk.bulkRefused', { count: answer.refused.length, reason: first.message }));
      return answer;
    };
    act.mutate({ send, said: done(formatNumber(count, language)), done: onDone });
  };
  const stages = settings.stages.filter(({ means }) => means !== 'won' && means !== 'lost');
  return (
    <section className={classes.bulk} aria-label={t('desk.bulk')}>
      <strong>{t('desk.selected', { count, n: formatNumber(count, language) })}</strong>
      <BulkMenu name={t('desk.assign')} opened={assigning} onChange={setAssigning}>
        {settings.members.length > 0 && (
          <Menu.Item onClick={() => run({ do: 'distribute' }, (n) => t('desk.distributed', { n, count }))}>
            {t('desk.distribute')}
          </Menu.Item>
        )}
        {owners.map((owner) => (
          <Menu.Item
            key={owner}
            onClick={() => run({ do: 'assign', owner }, (n) => t('desk.assignedMany', { n, count, owner }))}
          >
            {owner}
          </Menu.Item>
        ))}
        {owners.length === 0 && <Menu.Item disabled>{t('desk.noOwners')}</Menu.Item>}
      </BulkMenu>
      <BulkMenu name={t('desk.move')}>
        {stages.map(({ id, name }) => (
          <Menu.Item
            key={id}
            onClick={() =>
              run({ do: 'move', stage: id }, (n) => t('desk.movedMany', { n, count, stage: name }))
            }
          >
            {name}
          </Menu.Item>
        ))}
      </BulkMenu>
      <Menu opened={planning} onChange={setPlanning} position="top" closeOnItemClick={false} trapFocus>
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            {t('desk.plan')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown p="md">
          <TaskForm
            onTask={(task) => {
              setPlanning(false);
              run({ do: 'task', ...task }, (n) => t('desk.plannedMany', { n, count }));
            }}
          />
        </Menu.Dropdown>
      </Menu>
      <BulkMenu name={t('sequence.enter')}>
        <SequenceChoice
          onChoose={(sequence) => enter.mutate({ sequence, leads: keys }, { onSuccess: onDone })}
        />
      </BulkMenu>
      <BulkMenu name={t('desk.lose')}>
        <Menu.Label>{t('desk.lossReason')}</Menu.Label>
        {settings.lossReasons.map((reason) => (
          <Menu.Item
            key={reason}
            onClick={() =>
              run({ do: 'lost', reason, comment: null }, (n) => t('desk.lostMany', { n, count, reason }))
            }
          >
            {reason}
          </Menu.Item>
        ))}
      </BulkMenu>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={onDone}
        aria-label={t('desk.clearSelection')}
      >
        <IconX size={16} aria-hidden="true" />
      </Button>
    </section>
  );
}

interface BulkMenuProps {
  readonly name: string;
  readonly opened?: boolean;
  readonly onChange?: (opened: boolean) => void;
  readonly children: ReactNode;
}

/** A button of the bar with its choices above it. */
function BulkMenu({ name, children, ...menu }: BulkMenuProps) {
  return (
    <Menu position="top" {...menu}>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
