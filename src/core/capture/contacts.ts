import { emailForm } from './email-form.ts';

/** A way to reach somebody, as the vault of persons remembers it; a mailbox is an e-mail address in its one form. */
export interface LeadContact {
  readonly kind: 'email' | 'mailbox' | 'phone';
  readonly value: string;
}

/** The ways by which a lead's person is surely known: its e-mail as written and in its one form, its phone. */
export function leadContacts(fields: ReadonlyMap<string, string>): readonly LeadContact[] {
  const found: LeadContact[] = [];
  const [email, phone] = [fields.get('email'), fields.get('phone')];
  if (email !== undefined) {
    const form = emailForm(email);
    found.push({ kind: 'email', value: email }, { kind: 'mailbox', value: form });
    if (form !== email) found.push({ kind: 'email', value: form });
  }
  if (phone !== undefined) found.push({ kind: 'phone', value: phone });
  return found;
}

export interface EarlierLead {
  readonly key: string;
  readonly createdAt: string;
  readonly product: string | null;
}

/** A lead of somebody whose lead of so many days before is still open is that one again. */
export const duplicateDays = 30;

/**
 * The open lead that this one repeats: the latest of the person's that was created at most 30 days before, for the
 * same product or with no product on one side; null if it is a lead of its own.
 */
export function repeatedLead(
  lead: { readonly createdAt: string; readonly product: string | null },
  open: readonly EarlierLead[],
): string | null {
  const at = Date.parse(lead.createdAt);
  const near = open
    .filter(({ createdAt, product }) => {
      const age = at - Date.parse(createdAt);
      const same = product === null || lead.product === null || product === lead.product;
      return same && age >= 0 && age <= duplicateDays * 86_400_000;
    })
    .sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  return near[0]?.key ?? null;
}
