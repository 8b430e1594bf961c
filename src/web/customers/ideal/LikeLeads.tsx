import { Link } from '@tanstack/react-router';
import { traitWords } from '../../../core/customers/trait-words.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useBookWords } from '../book/use-book-words.ts';
import classes from './ideal.module.css';
import type { Ideal } from './ideal-questions.ts';

/** Open leads that have what sets the best customers apart, likest first, with the reasons. */
export function LikeLeads({ ideal }: { readonly ideal: Ideal }) {
  const { t, language, day, minor, decimals } = useBookWords();
  if (ideal.leads.length === 0) {
    return (
      <Panel title={t('ideal.leads')}>
        <p className={parts.quiet}>{t('ideal.noLeads')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('ideal.leads')}>
      <Scroller label={t('ideal.leads')}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('ideal.lead')}</th>
              <th scope="col">{t('ideal.since')}</th>
              <th scope="col" className={parts.number}>
                {t('desk.colExpected')}
              </th>
              <th scope="col">{t('ideal.reasons')}</th>
            </tr>
          </thead>
          <tbody>
            {ideal.leads.map(({ lead, reasons }) => (
              <tr key={lead.key}>
                <th scope="row">
                  <Link to="/leads/$key" params={{ key: lead.key }}>
                    {lead.person.name ?? lead.title ?? lead.key}
                  </Link>
                </th>
                <td>{day(lead.createdAt.slice(0, 10))}</td>
                <td className={parts.number}>{minor(lead.expectedMinor)}</td>
                <td>
                  <span className={classes.reasons}>
                    {reasons.map(({ trait, value, lift }) => (
                      <span key={trait}>
                        {traitWords[language][trait]} {value} <small>× {decimals(lift, 1)}</small>
                      </span>
                    ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className={parts.quiet}>{t('ideal.likeMeans')}</p>
    </Panel>
  );
}
