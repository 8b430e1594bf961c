import { Button } from '@mantine/core';
import { useState } from 'react';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { ArticleLink } from './ArticleLink.tsx';
import classes from './together.module.css';
import { moneyNames } from './together-names.ts';
import type { RulesInTime } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

interface AfterTableProps {
  readonly title: string;
  readonly rules: RulesInTime['rules'];
  readonly money: RulesInTime['money'];
  readonly linked: boolean;
}

const step = 30;

/** Pairs bought one after the other, the surest first: both names stand in one cell, so that a phone shows the finding beside them. */
export function AfterTable({ title, rules, money, linked }: AfterTableProps) {
  const { t, count, number, chance, money: written } = useTogetherWords();
  const [shown, setShown] = useState(step);
  const named = (article: string) => (linked ? <ArticleLink article={article} /> : article);
  const heads = ['together.lift', 'together.afterCustomers', 'together.afterDays'] as const;
  return (
    <>
      <h2 className={classes.tableTitle}>{title}</h2>
      <Scroller label={title}>
        <table className={`${parts.table} ${classes.wrap}`} data-after>
          <thead>
            <tr>
              <th scope="col">{t('together.afterPair')}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className={parts.number}>
                  {t(head)}
                </th>
              ))}
              {money && (
                <th scope="col" className={parts.number}>
                  {t(moneyNames[money].column)}
                </th>
              )}
              <th scope="col" className={parts.number}>
                {t('together.chance')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.slice(0, shown).map(({ when, also, lift, inOrder, medianDays, extra }) => (
              <tr key={`${when.join('\n')}\n\n${also}`}>
                <th scope="row">
                  {when.map(named)}
                  <span className={classes.next}>→ {named(also)}</span>
                </th>
                <td className={parts.number}>{lift === null ? '–' : number(lift, 1)}</td>
                <td className={parts.number}>
                  {count(inOrder.before)}
                  <span className={classes.under}>
                    {t('together.afterOf', {
                      all: count(inOrder.before + inOrder.after),
                      expected: number(inOrder.expected, 1),
                    })}
                  </span>
                </td>
                <td className={parts.number}>{count(Math.round(medianDays))}</td>
                {money && <td className={parts.number}>{extra === null ? '–' : written(extra)}</td>}
                <td className={parts.number}>{chance(inOrder.adjustedChance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {rules.length > shown && (
        <Button variant="default" size="sm" mt="sm" onClick={() => setShown(shown + step)}>
          {t('table.more', { shown: count(shown), all: count(rules.length) })}
        </Button>
      )}
    </>
  );
}
