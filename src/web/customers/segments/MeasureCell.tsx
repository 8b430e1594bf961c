import parts from '../../parts/parts.module.css';
import { useBookWords } from '../book/use-book-words.ts';
import type { SegmentGroup, SegmentMeasure } from './segment-questions.ts';
import classes from './segments.module.css';

interface MeasureCellProps {
  readonly measure: SegmentMeasure | SegmentGroup['repeatRate'];
  readonly write: (value: number) => string;
}

/** A figure with its interval; of too few customers, or where the group is so by definition, that it is so. */
export function MeasureCell({ measure, write }: MeasureCellProps) {
  const { t, between, count } = useBookWords();
  if (measure.kind === 'by_definition') {
    return (
      <td className={parts.number}>
        –<span className={classes.bounds}>{t('segment.byDefinition')}</span>
      </td>
    );
  }
  if (measure.kind === 'not_enough_data') {
    return (
      <td className={parts.number}>
        <span className={classes.bounds}>
          {t('segment.few', { found: count(measure.found), needed: count(measure.needed) })}
        </span>
      </td>
    );
  }
  return (
    <td className={parts.number}>
      {write(measure.value)}
      <span className={classes.bounds}>{between(measure, write)}</span>
    </td>
  );
}
