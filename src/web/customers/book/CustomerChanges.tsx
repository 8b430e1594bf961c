import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { movementNames } from '../recurring/movement-names.ts';
import type { CustomerDetail } from './book-questions.ts';
import { useBookWords } from './use-book-words.ts';

/** How the customer's recurring revenue changed, newest first; nothing without a subscription. */
export function CustomerChanges({ changes }: Pick<CustomerDetail, 'changes'>) {
  const { t, minor, day } = useBookWords();
  if (changes.length === 0) return null;
  const names: Readonly<Record<string, (typeof movementNames)[keyof typeof movementNames]>> = movementNames;
  return (
    <Panel title={t('book.subscription')}>
      <table className={parts.table}>
        <tbody>
          {changes.map((one) => {
            const name = names[one.movement];
            return (
              <tr key={one.day}>
                <th scope="row">{day(one.day)}</th>
                <td>{name ? t(name) : one.movement}</td>
                <td className={parts.number}>{minor(one.deltaMinor)}</td>
                <td className={parts.number}>{t('book.mrrAfter', { money: minor(one.mrrMinor) })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
