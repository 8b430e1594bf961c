import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { parse, stringify } from 'yaml';
import { factOf, facts } from '../../core/facts/catalogue.ts';
import { type FactId, factIds } from '../../core/facts/fact.ts';
import { useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { Scroller } from '../parts/Scroller.tsx';
import classes from './data.module.css';
import type { Draft } from './draft.ts';
import { factNames } from './fact-names.ts';
import { entriesOf, giveColumn, type MappingEntry, sameColumn } from './mapping-entries.ts';
import { useFieldName } from './use-field-name.ts';

interface MappingFormProps {
  readonly draft: Draft;
  readonly busy: boolean;
  readonly onMapping: (yaml: string) => void;
}

const key = ({ fact, place, field }: Pick<MappingEntry, 'fact' | 'place' | 'field'>) =>
  `${fact}.${place}.${field}`;

/** The mapping as a table: each column of the file, what stands in it, and the field it fills. */
export function MappingForm({ draft, busy, onMapping }: MappingFormProps) {
  const t = useT();
  const fieldName = useFieldName();
  const raw: unknown = useMemo(() => {
    try {
      return parse(draft.mapping);
    } catch {
      return null;
    }
  }, [draft.mapping]);
  const entries = useMemo(() => entriesOf(raw), [raw]);
  const used = [...new Set(entries.map((entry) => `${entry.fact}.${entry.place}`))];
  const unused = factIds
    .filter((fact) => !entries.some((entry) => entry.fact === fact))
    .map((fact) => `${fact}.0`);
  const groupName = (group: string) => {
    const [fact = '', place = '0'] = group.split('.');
    const name = t(factNames[fact] ?? 'fact.rows');
    return place === '0' ? name : `${name} (${Number(place) + 1})`;
  };
  const fieldsOf = (fact: string) =>
    facts.some(({ id }) => id === fact) ? ['id', ...factOf(fact as FactId).fields.map(({ id }) => id)] : [];
  const required = (fact: string, field: string) =>
    factOf(fact as FactId).fields.some(({ id, required: needed }) => id === field && needed);
  const choices = [...used, ...unused].map((group) => {
    const [fact = ''] = group.split('.');
    return {
      group: groupName(group),
      items: fieldsOf(fact).map((field) => ({
        value: `${group}.${field}`,
        label: required(fact, field) ? `${fieldName(field)} *` : fieldName(field),
      })),
    };
  });
  const describe = (entry: MappingEntry) =>
    `${groupName(`${entry.fact}.${entry.place}`)} › ${fieldName(entry.field)}`;
  const choose = (column: string, chosen: string | null) => {
    const [fact = '', place = '0', field = ''] = chosen?.split('.') ?? [];
    onMapping(stringify(giveColumn(raw, column, chosen ? { fact, place: Number(place), field } : null)));
  };
  const constants = entries.filter(({ constant }) => constant !== null);
  return (
    <div className={classes.stack}>
      <Scroller label={t('draft.mapping')}>
        <table className={`${parts.table} ${classes.cards} ${classes.mapping}`}>
          <thead>
            <tr>
              <th scope="col">{t('mapping.column')}</th>
              <th scope="col">{t('mapping.examples')}</th>
              <th scope="col">{t('mapping.field')}</th>
            </tr>
          </thead>
          <tbody>
            {draft.recognised.columns.map((column) => {
              const uses = entries.filter((entry) =>
                entry.columns.some((name) => sameColumn(name, column.name)),
              );
              const simple = uses.find((entry) => entry.simple);
              const others = uses.filter((entry) => entry !== simple);
              return (
                <tr key={column.name}>
                  <th scope="row">{column.name}</th>
                  <td className={classes.examples}>{column.examples.join(' · ')}</td>
                  <td>
                    <Select
                      size="xs"
                      aria-label={t('mapping.fieldOf', { column: column.name })}
                      placeholder={others[0] ? describe(others[0]) : t('mapping.ignored')}
                      searchable
                      clearable
                      disabled={busy}
                      maxDropdownHeight={320}
                      nothingFoundMessage={t('filter.noValue')}
                      data={choices}
                      value={simple ? key(simple) : null}
                      onChange={(chosen) => choose(column.name, chosen)}
                    />
                    {others.length > 0 && (
                      <span className={classes.soft}>
                        {t('mapping.also', { fields: others.map(describe).join(', ') })}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
      {constants.length > 0 && (
        <p className={classes.soft}>
          {t('mapping.constants', {
            fields: constants.map((entry) => `${describe(entry)} = ${entry.constant}`).join(' · '),
          })}
        </p>
      )}
    </div>
  );
}
