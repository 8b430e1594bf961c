import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { formatPeriod } from '../../format/days.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { isUsable } from './rule-drafts.ts';
import classes from './rules.module.css';
import { previewQuestion, type Rules } from './rules-questions.ts';
import { SpreadTable } from './SpreadTable.tsx';

const quietMs = 250;

/** What rules would do, asked anew a moment after the last change. */
export function useRulesPreview(rules: Rules) {
  const [settled] = useDebouncedValue(rules, quietMs);
  return useQuery({ ...previewQuestion(settled), enabled: isUsable(settled) });
}

/** How the rules as they stand would spread today's open leads and those of the last quarter. */
export function RulesSpread({ preview }: { readonly preview: ReturnType<typeof useRulesPreview> }) {
  const t = useT();
  const language = useLanguage();
  const { data, error } = preview;
  if (error) return <ErrorNotice error={error} onRetry={() => void preview.refetch()} />;
  if (!data) return <p className={classes.soft}>{t('rules.counting')}</p>;
  const { from, to, parts } = data.quarter;
  const waiting = parts.reduce((sum, { open }) => sum + open, 0);
  return (
    <div className={classes.spreads} aria-busy={preview.isFetching} aria-live="polite">
      <SpreadTable title={t('rules.openLeads')} spread={data.open} sold={false} />
      <SpreadTable
        title={t('rules.quarter', { period: formatPeriod({ from, to }, language) })}
        spread={parts}
        sold
      />
      <p className={classes.soft}>
        {t('rules.quarterMeans')} {waiting > 0 && t('rules.waiting', { count: waiting })}
      </p>
    </div>
  );
}
