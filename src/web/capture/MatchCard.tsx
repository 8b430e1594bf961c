import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../core/words/figures.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { useFieldName } from '../data/use-field-name.ts';
import { formatInstant } from '../format/days.ts';
import { formatPhone } from '../format/phone.ts';
import { typeset } from '../format/typeset.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { Scroller } from '../parts/Scroller.tsx';
import classes from './capture.module.css';
import type { Match, MatchedPerson } from './capture-questions.ts';
import { useOrigin } from './use-origin.ts';

interface MatchCardProps {
  readonly match: Match;
  readonly disabled: boolean;
  readonly onDecide: (what: 'join' | 'part' | 'later') => void;
}

/** Two persons side by side: what is known of each and where it came from, why they may be one, and the decision. */
export function MatchCard({ match, disabled, onDecide }: MatchCardProps) {
  const t = useT();
  const language = useLanguage();
  const fieldName = useFieldName();
  const origin = useOrigin();
  const { zone } = useWorkspace().settings;
  const { one, other, reasons } = match;
  const known: readonly (readonly [string, (person: MatchedPerson) => string | null])[] = [
    [fieldName('email'), ({ email }) => email],
    [fieldName('phone'), ({ phone }) => phone && formatPhone(phone)],
    [fieldName('company'), ({ company }) => company],
    [fieldName('company_number'), ({ companyNumber }) => companyNumber],
    [fieldName('postcode'), ({ postcode }) => postcode],
  ];
  const came: typeof known = [
    [t('match.from'), ({ from }) => origin(from)],
    [t('match.created'), ({ createdAt }) => formatInstant(createdAt, language, zone)],
    [t('match.leads'), ({ leads }) => formatNumber(leads, language)],
  ];
  const rows = [...known, ...came].filter(([, of]) => of(one) !== null || of(other) !== null);
  return (
    <section className={classes.match} aria-label={t('match.pair', { one: one.name, other: other.name })}>
      <Scroller label={t('match.compared')}>
        <table className={parts.table}>
          <thead>
            <tr>
              <td />
              {[one, other].map(({ key, lead, name }) => (
                <th key={key} scope="col">
                  <Link to="/leads/$key" params={{ key: lead }}>
                    {name}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, of]) => (
              <tr
                key={label}
                data-same={
                  (came.every(([one]) => one !== label) && sameText(of(one), of(other))) || undefined
                }
              >
                <th scope="row">{label}</th>
                <td>{of(one) ?? '–'}</td>
                <td>{of(other) ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className={classes.label}>{t('match.why')}</p>
      <ul className={classes.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{typeset(reason, language)}</li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button disabled={disabled} onClick={() => onDecide('join')}>
          {t('match.join')} <kbd className={classes.kbd}>J</kbd>
        </Button>
        <Button variant="default" disabled={disabled} onClick={() => onDecide('part')}>
          {t('match.part')} <kbd className={classes.kbd}>N</kbd>
        </Button>
        <Button variant="subtle" color="gray" disabled={disabled} onClick={() => onDecide('later')}>
          {t('match.later')} <kbd className={classes.kbd}>L</kbd>
        </Button>
      </div>
    </section>
  );
}

function sameText(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}
