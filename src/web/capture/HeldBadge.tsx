import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../core/words/figures.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './capture.module.css';
import { waitingQuestion } from './capture-questions.ts';

/** How many posts are held back until somebody decides; nothing where there are none. */
export function HeldBadge() {
  const t = useT();
  const language = useLanguage();
  const { data } = useQuery(waitingQuestion());
  if (!data || data.waiting === 0) return null;
  return (
    <>
      {' '}
      <span className={classes.badge} aria-hidden="true">
        {formatNumber(data.waiting, language)}
      </span>
      <VisuallyHidden>{t('sources.waiting', { count: data.waiting })}</VisuallyHidden>
    </>
  );
}
