import type { ReactNode } from 'react';

interface OwnFormProps {
  readonly className?: string | undefined;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** A form that sends itself, and in which letters are typed: the keys of the page mean nothing inside it. */
export function OwnForm({ className, onSend, children }: OwnFormProps) {
  return (
    <form
      data-own-keys
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}
