import type { Certainty } from '../../core/query/certainty.ts';
import type { Language } from '../../core/words/language.ts';
import { type FigureForm, formatFigure } from './format-figure.ts';

/** What stands in brackets after a figure: (9,9 % – 11,2 %), or (n = 3) where that is too few. */
export function certaintyText(certainty: Certainty, form: FigureForm, language: Language): string {
  if (certainty.kind === 'not_enough_data') return `(n = ${certainty.n})`;
  const end = (value: number): string => formatFigure(value, form, language);
  return `(${end(certainty.low)} – ${end(certainty.high)})`;
}
