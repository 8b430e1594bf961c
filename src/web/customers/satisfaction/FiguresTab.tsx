import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fewestAnswers } from '../../../core/satisfaction/answer-figures.ts';
import { useAddress } from '../../address/use-address.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import classes from '../value/value.module.css';
import { AnswerTable } from './AnswerTable.tsx';
import { FollowedTable } from './FollowedTable.tsx';
import { KindChoice } from './KindChoice.tsx';
import { ScoreCurve } from './ScoreCurve.tsx';
import { type Satisfaction, satisfactionQuestion } from './satisfaction-questions.ts';
import { useSatisfaction } from './use-satisfaction.ts';
import type { SatisfactionChoices } from './use-satisfaction-choices.ts';
import { kindMeanings, kindNames, useSatisfactionWords } from './use-satisfaction-words.ts';

interface FiguresTabProps {
  readonly choices: SatisfactionChoices;
}

/** How content customers are, by what you like, and what they did then. */
export function FiguresTab({ choices }: FiguresTabProps) {
  const { t } = useSatisfactionWords();
  const [, change] = useAddress();
  const { data, error, isPlaceholderData, refetch, usual } = useSatisfaction(choices);
  const { data: monthly } = useQuery(satisfactionQuestion({ ...choices.asked, by: 'month' }));
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <div aria-busy="true">
        <Skeleton height={24} maw={640} mb={34} />
        <Skeleton height={240} mb={34} />
        <Skeleton height={260} />
      </div>
    );
  if (data.all.answers === 0)
    return (
      <div className={classes.empty}>
        <p className={parts.sentence}>{t('satisfaction.none')}</p>
        <p className={parts.sentence}>{t('satisfaction.noneHow')}</p>
        <Button onClick={() => change({ tab: 'questions' })}>{t('satisfaction.ask')}</Button>
      </div>
    );
  return (
    <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
      <KindChoice satisfaction={data} />
      <SatisfactionSentences satisfaction={data} />
      {monthly && monthly.kind === data.kind && <ScoreCurve monthly={monthly} />}
      <AnswerTable satisfaction={data} usual={usual} />
      <FollowedTable satisfaction={data} />
    </div>
  );
}

/** The figure with its interval, and who stands behind it, in words. */
function SatisfactionSentences({ satisfaction }: { readonly satisfaction: Satisfaction }) {
  const { t, own, range, share, count, money } = useSatisfactionWords();
  const { all, kind } = satisfaction;
  const write = own(kind);
  const interval = range(all.figure, write);
  return (
    <header className={classes.head}>
      <p className={parts.sentence}>
        {all.few || !all.figure || interval === null
          ? all.answers < fewestAnswers
            ? t('satisfaction.few', { count: all.answers })
            : t('satisfaction.fewOwners', { answers: count(all.answers), owners: count(all.owners) })
          : t(all.owners < all.answers ? 'satisfaction.sentenceOwners' : 'satisfaction.sentence', {
              name: t(kindNames[kind]),
              value: write(all.figure.value),
              interval,
              answers: count(all.answers),
              owners: count(all.owners),
            })}
      </p>
      {!all.few && (
        <p className={parts.sentence}>
          {t(kind === 'csat' ? 'satisfaction.unhappyShare' : 'satisfaction.shares', {
            happy: share(all.happy?.value),
            unhappy: share(all.unhappy?.value),
          })}
          {all.basket && ` ${t('satisfaction.basketOf', { basket: money(all.basket.value) })}`}
        </p>
      )}
      <p className={parts.quiet}>{t(kindMeanings[kind])}</p>
    </header>
  );
}
