import { expect, it } from 'vitest';
import { intakeStore } from './intake-store.ts';

const intake = intakeStore();

const calls = [
  'jour;mois;travail;âge;signé',
  '5;mai;cadre;58;non',
  '27;déc.;;31;oui',
  '4;janvier;ouvrier;;non',
  '3;mars;ouvrier;44;non',
  '1;février;cadre;23;oui',
].join('\n');

const mapping = `
name: appels
system: appels
facts:
  leads:
    id: = line
    created_at: { column: "{jour} {mois}", first_year: 2008 }
  lead_details:
    lead_ref: = line
    at_time: { column: "{jour} {mois}", first_year: 2008 }
    each: { travail: travail, age: âge }
  lead_events:
    when: { signé: oui }
    lead_ref: = line
    at_time: { column: "{jour} {mois}", first_year: 2008 }
    type: = won
`;

it('begins a new year where the month goes back, also for rows that a condition picks', async () => {
  const workspace = intake.workspace();
  const path = await intake.file('appels.csv', calls);
  const report = await intake.importFile(workspace, path, { mapping });
  expect(report.problems).toEqual([]);
  const created = (await intake.rows(workspace, 'leads')).map((row) => String(row.created_at).slice(0, 10));
  // Midnight in Paris is the evening before in UTC.
  expect(created).toEqual(['2008-05-04', '2008-12-26', '2009-01-03', '2009-03-02', '2010-01-31']);
  const won = (await intake.rows(workspace, 'lead_events')).map((row) => [
    row.lead_ref,
    String(row.at_time).slice(0, 10),
  ]);
  expect(won).toEqual([
    ['appels:3', '2008-12-26'],
    ['appels:6', '2010-01-31'],
  ]);
});

it('makes one row per name and filled cell', async () => {
  const workspace = intake.workspace();
  const path = await intake.file('appels.csv', calls);
  await intake.importFile(workspace, path, { mapping });
  const details = (await intake.rows(workspace, 'lead_details'))
    .map((row) => `${row.lead_ref} ${row.name} ${row.value}`)
    .sort();
  expect(details).toEqual([
    'appels:2 age 58',
    'appels:2 travail cadre',
    'appels:3 age 31',
    'appels:4 travail ouvrier',
    'appels:5 age 44',
    'appels:5 travail ouvrier',
    'appels:6 age 23',
    'appels:6 travail cadre',
  ]);
});
