import { ActionIcon, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { formatBytes, formatShare } from '../../core/words/figures.ts';
import { ApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { DraftPart } from './DraftPart.tsx';
import classes from './data.module.css';
import { dropIntake, type Intake } from './intake-store.ts';
import { JobPart } from './JobPart.tsx';
import { useUploads } from './use-uploads.ts';

/** One file on its way in, from the upload to the result. */
export function IntakeCard({ intake }: { readonly intake: Intake }) {
  const t = useT();
  const language = useLanguage();
  const { retry } = useUploads();
  const remove = () => {
    dropIntake(intake.key);
    if (intake.draft && !intake.job) {
      // The server forgets drafts by itself after a day; this only spares it the wait.
      call('dropDraft', { params: { id: intake.draft } }).catch(() => undefined);
    }
  };
  return (
    <article className={classes.card} aria-label={intake.name}>
      <header className={classes.cardHead}>
        <h2>{intake.name}</h2>
        <span className={classes.soft}>{formatBytes(intake.bytes, language)}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('intake.remove', { file: intake.name })}
          onClick={remove}
        >
          <IconX size={18} />
        </ActionIcon>
      </header>
      {intake.error !== null && (
        <>
          <ErrorNotice error={intake.error} {...(canRetry(intake) ? { onRetry: () => retry(intake) } : {})} />
          <p className={classes.soft}>{t('intake.nothingTaken')}</p>
        </>
      )}
      {intake.error === null && !intake.draft && (
        <>
          <Progress value={intake.sent * 100} aria-label={t('intake.sending')} animated={intake.sent >= 1} />
          <p className={classes.soft}>
            {intake.sent < 1
              ? t('intake.sent', { share: formatShare(intake.sent, language, 0) })
              : t('intake.reading')}
          </p>
        </>
      )}
      {intake.draft && !intake.job && <DraftPart intake={intake} id={intake.draft} />}
      {intake.job && <JobPart id={intake.job} intake={intake} />}
    </article>
  );
}

/** Whether sending the same file again may go better: the way there failed, or the server, not the file. */
function canRetry({ error, source }: Intake): boolean {
  if (!source) return false;
  return !(error instanceof ApiError) || error.status === 0 || error.status === 429 || error.status >= 500;
}
