import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import classes from './settings.module.css';

interface SettingsFormProps {
  /** What it sends, e.g. one mutation of TanStack Query. */
  readonly sending: { readonly isPending: boolean; readonly error: unknown };
  readonly onSend: () => void;
  /** What the button says; « Enregistrer » otherwise. */
  readonly name?: string;
  readonly disabled?: boolean;
  /** Fields beside each other and the button behind them, for short forms. */
  readonly row?: boolean;
  /** Buttons besides the one that sends. */
  readonly others?: ReactNode;
  readonly children: ReactNode;
}

/** Fields and the button that sends them; what went wrong is said below, and what was typed stays. */
export function SettingsForm({ sending, onSend, name, disabled, row, others, children }: SettingsFormProps) {
  const t = useT();
  const send = (
    <Button type="submit" disabled={disabled ?? false} loading={sending.isPending}>
      {name ?? t('settings.save')}
    </Button>
  );
  return (
    <form
      className={row ? classes.rowForm : classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {row ? (
        <div className={classes.row}>
          {children}
          {send}
        </div>
      ) : (
        children
      )}
      {sending.error !== null && <ErrorNotice error={sending.error} />}
      {!row && (
        <div className={classes.buttons}>
          {send}
          {others}
        </div>
      )}
    </form>
  );
}
