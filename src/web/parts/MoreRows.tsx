import { Button } from '@mantine/core';
import { formatNumber } from '../../core/words/figures.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';

interface MoreRowsProps {
  readonly shown: number;
  readonly all: number;
  readonly loading?: boolean;
  readonly onMore: () => void;
}

/** Below a list that is not shown whole: how much of it is, and the way to more. Nothing where all of it is. */
export function MoreRows({ shown, all, loading = false, onMore }: MoreRowsProps) {
  const t = useT();
  const language = useLanguage();
  if (all <= shown) return null;
  return (
    <Button variant="default" size="sm" mt="sm" loading={loading} onClick={onMore}>
      {t('table.more', { shown: formatNumber(shown, language), all: formatNumber(all, language) })}
    </Button>
  );
}
