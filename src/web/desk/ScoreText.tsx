import { useT } from '../i18n/use-t.ts';
import classes from './desk.module.css';
import type { Lead } from './lead-filter.ts';
import { temperatureNames } from './use-desk-words.ts';

/** Score and temperature, in a word and by the length of a bar; nothing for a lead without. */
export function ScoreText({ lead: { score, temperature } }: { readonly lead: Lead }) {
  const t = useT();
  const name = temperature === null ? undefined : temperatureNames[temperature];
  if (score === null && temperature === null) return null;
  return (
    <span className={classes.score} data-temperature={temperature ?? undefined}>
      {score !== null && <strong>{score}</strong>}
      <span>{name ? t(name) : temperature}</span>
    </span>
  );
}
