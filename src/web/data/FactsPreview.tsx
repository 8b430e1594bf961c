import { useWorkspace } from '../api/use-workspace.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { Scroller } from '../parts/Scroller.tsx';
import classes from './data.module.css';
import type { Draft } from './draft.ts';
import { factNames } from './fact-names.ts';
import { previewText } from './preview-text.ts';
import { useFieldName } from './use-field-name.ts';

/** The first rows as the facts they would become. */
export function FactsPreview({ preview }: { readonly preview: Draft['preview'] }) {
  const t = useT();
  const language = useLanguage();
  const fieldName = useFieldName();
  const { zone } = useWorkspace().settings;
  const filled = preview.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return <p className={classes.soft}>{t('draft.noPreview')}</p>;
  return (
    <div className={classes.stack}>
      {filled.map(({ fact, rows }) => {
        const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) =>
          rows.some((row) => row[column] !== null && row[column] !== undefined && row[column] !== ''),
        );
        const name = t(factNames[fact] ?? 'fact.rows');
        return (
          <Scroller key={fact} label={name}>
            <table className={`${parts.table} ${classes.preview}`}>
              <caption>{name}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column === 'line' ? t('problems.line') : fieldName(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {numbered(rows).map(([place, row]) => (
                  <tr key={place}>
                    {columns.map((column) => {
                      const value = row[column] ?? null;
                      return (
                        <td key={column} className={typeof value === 'number' ? parts.number : undefined}>
                          {previewText(value, language, zone)}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
        );
      })}
    </div>
  );
}

/** The rows with their places: rows of a file may be equal. */
function numbered<Row>(rows: readonly Row[]): readonly (readonly [place: number, row: Row])[] {
  return rows.map((row, place) => [place, row]);
}
