import { type FigureOptions, formatFigure, type Shown } from '../format/figures.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { useOpenProof } from '../proof/use-open-proof.ts';
import classes from './figures.module.css';
import type { Cell } from './row.ts';

interface FigureProps {
  readonly metric: string;
  /** Name of the figure and its place, for those who do not see it. */
  readonly label: string;
  readonly value: number | null;
  readonly shown: Shown;
  readonly cell?: Cell;
  readonly earlier?: boolean;
  readonly options?: FigureOptions;
  readonly large?: boolean;
}

/** A figure that opens its proof. « No value » opens it as well: the proof says why there is none. */
export function Figure({ metric, label, value, shown, cell, earlier, options, large }: FigureProps) {
  const language = useLanguage();
  const t = useT();
  const open = useOpenProof();
  const text = value === null ? t('figure.none') : formatFigure(value, shown, language, options);
  return (
    <button
      type="button"
      className={large ? `${classes.figure} ${classes.large}` : classes.figure}
      data-none={value === null || undefined}
      aria-label={t('figure.open', { label, value: value === null ? t('figure.noneLong') : text })}
      onClick={() => open(metric, cell, earlier)}
    >
      {text}
    </button>
  );
}
