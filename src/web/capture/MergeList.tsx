import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useUndo } from '../desk/use-act.ts';
import { formatAgo } from '../format/days.ts';
import { formatPhone } from '../format/phone.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { Panel } from '../parts/Panel.tsx';
import classes from './capture.module.css';
import { type Merge, mergesQuestion } from './capture-questions.ts';

/** Persons who were joined, each with the way to part them again; nothing where there are none. */
export function MergeList() {
  const t = useT();
  const language = useLanguage();
  const { data, error } = useQuery(mergesQuestion());
  const undo = useUndo();
  if (error && !data) return <ErrorNotice error={error} />;
  if (!data || data.merges.length === 0) return null;
  return (
    <Panel title={t('match.merges', { count: data.merges.length })}>
      <ul className={classes.held}>
        {data.merges.map(({ batch, at, author, one, other, duplicate }) => (
          <li key={batch} className={classes.fetch}>
            <span>
              <strong>{one.name || t('match.erased')}</strong> {contactOf(one)} +{' '}
              <strong>{other.name || t('match.erased')}</strong> {contactOf(other)}
              <span className={classes.faint}>
                {' '}
                · {formatAgo(at, new Date(), language)}
                {author !== null && ` · ${author}`}
              </span>
              {duplicate !== null && (
                <span className={classes.faint}>
                  {' '}
                  ·{' '}
                  <Link to="/leads/$key" params={{ key: duplicate }}>
                    {t('match.oneLess')}
                  </Link>
                </span>
              )}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              disabled={undo.isPending}
              aria-label={t('match.splitOf', { one: one.name, other: other.name })}
              onClick={() => undo.mutate(batch)}
            >
              {t('match.split')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function contactOf({ email, phone }: Merge['one']): string {
  const contact = email ?? (phone && formatPhone(phone));
  return contact ? `(${contact})` : '';
}
