import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { typeset } from '../format/typeset.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './parts.module.css';
import { wordsOfError } from './words-of-error.ts';

interface ErrorNoticeProps {
  readonly error: unknown;
  /** Tries again. */
  readonly onRetry?: () => void;
}

/** What went wrong, where, and what to do, in place of what could not be shown. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const t = useT();
  const language = useLanguage();
  const { message, advice } = wordsOfError(error, t);
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle size={18} aria-hidden="true" className={classes.noticeIcon} />
      <div>
        <strong>{typeset(message, language)}</strong>
        {advice && <p>{typeset(advice, language)}</p>}
        {onRetry && (
          <Button size="compact-sm" variant="default" mt={8} onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
