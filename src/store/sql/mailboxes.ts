import { mailProviders } from '../../core/capture/email-form.ts';
import { literal } from './text.ts';

const domain = (email: string): string => `split_part(${email}, '@', 2)`;
const listed = (domains: readonly string[]): string => domains.map(literal).join(', ');

/** The one spelling of a mailbox, as `emailForm` of core gives it, of an e-mail address in lower case. */
export function mailboxForm(email: string): string {
  const forms = mailProviders.map(({ domains, domain: meant, ignoresDots, tag }) => {
    const name = `split_part(${email}, '@', 1)`;
    const untagged = tag === null ? name : `split_part(${name}, ${literal(tag)}, 1)`;
    const mailbox = ignoresDots ? `replace(${untagged}, '.', '')` : untagged;
    return `WHEN ${domain(email)} IN (${listed(domains)}) AND ${mailbox} <> '' THEN ${mailbox} || ${literal(`@${meant}`)}`;
  });
  return `CASE ${forms.join(' ')} ELSE ${email} END`;
}

/** `batch_mailboxes`: the e-mails of the batch whose provider knows several spellings, each with its one form. */
export const batchMailboxes = `SELECT email, person_key, ${mailboxForm('email')} AS form FROM batch_emails
  WHERE ${domain('email')} IN (${listed(mailProviders.flatMap(({ domains }) => domains))})`;

/** Remembers the forms that differ from the e-mail address as it was written. */
export function insertMailboxes(workspace: string): string {
  return `INSERT INTO person_identities (workspace_id, kind, value, person_key)
    SELECT DISTINCT ${literal(workspace)}, 'mailbox', b.form, b.person_key FROM batch_mailboxes b
    WHERE b.form <> b.email AND NOT EXISTS (SELECT 1 FROM person_identities i
      WHERE i.workspace_id = ${literal(workspace)} AND i.kind = 'mailbox' AND i.value = b.form
        AND i.person_key = b.person_key)`;
}

/** Pairs of different person_keys whose e-mails are one mailbox, but for those that somebody said are two people. */
export function mailboxBridges(workspace: string): string {
  return `SELECT one, other FROM (
    SELECT DISTINCT least(b.person_key, i.person_key) AS one, greatest(b.person_key, i.person_key) AS other
    FROM batch_mailboxes b JOIN person_identities i ON i.workspace_id = ${literal(workspace)}
      AND i.value = b.form AND i.kind IN ('email', 'mailbox') AND i.person_key <> b.person_key) AS pairs
    WHERE NOT EXISTS (SELECT 1 FROM match_refusals r
      WHERE r.workspace_id = ${literal(workspace)} AND r.one_key = pairs.one AND r.other_key = pairs.other)`;
}

/** Remembers the forms of e-mail addresses that were known before forms were. */
export const rememberMailboxes = `INSERT INTO person_identities (workspace_id, kind, value, person_key)
  SELECT DISTINCT workspace_id, 'mailbox', form, person_key FROM (
    SELECT workspace_id, value, person_key, ${mailboxForm('value')} AS form FROM person_identities WHERE kind = 'email')
  AS known WHERE form <> value`;
