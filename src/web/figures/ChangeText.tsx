import { type ChangeLook, changeOf } from '../format/change.ts';
import { type Message, useLanguage, useT } from '../i18n/use-t.ts';
import classes from './figures.module.css';

interface ChangeTextProps extends ChangeLook {
  readonly value: number | null;
  readonly earlier: number | null;
  /** In tables the sign is enough to the eye; the word stays for those who listen. */
  readonly wordUnseen?: boolean;
  /** false: chance alone may have done as much, so that it is neither good nor bad. */
  readonly beyondChance?: boolean | null;
}

const words: Readonly<Record<'better' | 'worse' | 'same' | 'neutral' | 'chance', Message>> = {
  chance: 'change.chance',
  better: 'change.better',
  worse: 'change.worse',
  same: 'change.same',
  neutral: 'change.neutral',
};

/** The change against the earlier period, good or bad said by sign and word. Nothing when it cannot be said. */
export function ChangeText({
  value,
  earlier,
  wordUnseen = false,
  beyondChance = null,
  ...look
}: ChangeTextProps) {
  const language = useLanguage();
  const t = useT();
  const change = changeOf(value, earlier, look, language);
  if (!change) return null;
  const verdict = beyondChance === false && change.verdict !== 'same' ? 'chance' : change.verdict;
  const word = t(words[verdict]);
  return (
    <span className={classes.change} data-verdict={verdict}>
      {change.text}
      {word && <span className={wordUnseen ? 'unseen' : classes.word}> {word}</span>}
    </span>
  );
}
