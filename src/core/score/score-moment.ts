/**
 * Leads are scored as they came in: what became known so many minutes after their creation still counts, because a form
 * may write the lead first and its answers after.
 */
export const usualKnownMinutes = 15;
