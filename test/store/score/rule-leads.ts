import type { RuleSet } from '../../../src/core/score/rules/rule-set.ts';
import type { FactInput } from '../../../src/store/store.ts';
import { chance } from '../../core/score/score-cases.ts';

export const workspace = 'w';
export const now = '2026-11-20T10:00:00.000Z';
export const dayMs = 86_400_000;
export const ago = (days: number) => new Date(Date.parse(now) - days * dayMs).toISOString();

export const rules: RuleSet = {
  warmFrom: 20,
  hotFrom: 45,
  groups: [
    {
      id: 'profile',
      most: 30,
      rules: [
        {
          id: 'friend',
          name: 'Friend',
          points: 20,
          when: { kind: 'value', feature: 'channel', values: ['friend', "l'ami"] },
        },
        {
          id: 'large',
          name: 'Large',
          points: 15.5,
          when: { kind: 'number', feature: 'detail:surface', from: 80, to: null },
        },
        {
          id: 'roofless',
          name: 'No product',
          points: -4,
          when: { kind: 'filled', feature: 'product', filled: false },
        },
        {
          id: 'form',
          name: 'Quote form',
          points: 7,
          when: { kind: 'value', feature: 'form', values: ['Devis'] },
        },
      ],
    },
    {
      id: 'place',
      most: 20,
      rules: [
        { id: 'west', name: 'West', points: 8, when: { kind: 'postcodes', begins: ['35', '44'] } },
        { id: 'near', name: 'Near', points: 12, when: { kind: 'distance', from: '35000', withinKm: 40 } },
      ],
    },
    {
      id: 'behaviour',
      most: 35,
      rules: [
        {
          id: 'call',
          name: 'Called',
          points: 10,
          when: { kind: 'action', action: 'inbound_call', windowDays: 60, halfLifeDays: 10, cap: 18 },
        },
        {
          id: 'click',
          name: 'Clicked',
          points: 4,
          when: { kind: 'action', action: 'email_clicked', windowDays: 90, halfLifeDays: null, cap: 6 },
        },
        {
          id: 'visit',
          name: 'Visited',
          points: 3,
          when: { kind: 'action', action: 'visit', windowDays: 30, halfLifeDays: 7, cap: 10 },
        },
        {
          id: 'again',
          name: 'Asked again',
          points: 9,
          when: { kind: 'action', action: 'asked_again', windowDays: 90, halfLifeDays: 30, cap: 9 },
        },
        {
          id: 'sent',
          name: 'Sent a form',
          points: 5,
          when: { kind: 'action', action: 'form_sent', windowDays: 90, halfLifeDays: null, cap: 5 },
        },
      ],
    },
    {
      id: 'company',
      most: 10,
      rules: [
        {
          id: 'siren',
          name: 'Number',
          points: 10,
          when: { kind: 'filled', feature: 'company_number', filled: true },
        },
      ],
    },
  ],
};

/** 300 leads of the last 300 days that called, clicked, visited and asked again; friends buy more often. */
export function invented(): Readonly<Record<string, FactInput[]>> {
  const next = chance(5);
  const rows: Record<string, FactInput[]> = {
    leads: [],
    lead_details: [],
    lead_events: [],
    interactions: [],
    messages: [],
    visits: [],
  };
  for (let index = 0; index < 300; index++) {
    const id = `L${String(index).padStart(3, '0')}`;
    const age = 300 - index;
    const channel = ['ads', 'friend', "l'ami"][Math.floor(next() * 3)] ?? null;
    const created_at = ago(age);
    rows.leads?.push({
      id,
      created_at,
      channel,
      product: next() < 0.8 ? 'door' : null,
      postcode: ['35000', '35400', '44000', '75011', '35042', null][Math.floor(next() * 6)] ?? null,
      company_number: next() < 0.3 ? `5520${index}` : null,
      email: `p${index}@example.com`,
    });
    rows.lead_details?.push({
      lead_ref: id,
      at_time: created_at,
      name: 'surface',
      value: next() < 0.1 ? 'grande' : String(Math.floor(next() * 2000) / 10),
      origin: 'form',
    });
    for (let call = 0; call < Math.floor(next() * 4); call++) {
      rows.interactions?.push({
        id: `I${index}-${call}`,
        lead_ref: id,
        at_time: ago(next() * age),
        type: next() < 0.7 ? 'call' : 'meeting',
        direction: next() < 0.8 ? 'in' : 'out',
      });
    }
    if (next() < 0.4) {
      rows.messages?.push({
        id: `M${index}`,
        message: `m${index}`,
        email: `p${index}@example.com`,
        at_time: ago(next() * age),
        type: 'clicked',
        machine: next() < 0.2,
      });
    }
    if (next() < 0.5) {
      rows.visits?.push({
        id: `V${index}`,
        visited_at: ago(next() * age),
        visitor: `v${index}`,
        lead_ref: id,
      });
    }
    if (index % 10 === 3)
      rows.interactions?.push({ id: `F${index}`, lead_ref: id, at_time: ago(age / 8), type: 'form' });
    if (index % 12 === 5) rows.leads?.push({ id: `${id} again`, created_at: ago(age / 4), duplicate_of: id });
    if (next() < (channel === 'ads' ? 0.1 : 0.4) && age > 5)
      rows.lead_events?.push({ lead_ref: id, at_time: ago(age - 3), type: 'won' });
  }
  return rows;
}
