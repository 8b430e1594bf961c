import { Code, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Body } from '../../api/endpoints.ts';
import { explainQuestion } from '../api/questions.ts';
import { useT } from '../i18n/use-t.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';

interface ExplainWindowProps {
  readonly body: Body<'explain'>;
  readonly onClose: () => void;
}

/** The statements that computed the answer, as they were sent to the database. */
export function ExplainWindow({ body, onClose }: ExplainWindowProps) {
  const t = useT();
  const { data, error } = useQuery(explainQuestion(body));
  return (
    <Dialog onClose={onClose} size="xl" title={t('explain.title')}>
      <p>{t('explain.text')}</p>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Skeleton height={240} />}
      {data?.statements.map((statement) => (
        <Code key={statement.sql} block tabIndex={0}>
          {statement.sql}
        </Code>
      ))}
    </Dialog>
  );
}
