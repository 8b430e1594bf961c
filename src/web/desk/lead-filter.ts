import type { Answer } from '../../api/endpoints.ts';

export type Lead = Answer<'leads'>['leads'][number];
export type LeadDetail = Answer<'lead'>;
export type View = Answer<'views'>['views'][number];

/** Conditions by name, as the API takes them: `{ owner: ['Ana', 'Bob'], late: ['true'] }`. */
export type LeadFilter = Readonly<Record<string, readonly string[]>>;

export interface LeadOrder {
  readonly sort: LeadSort;
  readonly direction: 'asc' | 'desc';
}

export const leadSorts = ['created', 'score', 'value', 'next_action', 'activity'] as const;
export type LeadSort = (typeof leadSorts)[number];

/** Conditions that are simply on. */
export const flags = ['noNextAction', 'overdue', 'unanswered', 'late'] as const;
export type Flag = (typeof flags)[number];

/** Conditions with values to choose from. */
export const choices = [
  'state',
  'stage',
  'owner',
  'channel',
  'source',
  'vendor',
  'product',
  'temperature',
] as const;
export type Choice = (typeof choices)[number];

const names: readonly string[] = [...flags, ...choices, 'createdFrom', 'createdTo'];

/** Reads the filters of an address: `owner=Ana`, `late=true`. What the API does not know is left out. */
export function parseOnly(only: readonly string[]): LeadFilter {
  const filter: Record<string, string[]> = {};
  for (const entry of only) {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(entry) ?? [];
    if (names.includes(name)) filter[name] = [...(filter[name] ?? []), value];
  }
  return filter;
}

/** Writes them. */
export function formatOnly(filter: LeadFilter): readonly string[] {
  return Object.entries(filter).flatMap(([name, values]) => values.map((value) => `${name}=${value}`));
}

/** A saved view's filter, whose single values may stand alone. */
export function filterOfView(view: View): LeadFilter {
  const given = Object.entries(view.definition.filter);
  return parseOnly(
    given.flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => `${name}=${one}`),
    ),
  );
}

/** Reads `score:asc`; null for what is no order. */
export function parseOrder(order: string | undefined): LeadOrder | null {
  const [name, direction] = order?.split(':') ?? [];
  const sort = leadSorts.find((one) => one === name);
  if (!sort) return null;
  return { sort, direction: direction === 'asc' ? 'asc' : 'desc' };
}

/** Writes it. */
export function formatOrder({ sort, direction }: LeadOrder): string {
  return `${sort}:${direction}`;
}
