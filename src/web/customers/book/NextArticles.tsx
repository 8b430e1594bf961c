import { useQuery } from '@tanstack/react-query';
import { recommendationsQuestion } from '../../baskets/together/together-questions.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { useBookWords } from './use-book-words.ts';

/** What to offer this customer next, with the reason; nothing where nothing is known to recommend. */
export function NextArticles({ customer }: { readonly customer: string }) {
  const { t, minor } = useBookWords();
  const { data } = useQuery(recommendationsQuestion({ customer, limit: 5 }));
  if (!data || data.purpose === 'anybody' || data.recommendations.length === 0) return null;
  return (
    <Panel title={t('book.next')}>
      <table className={parts.table}>
        <tbody>
          {data.recommendations.map((one) => (
            <tr key={one.article}>
              <th scope="row">{one.article}</th>
              <td>{one.reason}</td>
              <td className={parts.number}>{minor(one.priceMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
