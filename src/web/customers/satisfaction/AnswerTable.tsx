import { fewestAnswers } from '../../../core/satisfaction/answer-figures.ts';
import { type AnswerGrouping, answerGroupings } from '../../../core/satisfaction/answer-grouping.ts';
import { answerGroupName, tellsApart } from '../../../core/satisfaction/answer-words.ts';
import { useCatalogue } from '../../api/use-workspace.ts';
import { IntervalBar } from '../../baskets/figures/IntervalBar.tsx';
import { lowerFirst } from '../../format/lower-first.ts';
import parts from '../../parts/parts.module.css';
import { SplitTable } from '../SplitTable.tsx';
import classes from '../value/value.module.css';
import type { AnswerFigures, Satisfaction } from './satisfaction-questions.ts';
import { kindNames, useSatisfactionWords } from './use-satisfaction-words.ts';

const ownGroupings = { basket: 'satisfaction.byBasket', lateness: 'satisfaction.byLateness' } as const;

interface AnswerTableProps {
  readonly satisfaction: Satisfaction;
  /** The split without a choice. */
  readonly usual: AnswerGrouping;
}

/** Satisfaction by lateness, tenths of the basket or a dimension, next to the basket. */
export function AnswerTable({ satisfaction, usual }: AnswerTableProps) {
  const { t, language, own, range, share, count, money } = useSatisfactionWords();
  const { dimensions } = useCatalogue();
  const { all, groups, kind } = satisfaction;
  const by = satisfaction.by ?? usual;
  const split = tellsApart(groups);
  const write = own(kind);
  const nameOf = (id: string): string =>
    id === 'basket' || id === 'lateness'
      ? t(ownGroupings[id])
      : (dimensions.find((dimension) => dimension.id === id)?.name ?? id);
  const known = [all, ...groups].flatMap(({ figure, few }) =>
    figure?.interval && !few ? [figure.interval] : [],
  );
  const [from, to] = [Math.min(...known.map(({ low }) => low)), Math.max(...known.map(({ high }) => high))];
  const cells = (one: AnswerFigures) => (
    <>
      <td className={parts.number}>{count(one.answers)}</td>
      {one.few || !one.figure ? (
        <td className={parts.number} colSpan={2}>
          <span className={parts.quiet}>
            {one.answers < fewestAnswers
              ? t('satisfaction.tooFew', { count: one.answers })
              : t('satisfaction.tooFewOwners', { count: one.owners })}
          </span>
        </td>
      ) : (
        <>
          <td className={parts.number}>
            {write(one.figure.value)}
            <span className={classes.interval}>{range(one.figure, write)}</span>
          </td>
          <td>
            {one.figure.interval && (
              <IntervalBar value={one.figure.value} {...one.figure.interval} from={from} to={to} />
            )}
          </td>
        </>
      )}
      <td className={parts.number}>{one.few ? '–' : share(one.happy?.value)}</td>
      <td className={parts.number}>{one.few ? '–' : share(one.unhappy?.value)}</td>
      <td className={parts.number}>
        {money(one.basket?.value)}
        <span className={classes.interval}>{range(one.basket, money)}</span>
      </td>
    </>
  );
  return (
    <SplitTable
      title={t('satisfaction.by', { name: t(kindNames[kind]), group: lowerFirst(nameOf(by)) })}
      by={{
        label: t('satisfaction.grouping'),
        choices: answerGroupings
          .filter((id) => id in ownGroupings || dimensions.some((dimension) => dimension.id === id))
          .map((id) => ({ value: id, label: nameOf(id) })),
        chosen: by,
        usual,
      }}
      heads={[
        { name: t('satisfaction.count') },
        { name: t(kindNames[kind]) },
        { name: t('value.interval'), unseen: true },
        { name: t('satisfaction.happy') },
        { name: t('satisfaction.unhappy') },
        { name: t('satisfaction.basket') },
      ]}
      rows={(split ? groups : []).map((group) => ({
        key: JSON.stringify(group.group),
        name: answerGroupName(by, group, language, money),
        cells: cells(group),
      }))}
      total={cells(all)}
    >
      {!split && <p className={parts.quiet}>{t('satisfaction.noSplit')}</p>}
    </SplitTable>
  );
}
