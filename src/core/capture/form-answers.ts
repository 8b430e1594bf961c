import type { GivenLead } from './captured-lead.ts';

/** Questions of ad platforms' own forms, by the names they give them, and the field of a lead each one answers. */
const fieldOfQuestion: Readonly<Record<string, string>> = {
  full_name: 'full_name',
  first_name: 'first_name',
  last_name: 'last_name',
  email: 'email',
  work_email: 'email',
  phone_number: 'phone',
  phone: 'phone',
  work_phone: 'phone',
  work_phone_number: 'phone',
  company_name: 'company',
  street_address: 'address',
  city: 'city',
  region: 'region',
  state: 'region',
  province: 'region',
  country: 'country',
  postal_code: 'postcode',
  post_code: 'postcode',
  zip_code: 'postcode',
  zip: 'postcode',
};

/** Answers sorted into fields of a lead and free details; of two for one field the second becomes a detail. */
export function sortAnswers(
  answers: Iterable<readonly [question: string, answer: string]>,
): Pick<GivenLead, 'values' | 'details'> {
  const values = new Map<string, string>();
  const details = new Map<string, string>();
  for (const [question, answer] of answers) {
    if (answer.trim() === '') continue;
    const field = fieldOfQuestion[question.trim().toLowerCase()];
    if (field !== undefined && !values.has(field)) values.set(field, answer);
    else details.set(question, answer);
  }
  return { values, details };
}
