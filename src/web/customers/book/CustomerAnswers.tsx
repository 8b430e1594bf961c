import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import type { CustomerDetail } from './book-questions.ts';
import { useBookWords } from './use-book-words.ts';

/** What the customer answered when asked, newest first; nothing if it never was. */
export function CustomerAnswers({ answers }: Pick<CustomerDetail, 'answers'>) {
  const { t, day, count } = useBookWords();
  if (answers.length === 0) return null;
  return (
    <Panel title={t('book.satisfaction')}>
      <table className={parts.table}>
        <tbody>
          {answers.map((one) => (
            <tr key={`${one.day} ${one.kind} ${one.score} ${one.comment}`}>
              <th scope="row">{day(one.day)}</th>
              <td>{one.kind.toUpperCase()}</td>
              <td className={parts.number}>
                {t('book.outOf', { score: count(one.score), most: one.kind === 'nps' ? 10 : 5 })}
              </td>
              <td>{one.comment}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
