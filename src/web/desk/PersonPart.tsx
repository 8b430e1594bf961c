import { Link } from '@tanstack/react-router';
import { formatPhone } from '../format/phone.ts';
import deskStyles from './desk.module.css';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PartHead } from './PartHead.tsx';
import { PermissionItem } from './PermissionItem.tsx';
import { StageMark } from './StageMark.tsx';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';

interface PersonPartProps {
  readonly lead: LeadDetail;
  readonly act: ReturnType<typeof useAct>;
}

/** A long address breaks before its @ rather than within a word. */
function breakable(text: string) {
  const at = text.indexOf('@');
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}

/** Who the person is, how they may be reached, and their other leads. */
export function PersonPart({ lead, act }: PersonPartProps) {
  const { t, name, instant } = useDeskWords();
  const { person } = lead;
  const lines = [
    [t('desk.phone'), person.phone === null ? null : formatPhone(person.phone)],
    [t('desk.email'), person.email],
    [t('desk.company'), person.company],
    [t('desk.address'), [person.address, lead.postcode, person.city].filter(Boolean).join(' ')],
  ] as const;
  return (
    <section className={leadStyles.part}>
      <PartHead name={t('desk.person')}>
        <Link to="/leads/persons">{t('match.title')}</Link>
      </PartHead>
      <dl className={leadStyles.facts}>
        {lines.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{breakable(value)}</dd>
              </div>
            ),
        )}
      </dl>
      <ul className={leadStyles.permissions}>
        {lead.permissions.map((state) => (
          <PermissionItem key={state.channel} leadKey={lead.key} state={state} act={act} />
        ))}
      </ul>
      {lead.otherLeads.length > 0 && (
        <>
          <h3 className={leadStyles.sub}>{t('desk.otherLeads')}</h3>
          <ul className={leadStyles.others}>
            {lead.otherLeads.map((other) => (
              <li key={other.key}>
                <Link to="/leads/$key" params={{ key: other.key }}>
                  {other.product ?? other.source ?? name(other)}
                </Link>{' '}
                <StageMark lead={other} /> <span className={deskStyles.soft}>{instant(other.createdAt)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
