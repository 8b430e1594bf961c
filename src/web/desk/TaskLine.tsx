import { Checkbox, Menu } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import type { Body } from '../../api/endpoints.ts';
import { call } from '../api/call.ts';
import deskStyles from './desk.module.css';
import { dueText } from './due-text.ts';
import leadStyles from './lead.module.css';
import { quickDues, quickNames, quickTexts } from './quick-due.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useNow } from './use-now.ts';

interface TaskLineProps {
  readonly task: {
    readonly key: string;
    readonly title: string;
    readonly dueAt: string | null;
    readonly owner: string | null;
  };
  readonly leadKey: string;
  readonly act: ReturnType<typeof useAct>;
}

/** A task to tick off, move or cancel. */
export function TaskLine({ task, leadKey, act }: TaskLineProps) {
  const { t, settings, language } = useDeskWords();
  const now = useNow();
  const late = task.dueAt !== null && task.dueAt < now.toISOString();
  const change = useChangeTask(act);
  const dues = quickDues(now, settings.zone);
  return (
    <li className={leadStyles.task}>
      <Checkbox
        label={task.title}
        checked={false}
        onChange={() =>
          change(leadKey, task, { end: 'done', outcome: null }, t('desk.taskDone', { title: task.title }))
        }
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <button
            type="button"
            className={deskStyles.dueButton}
            data-late={late || undefined}
            aria-label={t('desk.reschedule', { title: task.title })}
          >
            {task.dueAt === null ? (
              <IconClock size={14} aria-hidden="true" />
            ) : (
              dueText(task.dueAt, now, settings.zone, language)
            )}
            {late && <span className={deskStyles.lateWord}>{t('desk.late')}</span>}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {quickNames.map((id) => (
            <Menu.Item
              key={id}
              onClick={() =>
                change(
                  leadKey,
                  task,
                  { dueAt: dues[id], outcome: null },
                  t('desk.taskMoved', { title: task.title }),
                )
              }
            >
              {t(quickTexts[id])}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            onClick={() =>
              change(
                leadKey,
                task,
                { end: 'cancelled', outcome: null },
                t('desk.taskCancelled', { title: task.title }),
              )
            }
          >
            {t('desk.cancelTask')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** Sends a change of a task. */
export function useChangeTask(act: ReturnType<typeof useAct>) {
  return (lead: string, task: { readonly key: string }, body: Body<'changeTask'>, said: string): void =>
    act.mutate({
      send: () => call('changeTask', { params: { key: lead, task: task.key }, body }),
      said,
    });
}
