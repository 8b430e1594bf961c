/** Fields of a lead that somebody fills in; any other answer is kept under the question's own name. */
export const leadTargets = [
  'full_name',
  'first_name',
  'last_name',
  'email',
  'phone',
  'company',
  'company_number',
  'address',
  'postcode',
  'city',
  'product',
] as const;
