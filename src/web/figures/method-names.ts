/** How an interval was found, in words. */
export const methodNames = {
  wilson: 'proof.by.wilson',
  student: 'proof.by.student',
  adjusted_wald: 'proof.by.adjusted_wald',
} as const;
