import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import classes from './proof.module.css';

interface ProofShellProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The drawer at the right in which a figure opens onto what it is made of. */
export function ProofShell({ onClose, children }: ProofShellProps) {
  const t = useT();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={680}
      padding={0}
      title={<span className={classes.title}>{t('proof.title')}</span>}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      classNames={{ header: classes.header ?? '', body: classes.body ?? '' }}
      transitionProps={{ duration: 120 }}
    >
      {children}
    </Drawer>
  );
}
