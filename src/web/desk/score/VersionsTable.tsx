import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer } from '../../../api/endpoints.ts';
import { type Message, useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { stateNames } from './state-names.ts';

interface VersionLine {
  readonly id: string;
  /** The day and time it is known by. */
  readonly when: string;
  readonly state: Answer<'scores'>['versions'][number]['state'];
  readonly text: ReactNode;
  readonly number: ReactNode;
}

interface VersionsTableProps {
  readonly label: Message;
  /** Heads of the first three columns. */
  readonly heads: readonly [when: Message, text: Message, number: Message];
  readonly lines: readonly VersionLine[];
  readonly busy: boolean;
  readonly onUse: (id: string) => void;
}

/** Versions of a score, of which any can be put into use, also an older one. */
export function VersionsTable({ label, heads, lines, busy, onUse }: VersionsTableProps) {
  const t = useT();
  const [when, text, number] = heads;
  return (
    <Scroller label={t(label)}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t(when)}</th>
            <th scope="col">{t(text)}</th>
            <th scope="col" className={parts.number}>
              {t(number)}
            </th>
            <th scope="col">{t('score.state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.when}</th>
              <td>{line.text}</td>
              <td className={parts.number}>{line.number}</td>
              <td>{t(stateNames[line.state])}</td>
              <td>
                {line.state !== 'champion' && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={busy}
                    onClick={() => onUse(line.id)}
                    aria-label={t('score.useOf', { when: line.when })}
                  >
                    {t('score.use')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
