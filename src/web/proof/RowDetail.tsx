import { useState } from 'react';
import { formatFigure } from '../../core/words/figures.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { useFieldName } from '../data/use-field-name.ts';
import { useSegmentName } from '../figures/use-segment-name.ts';
import { formatDay, formatInstant } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { fieldUnits, tellingFields, workedOutNames } from './detail-fields.ts';
import classes from './proof.module.css';
import type { Proof } from './proof-question.ts';

interface RowDetailProps {
  readonly detail: Proof['rows'][number]['detail'];
  readonly currency: string | undefined;
  /** Dimensions that the whole proof is about: they need not be said in each row. */
  readonly said: readonly string[];
}

/** What a row says, the telling parts first; the others on demand. Columns without a name are for the machine. */
export function RowDetail({ detail, currency, said }: RowDetailProps) {
  const t = useT();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const fieldName = useFieldName();
  const segmentName = useSegmentName();
  const { dimensions } = useCatalogue();
  const nameOf = (id: string) => {
    const own = workedOutNames[id];
    const name = own ? t(own) : fieldName(id);
    return name === id && !dimensions.some((dimension) => dimension.id === id) ? null : name;
  };
  const text = (id: string, value: string | number) => {
    const unit = fieldUnits[id];
    if (unit && typeof value === 'number') return formatFigure(value, { unit, currency }, language);
    if (/^\d{4}-\d{2}-\d{2}T/.test(String(value))) return formatInstant(String(value), language);
    return /_day$/.test(id) ? formatDay(String(value), language) : segmentName(id, value);
  };
  const known = Object.entries(detail).flatMap(([id, value]) => {
    const name = nameOf(id);
    const silent = value === null || value === '' || id === 'hour' || said.includes(id) || id === 'currency';
    return name === null || silent ? [] : [{ id, name, text: text(id, value) }];
  });
  const rank = (id: string) => {
    const place = tellingFields.indexOf(id);
    return place < 0 ? tellingFields.length : place;
  };
  const ordered = known.toSorted((a, b) => rank(a.id) - rank(b.id));
  const telling = ordered.filter(({ id }) => tellingFields.includes(id)).slice(0, 5);
  const shown = all || telling.length === 0 ? ordered : telling;
  const left = ordered.length - shown.length;
  return (
    <span className={classes.detail}>
      {shown.map(({ name, text: value }) => `${name}\u00a0: ${value}`).join(' · ')}
      {left > 0 && (
        <>
          {' '}
          <button type="button" className={classes.more} onClick={() => setAll(true)}>
            {t('proof.moreFields', { count: left })}
          </button>
        </>
      )}
    </span>
  );
}
