import type { Dialect } from '../../engine/dialect.ts';

const searched = ['first_name', 'last_name', 'full_name', 'company', 'city', 'email', 'phone'] as const;

/** What a search for a person looks in: names, company, town, e-mail and phone, without case and accents. */
export function searchableText(
  dialect: Dialect,
  column: (field: (typeof searched)[number]) => string,
): string {
  return dialect.folded(`concat_ws(' ', ${searched.map(column).join(', ')})`);
}
