import { Select } from '@mantine/core';
import { parse, stringify } from 'yaml';
import { formatNumber } from '../../core/words/figures.ts';
import { type Message, useLanguage, useT } from '../i18n/use-t.ts';
import classes from './data.module.css';
import type { Draft } from './draft.ts';
import { giveMeaning } from './give-meaning.ts';
import { useFieldName } from './use-field-name.ts';

const names: Readonly<Record<string, Message>> = {
  valid: 'meaning.valid',
  cancelled: 'meaning.cancelled',
  '-': 'meaning.leftOut',
};
const leftOut = '-';

interface WordMeaningsProps {
  readonly draft: Draft;
  readonly busy: boolean;
  readonly onMapping: (yaml: string) => void;
}

/** Asks what the words of a column mean: those nobody has said yet, beside those that Filon took for known. */
export function WordMeanings({ draft, busy, onMapping }: WordMeaningsProps) {
  const t = useT();
  const language = useLanguage();
  const fieldName = useFieldName();
  const columns = [...new Set(draft.words.map(({ column }) => column))];
  const open = draft.words.some(({ meaning }) => meaning === null);
  const nameOf = (value: string) => (names[value] ? t(names[value]) : value);
  const give = (word: Draft['words'][number], chosen: string) =>
    onMapping(stringify(giveMeaning(parse(draft.mapping), word, chosen === leftOut ? null : chosen)));
  return (
    <div className={open ? classes.obstacle : classes.asked}>
      {columns.map((column) => (
        <section key={column} aria-label={column}>
          <strong role={open ? 'alert' : undefined}>
            {t(open ? 'meaning.question' : 'meaning.taken', { column })}
          </strong>
          <ul className={classes.words}>
            {draft.words
              .filter((word) => word.column === column)
              .map((word) => (
                <li key={`${word.fact} ${word.field} ${word.word}`}>
                  <span>
                    {word.word}{' '}
                    <span className={classes.soft}>
                      {t('meaning.rows', { count: word.rows, n: formatNumber(word.rows, language) })}
                    </span>
                  </span>
                  <Select
                    size="xs"
                    aria-label={t('meaning.of', { word: word.word, field: fieldName(word.field) })}
                    placeholder={t('meaning.toSay')}
                    error={word.meaning === null}
                    disabled={busy}
                    allowDeselect={false}
                    data={[...word.choices, leftOut].map((value) => ({ value, label: nameOf(value) }))}
                    value={word.meaning === '' ? null : word.meaning}
                    onChange={(chosen) => chosen !== null && give(word, chosen)}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
