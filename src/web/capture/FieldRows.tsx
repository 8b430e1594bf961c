import { Button } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import classes from './capture.module.css';
import { FieldLine } from './FieldLine.tsx';
import { type DraftLanguage, type FieldRow, newField } from './form-draft.ts';

interface FieldRowsProps {
  readonly fields: readonly FieldRow[];
  readonly language: DraftLanguage;
  readonly onChange: (fields: readonly FieldRow[]) => void;
}

/** The questions of a form, in order. */
export function FieldRows({ fields, language, onChange }: FieldRowsProps) {
  const t = useT();
  const move = (from: number, to: number) => {
    const moved = fields.toSpliced(from, 1);
    onChange(moved.toSpliced(to, 0, ...fields.slice(from, from + 1)));
  };
  return (
    <fieldset className={classes.group}>
      <legend>{t('form.fields')}</legend>
      <ol className={classes.fields}>
        {fields.map((field, place) => (
          <FieldLine
            key={field.row}
            field={field}
            place={place}
            last={place === fields.length - 1}
            language={language}
            onChange={(part) => onChange(fields.with(place, { ...field, ...part }))}
            onMove={(by) => move(place, place + by)}
            onRemove={() => onChange(fields.toSpliced(place, 1))}
          />
        ))}
      </ol>
      <Button
        size="compact-sm"
        variant="default"
        className={classes.start ?? ''}
        onClick={() => onChange([...fields, newField(fields)])}
      >
        {t('form.addField')}
      </Button>
    </fieldset>
  );
}
