import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  readonly leadKey: string;
  readonly className: string | undefined;
  /** Opens the lead beside the list; a click that asks for a new tab or window goes to the lead's own page. */
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** A lead's name that opens it. */
export function LeadLink({ leadKey, className, onOpen, children }: Props) {
  return (
    <Link
      to="/leads/$key"
      params={{ key: leadKey }}
      className={className}
      data-lead={leadKey}
      preload={false}
      draggable={false}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {children}
    </Link>
  );
}
