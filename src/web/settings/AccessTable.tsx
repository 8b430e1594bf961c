import type { ReactNode } from 'react';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import parts from '../parts/parts.module.css';
import { Scroller } from '../parts/Scroller.tsx';
import classes from './settings.module.css';

/** Somebody or something with access. */
export interface AccessRow {
  readonly id: string;
  readonly name: string;
  readonly rights: string;
  /** Since when, or when last. */
  readonly when: string;
  /** What can be done about it. */
  readonly action: ReactNode;
}

interface AccessTableProps {
  readonly label: string;
  /** undefined until they have arrived. */
  readonly rows: readonly AccessRow[] | undefined;
  readonly error: unknown;
}

/** Who or what has access, with what right. Nothing where there is nobody. */
export function AccessTable({ label, rows, error }: AccessTableProps) {
  if (error && !rows) return <ErrorNotice error={error} />;
  if (!rows || rows.length === 0) return null;
  return (
    <Scroller label={label}>
      <table className={parts.table}>
        <tbody>
          {rows.map(({ id, name, rights, when, action }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{rights}</td>
              <td className={classes.soft}>{when}</td>
              <td className={parts.number}>{action}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
