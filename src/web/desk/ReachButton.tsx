import { ActionIcon, Button } from '@mantine/core';
import { IconMail, IconMailOff, IconPhone, IconPhoneOff } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { tell } from '../parts/tell.tsx';
import type { Lead } from './lead-filter.ts';
import { useDeskWords } from './use-desk-words.ts';
import { type PermissionShown, usePermissionReason } from './use-permission-reason.ts';

interface ReachButtonProps {
  readonly lead: Pick<Lead, 'person' | 'title'>;
  readonly channel: 'phone' | 'email';
  /** undefined while it is not known: nobody is called before that. */
  readonly permission: (PermissionShown & { readonly allowed: boolean }) | undefined;
  /** Only the icon, for lines of a list. */
  readonly small?: boolean;
}

const icons = { phone: [IconPhone, IconPhoneOff], email: [IconMail, IconMailOff] } as const;

/** Calls or writes to the person; greyed with the reason where that is not permitted, which a tap says aloud. */
export function ReachButton({ lead, channel, permission, small = false }: ReachButtonProps) {
  const { t, name, colon } = useDeskWords();
  const reasonOf = usePermissionReason();
  const address = lead.person[channel];
  const verb = t(channel === 'phone' ? 'desk.callNow' : 'desk.mailNow');
  const [On, Off] = icons[channel];
  const may = permission?.allowed === true && address !== null;
  const why = permission && !may ? reasonOf(permission) : '';
  const label = [small ? `${verb}${colon}${name(lead)}` : verb, why].filter(Boolean).join(', ');
  const look = may
    ? ({ component: 'a', href: channel === 'phone' ? `tel:${address}` : `mailto:${address}` } as const)
    : {
        'data-disabled': true,
        'aria-disabled': true,
        title: why,
        onClick: (event: MouseEvent) => {
          event.preventDefault();
          if (why) tell(label);
        },
      };
  const icon =
    may || !permission ? <On size={16} aria-hidden="true" /> : <Off size={16} aria-hidden="true" />;
  return small ? (
    <ActionIcon variant={may ? 'subtle' : 'transparent'} color="gray" size={30} aria-label={label} {...look}>
      {icon}
    </ActionIcon>
  ) : (
    <Button
      variant="default"
      size="compact-md"
      {...(why ? { 'aria-label': label } : {})}
      leftSection={icon}
      {...look}
    >
      {verb}
    </Button>
  );
}
