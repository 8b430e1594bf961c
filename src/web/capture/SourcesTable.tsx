import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../core/words/figures.ts';
import { formatAgo } from '../format/days.ts';
import { type Message, useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { Scroller } from '../parts/Scroller.tsx';
import classes from './capture.module.css';
import type { Source } from './capture-questions.ts';
import { hookWords, refusalName } from './hook-names.ts';

interface SourcesTableProps {
  readonly sources: readonly Source[];
  /** Webhooks and keys are the owner's. */
  readonly owner: boolean;
}

const kinds: Readonly<Record<Source['kind'], Message>> = {
  form: 'sources.form',
  hook: 'sources.hook',
  key: 'sources.key',
};

/** Every way in, the busiest first: what came by it lately, when last, and what is wrong. */
export function SourcesTable({ sources, owner }: SourcesTableProps) {
  const t = useT();
  const language = useLanguage();
  const now = new Date();
  const sorted = [...sources].sort(
    (one, other) => Number(other.on) - Number(one.on) || other.last30Days - one.last30Days,
  );
  return (
    <Scroller label={t('sources.title')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th>{t('sources.name')}</th>
            <th className={classes.kindColumn}>{t('sources.kind')}</th>
            <th className={parts.number}>{t('sources.last7')}</th>
            <th className={parts.number}>{t('sources.last30')}</th>
            <th>{t('sources.lastAt')}</th>
            <th>{t('sources.state')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((source) => (
            <tr key={`${source.kind}-${source.id}`} data-off={!source.on || undefined}>
              <th scope="row">
                <SourceName source={source} owner={owner} />
              </th>
              <td className={classes.kindColumn}>
                {t(kinds[source.kind])}
                {source.provider && source.provider !== 'signed' && ` ${hookWords[source.provider].brand}`}
              </td>
              <td className={parts.number}>{formatNumber(source.last7Days, language)}</td>
              <td className={parts.number}>{formatNumber(source.last30Days, language)}</td>
              <td>{source.lastAt ? formatAgo(source.lastAt, now, language) : t('sources.never')}</td>
              <td>
                <SourceState source={source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function SourceName({ source: { id, kind, name, on }, owner }: { source: Source; owner: boolean }) {
  if (kind === 'form')
    return (
      <Link to="/leads/sources/forms/$id" params={{ id }}>
        {name}
      </Link>
    );
  if (kind === 'hook' && owner && on)
    return (
      <Link to="/leads/sources/hooks/$id" params={{ id }}>
        {name}
      </Link>
    );
  return name;
}

function SourceState({ source }: { readonly source: Source }) {
  const t = useT();
  const troubles = [
    ...(source.refused ? [t('sources.refused', { reason: t(refusalName(source.refused.reason)) })] : []),
    ...(source.givenUp > 0 ? [t('sources.givenUp', { count: source.givenUp })] : []),
    ...(source.held > 0 ? [t('sources.held', { count: source.held })] : []),
  ];
  if (!source.on) return <span className={classes.faint}>{t('sources.off')}</span>;
  if (troubles.length === 0)
    return (
      <span className={classes.faint}>
        {t(source.toFetch > 0 ? 'sources.toFetch' : 'sources.fine', { count: source.toFetch })}
      </span>
    );
  return <span className={classes.trouble}>{troubles.join(' · ')}</span>;
}
