import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog, type DialogProps } from './Dialog.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import { OwnForm } from './OwnForm.tsx';
import classes from './parts.module.css';

interface FormDialogProps extends DialogProps {
  /** What the button says that sends the form; Enter in a field does the same. */
  readonly send: string;
  readonly onSend: () => void;
  /** It is on its way. */
  readonly busy?: boolean;
  /** As it is, it cannot be sent. */
  readonly disabled?: boolean;
  /** Why the last try was refused, where the dialog itself says so; null before. */
  readonly refusal?: unknown;
  /** Buttons beside the one that sends it. */
  readonly others?: ReactNode;
}

/** A dialog in which something is filled in and sent: the fields, what was refused, and the buttons below. */
export function FormDialog({ send, onSend, busy, disabled, refusal, others, ...dialog }: FormDialogProps) {
  return (
    <Dialog {...dialog}>
      <OwnForm className={classes.form} onSend={onSend}>
        {dialog.children}
        {refusal != null && <ErrorNotice error={refusal} />}
        <div className={classes.formButtons}>
          <Button type="submit" loading={busy ?? false} disabled={disabled ?? false}>
            {send}
          </Button>
          {others}
        </div>
      </OwnForm>
    </Dialog>
  );
}
