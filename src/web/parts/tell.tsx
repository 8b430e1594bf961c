import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Translate } from '../i18n/use-t.ts';
import { wordsOfError } from './words-of-error.ts';

/** A short message that goes away by itself. */
export function tell(message: string): void {
  notifications.show({ message, autoClose: 4_000, withBorder: true, withCloseButton: false });
}

/** Says what went wrong and what to do; stays until it is closed. */
export function tellError(error: unknown, t: Translate): void {
  const { message, advice } = wordsOfError(error, t);
  notifications.show({
    title: message,
    message: advice,
    color: 'red',
    autoClose: false,
    withBorder: true,
    closeButtonProps: { 'aria-label': t('action.close') },
  });
}

/** Says what was done, and offers to take it back. */
export function tellUndo(message: string, t: Translate, undo: () => void): void {
  const id = notifications.show({
    message: (
      <>
        {message}{' '}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {t('action.undo')}
        </Button>
      </>
    ),
    autoClose: 12_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': t('action.hide') },
  });
}
