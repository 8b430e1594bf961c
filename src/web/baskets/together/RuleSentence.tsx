import parts from '../../parts/parts.module.css';
import classes from './together.module.css';
import { moneyNames } from './together-names.ts';
import type { Rules } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

/** The first rule, in words; nothing where there is none. */
export function RuleSentence({ rules: { rules, money: worth } }: { readonly rules: Rules }) {
  const { t, number, share, money } = useTogetherWords();
  const [best] = rules;
  if (!best) return null;
  const { when, also, lift, confidence, extra } = best;
  return (
    <header className={classes.head}>
      <p className={parts.sentence}>
        {t('together.best', {
          when: when.join(' + '),
          also,
          lift: number(lift, lift < 10 ? 1 : 0),
          confidence: share(confidence, 0),
        })}
      </p>
      {worth && extra !== null && (
        <p className={parts.sentence}>
          {t('together.bestExtra', { amount: money(extra), money: t(moneyNames[worth].word) })}
        </p>
      )}
    </header>
  );
}
