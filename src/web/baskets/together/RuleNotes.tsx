import { Specialists } from '../Specialists.tsx';
import classes from './together.module.css';
import type { Rules } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

/** What the rules leave out, what their money is, and how they are to be read. */
export function RuleNotes({ rules }: { readonly rules: Rules }) {
  const { t, count } = useTogetherWords();
  const { money, worthKnown, items, leftOut, truncated, tested, found, per } = rules;
  const notes = [
    ...(per === 'customer' ? [t('together.perCustomer')] : []),
    ...(found > 0 && money === null ? [t('together.noWorth')] : []),
    ...(money === 'revenue' ? [t('together.noMargin')] : []),
    ...(money !== null && worthKnown < items
      ? [t('together.someWorth', { known: count(worthKnown), items: count(items) })]
      : []),
    ...(leftOut.baskets > 0
      ? [t('together.leftOut', { count: leftOut.baskets, most: leftOut.mostItems })]
      : []),
    ...(truncated ? [t('together.truncated')] : []),
    ...(found > 0 ? [t('together.ratesMean')] : []),
    ...(found > 0 ? [t('together.chanceMeans', { tested: count(tested) })] : []),
  ];
  return (
    <>
      {notes.map((note) => (
        <p key={note} className={classes.soft}>
          {note}
        </p>
      ))}
      {found > 0 && (
        <Specialists>
          <p>{t('together.ruleSpecialists')}</p>
        </Specialists>
      )}
    </>
  );
}
