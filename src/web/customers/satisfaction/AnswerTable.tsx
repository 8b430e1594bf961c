import { Select } from '@mantine/core';
import { answerGroupings } from '../../../core/satisfaction/answer-grouping.ts';
import { answerGroupName } from '../../../core/satisfaction/answer-words.ts';
import { useAddress } from '../../address/use-address.ts';
import { useCatalogue } from '../../api/use-workspace.ts';
import { IntervalBar } from '../../baskets/figures/IntervalBar.tsx';
import { lowerFirst } from '../../format/lower-first.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import classes from '../value/value.module.css';
import type { AnswerFigures, Satisfaction } from './satisfaction-questions.ts';
import { kindNames, useSatisfactionWords } from './use-satisfaction-words.ts';

const ownGroupings = { basket: 'satisfaction.byBasket', lateness: 'satisfaction.byLateness' } as const;

/** Satisfaction by lateness, tenths of the basket or a dimension, next to the basket. */
export function AnswerTable({ satisfaction }: { readonly satisfaction: Satisfaction }) {
  const { t, language, own, range, share, count, money } = useSatisfactionWords();
  const [, change] = useAddress();
  const { dimensions } = useCatalogue();
  const { all, groups, kind } = satisfaction;
  const by = satisfaction.by ?? 'lateness';
  const write = own(kind);
  const nameOf = (id: string): string =>
    id === 'basket' || id === 'lateness'
      ? t(ownGroupings[id])
      : (dimensions.find((dimension) => dimension.id === id)?.name ?? id);
  const title = t('satisfaction.by', { name: t(kindNames[kind]), group: lowerFirst(nameOf(by)) });
  const known = [all, ...groups].flatMap(({ figure, few }) =>
    figure?.interval && !few ? [figure.interval] : [],
  );
  const [from, to] = [Math.min(...known.map(({ low }) => low)), Math.max(...known.map(({ high }) => high))];
  const line = (one: AnswerFigures) => (
    <>
      <td className={parts.number}>{count(one.answers)}</td>
      {one.few || !one.figure ? (
        <td className={parts.number} colSpan={2}>
          <span className={parts.quiet}>{t('satisfaction.tooFew', { count: one.answers })}</span>
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
      <td className={parts.number}>{share(one.happy?.value)}</td>
      <td className={parts.number}>{share(one.unhappy?.value)}</td>
      <td className={parts.number}>
        {money(one.basket?.value)}
        <span className={classes.interval}>{range(one.basket, money)}</span>
      </td>
    </>
  );
  return (
    <Panel
      title={title}
      aside={
        <Select
          size="xs"
          aria-label={t('satisfaction.grouping')}
          searchable
          allowDeselect={false}
          data={answerGroupings
            .filter((id) => id in ownGroupings || dimensions.some((dimension) => dimension.id === id))
            .map((id) => ({ value: id, label: nameOf(id) }))}
          value={by}
          onChange={(id) => id && change({ by: id === 'lateness' ? undefined : id }, { replace: true })}
        />
      }
    >
      <Scroller label={title}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{nameOf(by)}</th>
              <th scope="col" className={parts.number}>
                {t('satisfaction.count')}
              </th>
              <th scope="col" className={parts.number}>
                {t(kindNames[kind])}
              </th>
              <th scope="col">
                <span className="unseen">{t('value.interval')}</span>
              </th>
              <th scope="col" className={parts.number}>
                {t('satisfaction.happy')}
              </th>
              <th scope="col" className={parts.number}>
                {t('satisfaction.unhappy')}
              </th>
              <th scope="col" className={parts.number}>
                {t('satisfaction.basket')}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={JSON.stringify(group.group)}>
                <th scope="row">{answerGroupName(by, group, language, money)}</th>
                {line(group)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('table.total')}</th>
              {line(all)}
            </tr>
          </tfoot>
        </table>
      </Scroller>
    </Panel>
  );
}
