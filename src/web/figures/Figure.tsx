import { type FigureOptions, formatFigure, type Shown } from '../../core/words/figures.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import type { ProofOf } from '../proof/proof-address.ts';
import { useOpenProof } from '../proof/use-open-proof.ts';
import classes from './figures.module.css';
import type { Certainty } from './row.ts';
import { useCertaintyText } from './use-certainty-text.ts';

export interface FigureProps extends Omit<ProofOf, 'metric'> {
  readonly metric: string;
  /** Name of the figure and its place, for those who do not see it. */
  readonly label: string;
  readonly value: number | null;
  readonly shown: Shown;
  readonly certainty?: Certainty | null | undefined;
  readonly options?: FigureOptions;
  readonly large?: boolean;
}

/**
 * A figure that opens its proof. « No value » opens it as well: the proof says why there is none. A figure of too few
 * cases is there, but grey, and says so.
 */
export function Figure({ label, value, shown, certainty, options, large, ...proof }: FigureProps) {
  const language = useLanguage();
  const t = useT();
  const open = useOpenProof();
  const certaintyText = useCertaintyText();
  const text = value === null ? t('figure.none') : formatFigure(value, shown, language, options);
  const said = value === null ? t('figure.noneLong') : formatFigure(value, shown, language);
  const few = certainty?.kind === 'not_enough_data';
  return (
    <button
      type="button"
      className={large ? `${classes.figure} ${classes.large}` : classes.figure}
      data-none={value === null || undefined}
      data-few={few || undefined}
      title={certainty ? certaintyText(certainty, shown) : undefined}
      aria-label={t('figure.open', {
        label,
        value: few ? `${said}, ${certaintyText(certainty, shown)}` : said,
      })}
      onClick={() => open(proof)}
    >
      {text}
    </button>
  );
}
