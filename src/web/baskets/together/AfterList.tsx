import { fold } from '../../../core/import/fold.ts';
import parts from '../../parts/parts.module.css';
import { Specialists } from '../Specialists.tsx';
import { AfterTable } from './AfterTable.tsx';
import classes from './together.module.css';
import { moneyNames } from './together-names.ts';
import type { RulesInTime } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

interface AfterListProps {
  readonly rules: RulesInTime;
  /** Part of an article's name. */
  readonly search: string;
  /** Articles have a page of what is recommended with them; categories have none. */
  readonly linked: boolean;
}

/** What follows what: the surest pair in words, all of them as a table, and how they are to be read. */
export function AfterList({ rules, search, linked }: AfterListProps) {
  const { t, count, number, money } = useTogetherWords();
  const { customers, cameBack, tested, least, leftOut, notEnough, money: worth } = rules;
  if (notEnough) {
    const { found, needed } = notEnough;
    return (
      <p className={parts.quiet}>{t('together.afterFew', { found: count(found), needed: count(needed) })}</p>
    );
  }
  const [best] = rules.rules;
  const asked = fold(search);
  const shown = rules.rules.filter(({ when, also }) => fold([...when, also].join(' ')).includes(asked));
  const notes = [
    t('together.afterMeans', { tested: count(tested), least: count(least) }),
    ...(leftOut.customers > 0
      ? [t('together.afterLeftOut', { count: leftOut.customers, most: leftOut.mostItems })]
      : []),
  ];
  return (
    <>
      {best ? (
        <header className={classes.head}>
          <p className={parts.sentence}>
            {t('together.afterBest', {
              first: best.when.join(' + '),
              next: best.also,
              before: count(best.inOrder.before),
              all: count(best.inOrder.before + best.inOrder.after),
              expected: number(best.inOrder.expected, 0),
            })}
          </p>
          {worth && best.extra !== null && (
            <p className={parts.sentence}>
              {t('together.afterExtra', { amount: money(best.extra), money: t(moneyNames[worth].word) })}
            </p>
          )}
        </header>
      ) : (
        <p className={parts.quiet}>
          {tested === 0
            ? t('together.afterNoPairs', { least: count(least) })
            : t('together.afterNone', { tested: count(tested) })}
        </p>
      )}
      {best && shown.length === 0 && (
        <p className={parts.quiet}>{t('together.noneSearched', { text: search })}</p>
      )}
      {shown.length > 0 && (
        <AfterTable
          title={t('together.afterTable', { customers: count(customers), back: count(cameBack) })}
          rules={shown}
          money={worth}
          linked={linked}
        />
      )}
      {notes.map((note) => (
        <p key={note} className={classes.soft}>
          {note}
        </p>
      ))}
      {tested > 0 && (
        <Specialists>
          <p>{t('together.afterSpecialists')}</p>
        </Specialists>
      )}
    </>
  );
}
