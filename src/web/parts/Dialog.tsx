import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';

export interface DialogProps {
  readonly title: ReactNode;
  /** Its width in pixels, where the window has them; 440 where nothing is said. */
  readonly size?: number | string;
  /** Left out where the dialog is only there while it is open. */
  readonly opened?: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A window over the page: its name, what it is about, and ways out of it (its button, Escape, a click beside it). */
export function Dialog({ title, size, opened = true, onClose, children }: DialogProps) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      {...(size === undefined ? {} : { size })}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {children}
    </Modal>
  );
}
