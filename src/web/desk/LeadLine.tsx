import { Checkbox } from '@mantine/core';
import { formatAgo } from '../format/days.ts';
import deskStyles from './desk.module.css';
import { LeadLink } from './LeadLink.tsx';
import type { Lead } from './lead-filter.ts';
import listStyles from './list.module.css';
import { NextAction } from './NextAction.tsx';
import { ReachButton } from './ReachButton.tsx';
import { ScoreText } from './ScoreText.tsx';
import { StageMark } from './StageMark.tsx';
import { useDeskWords } from './use-desk-words.ts';
import { useNow } from './use-now.ts';
import type { LeadReach } from './use-reach.ts';
import { WaitText } from './WaitText.tsx';

interface LeadLineProps {
  readonly lead: Lead;
  readonly reach: LeadReach | undefined;
  readonly selected: boolean;
  readonly fresh: boolean;
  readonly open: boolean;
  readonly onSelect: (on: boolean) => void;
  readonly onOpen: () => void;
}

/** One lead in the list. A click opens it beside the list; with Ctrl or ⌘ its page opens in a tab of its own. */
export function LeadLine({ lead, reach, selected, fresh, open, onSelect, onOpen }: LeadLineProps) {
  const { t, language, name, estimate, instant } = useDeskWords();
  const now = useNow();
  const called = name(lead);
  const source = lead.source ?? lead.channel;
  const about = [lead.person.company !== called ? lead.person.company : null, lead.product, lead.person.city];
  return (
    <tr data-selected={selected || undefined} data-fresh={fresh || undefined} data-open={open || undefined}>
      <td className={listStyles.pick}>
        <Checkbox
          size="xs"
          aria-label={t('desk.select', { name: called })}
          checked={selected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      </td>
      <th scope="row" className={deskStyles.who}>
        <LeadLink leadKey={lead.key} className={deskStyles.whoLink} onOpen={onOpen}>
          {called}
        </LeadLink>
        <span className={deskStyles.about}>
          {about.filter(Boolean).join(' · ')}
          {source && <span className={listStyles.sourceBeside}> · {source}</span>}
        </span>
      </th>
      <td className={listStyles.reach}>
        <ReachButton small lead={lead} channel="phone" permission={reach?.phone} />
        <ReachButton small lead={lead} channel="email" permission={reach?.email} />
      </td>
      <td>
        <StageMark lead={lead} />
      </td>
      <td className={listStyles.waitCell}>
        <WaitText lead={lead} />
      </td>
      <td className={listStyles.nextCell}>
        <NextAction lead={lead} />
      </td>
      <td>
        <ScoreText lead={lead} />
      </td>
      <td className={listStyles.source}>{source}</td>
      <td className={listStyles.amount}>{lead.expectedMinor !== null && estimate(lead.expectedMinor)}</td>
      <td className={listStyles.owner}>{lead.owner}</td>
      <td className={listStyles.when} title={instant(lead.createdAt)}>
        <span className={deskStyles.soft}>{formatAgo(lead.createdAt, now, language)}</span>
        <span className={listStyles.ownerBelow}>{lead.owner}</span>
      </td>
    </tr>
  );
}
