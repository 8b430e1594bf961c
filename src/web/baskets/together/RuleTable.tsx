import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { fold } from '../../../core/import/fold.ts';
import { ColumnHead } from '../../parts/ColumnHead.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { ArticleLink } from './ArticleLink.tsx';
import classes from './together.module.css';
import { moneyNames } from './together-names.ts';
import type { Rule, Rules } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

interface RuleTableProps {
  readonly rules: Rules;
  /** Part of an article's name. */
  readonly search: string;
  readonly order: 'extra' | 'lift' | 'confidence' | 'support';
  readonly onOrder: (by: string) => void;
}

const step = 30;

/** The rules, each with how sure it is and what it brings; the greatest of the chosen column first. */
export function RuleTable({ rules, search, order, onOrder }: RuleTableProps) {
  const { t, count, currency } = useTogetherWords();
  const [shown, setShown] = useState(step);
  const { money } = rules;
  const asked = fold(search);
  const found = rules.rules.filter(({ when, also }) => fold([...when, also].join(' ')).includes(asked));
  const ordered = { by: money === null && order === 'extra' ? 'lift' : order, descending: true };
  const title = t(rules.per === 'customer' ? 'together.tableCustomers' : 'together.table', {
    found: count(rules.found),
    baskets: count(rules.baskets),
  });
  const head = { order: ordered, number: true, onOrder: ({ by }: { readonly by: string }) => onOrder(by) };
  if (found.length === 0)
    return <p className={parts.quiet}>{t('together.noneSearched', { text: search })}</p>;
  return (
    <>
      <h2 className={classes.tableTitle}>{title}</h2>
      <Scroller label={title}>
        <table className={`${parts.table} ${classes.wrap}`} data-rules>
          <thead>
            <tr>
              <th scope="col">{t('together.when')}</th>
              <th scope="col">{t('together.also')}</th>
              {money && (
                <ColumnHead
                  id="extra"
                  name={t(moneyNames[money].column)}
                  shown={{ unit: 'money', currency }}
                  {...head}
                />
              )}
              <ColumnHead id="lift" name={t('together.lift')} {...head} />
              <ColumnHead id="confidence" name={t('together.confidence')} {...head} />
              <ColumnHead id="support" name={t('together.support')} {...head} />
              <th scope="col" className={parts.number}>
                {t('together.chance')}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((rule) => (
              <RuleLine
                key={`${rule.when.join('\n')}\n\n${rule.also}`}
                rule={rule}
                withMoney={money !== null}
              />
            ))}
          </tbody>
        </table>
      </Scroller>
      {found.length > shown && (
        <Button variant="default" size="sm" mt="sm" onClick={() => setShown(shown + step)}>
          {t('table.more', { shown: count(shown), all: count(found.length) })}
        </Button>
      )}
    </>
  );
}

function RuleLine({ rule, withMoney }: { readonly rule: Rule; readonly withMoney: boolean }) {
  const { count, number, share, chance } = useTogetherWords();
  return (
    <tr>
      <th scope="row">
        {rule.when.map((article, place) => (
          <Fragment key={article}>
            {place > 0 && ' + '}
            <ArticleLink article={article} />
          </Fragment>
        ))}
      </th>
      <td className={classes.name}>
        <ArticleLink article={rule.also} />
      </td>
      {withMoney && <td className={parts.number}>{rule.extra === null ? '–' : number(rule.extra, 2)}</td>}
      <td className={parts.number}>{number(rule.lift, 2)}</td>
      <td className={parts.number}>{share(rule.confidence, 1)}</td>
      <td className={parts.number}>
        {share(rule.support, 1)}
        <span className={classes.under}>{count(rule.baskets)}</span>
      </td>
      <td className={parts.number}>{chance(rule.adjustedChance)}</td>
    </tr>
  );
}
