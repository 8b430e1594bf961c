import { Button, Checkbox } from '@mantine/core';
import classes from './desk.module.css';
import { LeadLink } from './LeadLink.tsx';
import type { Lead } from './lead-filter.ts';
import { NextAction } from './NextAction.tsx';
import { ReachButton } from './ReachButton.tsx';
import { ScoreText } from './ScoreText.tsx';
import { useDeskWords } from './use-desk-words.ts';
import type { LeadReach } from './use-reach.ts';
import { WaitText } from './WaitText.tsx';

interface TodayLineProps {
  readonly lead: Lead;
  readonly reach: LeadReach | undefined;
  readonly onOpen: () => void;
  readonly onDone: () => void;
  readonly onPostpone: () => void;
}

/** A lead that has something due: tick it off, put it off until tomorrow, call, or open it. */
export function TodayLine({ lead, reach, onOpen, onDone, onPostpone }: TodayLineProps) {
  const { t, name, estimate } = useDeskWords();
  const called = name(lead);
  const task = lead.nextAction;
  return (
    <li className={classes.todayLine} data-card>
      {task ? (
        <Checkbox
          aria-label={t('desk.markDone', { title: task.title, name: called })}
          checked={false}
          onChange={onDone}
        />
      ) : (
        <span />
      )}
      <div className={classes.who}>
        <LeadLink leadKey={lead.key} className={classes.whoLink} onOpen={onOpen}>
          {called}
        </LeadLink>
        <span className={classes.about}>
          {[lead.person.company !== called ? lead.person.company : null, lead.product, lead.source]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {task ? <NextAction lead={lead} /> : <WaitText lead={lead} />}
      <ScoreText lead={lead} />
      <span className={classes.number}>{lead.expectedMinor !== null && estimate(lead.expectedMinor)}</span>
      <span className={classes.lineButtons}>
        <ReachButton small lead={lead} channel="phone" permission={reach?.phone} />
        <ReachButton small lead={lead} channel="email" permission={reach?.email} />
        {task && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onPostpone}>
            {t('desk.dueTomorrow')}
          </Button>
        )}
      </span>
    </li>
  );
}
