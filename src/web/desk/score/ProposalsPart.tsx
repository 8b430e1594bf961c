import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import { call } from '../../api/call.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { isUsable } from './rule-drafts.ts';
import classes from './rules.module.css';
import type { Rules } from './rules-questions.ts';

interface ProposalsPartProps {
  readonly rules: Rules;
  readonly onAccept: (rule: string, points: number) => void;
}

/** Points that rules deserve by what was sold, to be accepted one by one. */
export function ProposalsPart({ rules, onAccept }: ProposalsPartProps) {
  const t = useT();
  const language = useLanguage();
  const ask = useMutation({ mutationFn: () => call('proposePoints', { body: { rules } }) });
  const number = (value: number) => formatNumber(value, language, 1);
  const share = (value: number) => formatShare(value, language, 0);
  const found = ask.data;
  const now = new Map(rules.groups.flatMap((group) => group.rules).map(({ id, points }) => [id, points]));
  return (
    <section className={classes.proposals} aria-live="polite">
      <Button
        variant="default"
        loading={ask.isPending}
        disabled={!isUsable(rules)}
        onClick={() => ask.mutate()}
      >
        {t('rules.compare')}
      </Button>
      {ask.error && <ErrorNotice error={ask.error} onRetry={() => ask.mutate()} />}
      {found?.kind === 'not_enough_data' && (
        <p className={classes.soft}>
          {t('score.notEnough', {
            sales: number(found.sales),
            unsold: number(found.unsold),
            needed: number(found.needed),
          })}
        </p>
      )}
      {found?.kind === 'proposals' && (
        <>
          <h3>{t('rules.compared')}</h3>
          <p className={classes.soft}>
            {t(found.proposals.length > 0 ? 'rules.proposalsMean' : 'rules.proposalsNone', {
              leads: number(found.leads),
              sales: number(found.sales),
            })}
          </p>
          <ul className={classes.list}>
            {found.proposals
              .filter(({ rule, deserved }) => now.has(rule) && now.get(rule) !== deserved)
              .map(({ rule, name, points, deserved, leads, sales, interval, otherRate }) => (
                <li key={rule} className={classes.proposal}>
                  <div className={classes.what}>
                    <strong>
                      {t('rules.deserves', { name, points: number(points), deserved: number(deserved) })}
                    </strong>
                    <span className={classes.soft}>
                      {t('rules.deservesWhy', {
                        sales: number(sales),
                        leads: number(leads),
                        low: share(interval.low),
                        high: share(interval.high),
                        other: otherRate === null ? '–' : share(otherRate),
                      })}
                    </span>
                  </div>
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={t('rules.acceptOf', { name, deserved: number(deserved) })}
                    onClick={() => onAccept(rule, deserved)}
                  >
                    {t('rules.accept')}
                  </Button>
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  );
}
