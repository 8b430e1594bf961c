import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { formatFigure, formatNumber } from '../../core/words/figures.ts';
import { call } from '../api/call.ts';
import { currentLanguage } from '../i18n/language.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ProofRowTable } from './ProofRowTable.tsx';
import classes from './proof.module.css';
import type { Part, Proof, ProofBody } from './proof-question.ts';

interface ProofRowsProps {
  readonly proof: Proof;
  readonly body: ProofBody;
  readonly part: Part;
}

/** The very rows, whose sum is checked against the figure, each with the file and line it came from. */
export function ProofRows({ proof, body, part }: ProofRowsProps) {
  const t = useT();
  const language = useLanguage();
  const said = Object.keys(body.cell ?? {});
  const pages = useInfiniteQuery({
    queryKey: ['facts', 'proof rows', currentLanguage(), body],
    queryFn: ({ pageParam, signal }) =>
      call('proof', { body: pageParam ? { ...body, cursor: pageParam } : body, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    initialData: { pages: [proof], pageParams: [''] },
    staleTime: 30_000,
  });
  const rows = pages.data.pages.flatMap((page) => page.rows);
  const side = part === 'under' && proof.under ? proof.under : proof.over;
  const amount = (value: number) =>
    formatFigure(value, { unit: side.unit, currency: proof.figure.currency }, language, { exact: true });
  const equal = proof.rowsSum !== null && side.value !== null && Math.abs(proof.rowsSum - side.value) < 0.005;
  return (
    <li className={classes.knot}>
      <h3>{t('proof.rows', { what: side.label })}</h3>
      <p className={classes.sum} data-equal={equal || undefined}>
        {equal && <IconCheck size={16} aria-hidden="true" />}
        {proof.rowsSum === null || side.value === null
          ? t('proof.noRows')
          : t(equal ? 'proof.sumEqual' : 'proof.sumOff', {
              count: proof.rowsCount,
              n: formatNumber(proof.rowsCount, language),
              sum: amount(proof.rowsSum),
              value: amount(side.value),
            })}
      </p>
      {rows.length > 0 && (
        <ProofRowTable rows={rows} currency={proof.figure.currency} said={said} amount={amount} />
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          size="sm"
          mt="sm"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('proof.more', {
            shown: formatNumber(rows.length, language),
            all: formatNumber(proof.rowsCount, language),
          })}
        </Button>
      )}
    </li>
  );
}
