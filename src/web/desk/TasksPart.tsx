import { Button, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { call } from '../api/call.ts';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PartHead } from './PartHead.tsx';
import { quickDues } from './quick-due.ts';
import { TaskForm, type TaskGiven } from './TaskForm.tsx';
import { TaskLine } from './TaskLine.tsx';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import writingStyles from './writing.module.css';

interface TasksPartProps {
  readonly lead: LeadDetail;
  readonly act: ReturnType<typeof useAct>;
  readonly planning: boolean;
  readonly onPlanning: (planning: boolean) => void;
}

/** The next action and all open tasks; without one, the usual next steps are one click away. */
export function TasksPart({ lead, act, planning, onPlanning }: TasksPartProps) {
  const { t, settings, language } = useDeskWords();
  const open = lead.tasks.filter((task) => task.doneAt === null && task.cancelledAt === null);
  const plan = (task: TaskGiven) =>
    act.mutate({
      send: () => call('createTask', { params: { key: lead.key }, body: task }),
      said: t('desk.planned', { title: task.title }),
      done: () => onPlanning(false),
    });
  const dues = quickDues(new Date(), settings.zone);
  return (
    <section className={leadStyles.part}>
      <PartHead name={t('desk.colNext')}>
        <Popover
          opened={planning}
          onChange={onPlanning}
          position="bottom-end"
          width={300}
          trapFocus
          returnFocus
          withRoles={false}
        >
          <Popover.Target>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => onPlanning(!planning)}
            >
              {t('desk.plan')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <TaskForm onTask={plan} busy={act.isPending} />
          </Popover.Dropdown>
        </Popover>
      </PartHead>
      {open.length === 0 && lead.state === 'open' && (
        <div className={leadStyles.noNext}>
          <p>{t('desk.noNextText')}</p>
          <div className={writingStyles.quick}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => plan({ title: t('desk.taskCall'), type: 'call', dueAt: dues.soon })}
            >
              {t('desk.callSoon')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => plan({ title: t('desk.taskCall'), type: 'call', dueAt: dues.tomorrow })}
            >
              {t('desk.callTomorrow')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => plan({ title: t('desk.taskFollowUp'), type: 'email', dueAt: dues.threeDays })}
            >
              {t('desk.followUp')}
            </Button>
          </div>
        </div>
      )}
      <ul className={leadStyles.tasks} lang={language}>
        {open.map((task) => (
          <TaskLine key={task.key} task={task} leadKey={lead.key} act={act} />
        ))}
      </ul>
    </section>
  );
}
