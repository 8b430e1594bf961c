import { Button } from '@mantine/core';
import classes from './together.module.css';
import type { Rules } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

interface HiddenRulesProps {
  readonly rules: Pick<Rules, 'hidden'>;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

/** How many rules are not shown. */
export function hidden({ hidden: { chance, redundant } }: Pick<Rules, 'hidden'>): number {
  return chance + redundant;
}

/** Which rules are not shown and why, with the button that shows them, or hides them again. */
export function HiddenRules({ rules, all, onAll }: HiddenRulesProps) {
  const { t, count } = useTogetherWords();
  if (!all && hidden(rules) === 0) return null;
  return (
    <p className={classes.soft}>
      {all
        ? t('together.allShown')
        : t('together.hidden', {
            chance: count(rules.hidden.chance),
            redundant: count(rules.hidden.redundant),
          })}{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => onAll(!all)}>
        {t(all ? 'together.showTelling' : 'together.showAll')}
      </Button>
    </p>
  );
}
