import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAddress } from '../address/use-address.ts';
import { useT } from '../i18n/use-t.ts';
import { Panel } from '../parts/Panel.tsx';
import parts from '../parts/parts.module.css';
import { Scroller } from '../parts/Scroller.tsx';

interface SplitTableProps {
  readonly title: string;
  /** What can be chosen as `by` of the address, and what is chosen; the usual one is not written there. */
  readonly by: {
    readonly label: string;
    readonly choices: readonly { readonly value: string; readonly label: string }[];
    readonly chosen: string;
    readonly usual: string;
  };
  /** Of the columns beside that of the groups; an unseen one is only read aloud. */
  readonly heads: readonly { readonly name: string; readonly unseen?: true }[];
  readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: ReactNode }[];
  readonly total: ReactNode;
  /** How to read it. */
  readonly children?: ReactNode;
}

/** Figures of customers by groups, and of all together, split by what the reader chooses. */
export function SplitTable({ title, by, heads, rows, total, children }: SplitTableProps) {
  const t = useT();
  const [, change] = useAddress();
  const { label, choices, chosen, usual } = by;
  return (
    <Panel
      title={title}
      aside={
        <Select
          size="xs"
          aria-label={label}
          searchable
          allowDeselect={false}
          data={[...choices]}
          value={chosen}
          onChange={(id) => id && change({ by: id === usual ? undefined : id }, { replace: true })}
        />
      }
    >
      <Scroller label={title}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{choices.find(({ value }) => value === chosen)?.label ?? chosen}</th>
              {heads.map(({ name, unseen }) => (
                <th key={name} scope="col" className={unseen ? undefined : parts.number}>
                  {unseen ? <span className="unseen">{name}</span> : name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('table.total')}</th>
              {total}
            </tr>
          </tfoot>
        </table>
      </Scroller>
      {children}
    </Panel>
  );
}
