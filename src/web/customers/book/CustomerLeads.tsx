import { Link } from '@tanstack/react-router';
import type { Message } from '../../i18n/use-t.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import type { CustomerDetail } from './book-questions.ts';
import { useBookWords } from './use-book-words.ts';

const states: Readonly<Record<CustomerDetail['leads'][number]['state'], Message>> = {
  open: 'book.leadOpen',
  won: 'book.leadWon',
  lost: 'book.leadLost',
};

/** The leads by which the customer came, each with the way to it; nothing without any. */
export function CustomerLeads({ leads }: Pick<CustomerDetail, 'leads'>) {
  const { t, day } = useBookWords();
  if (leads.length === 0) return null;
  return (
    <Panel title={t('nav.leads')}>
      <table className={parts.table}>
        <tbody>
          {leads.map((lead) => (
            <tr key={lead.key}>
              <th scope="row">
                <Link to="/leads/$key" params={{ key: lead.key }}>
                  {day(lead.createdAt.slice(0, 10))}
                </Link>
              </th>
              <td>{[lead.channel, lead.product].filter(Boolean).join(', ')}</td>
              <td>{t(states[lead.state])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
