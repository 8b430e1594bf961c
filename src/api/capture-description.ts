import { attributionDimensions } from '../core/facts/dimensions.ts';

/** What the schema of a posted lead cannot say, in Markdown. */
export const captureDescription = `One lead, an array of leads, or \`{"system": …, "leads": […]}\`; at most 1,000.

- who: \`email\`, \`phone\` (with its country's prefix, else of the workspace's country), \`first_name\`, \`last_name\`,
  \`full_name\`, \`company\`, \`company_number\` (SIREN or SIRET), \`address\`, \`city\`, \`postcode\`; at least one of the
  first six. An e-mail address or phone that cannot be read is kept among the details and named in \`problems\`
- what: \`title\`, \`message\`, \`product\`, \`stage\`, \`created_at\` (else now), \`visit_ref\`, \`campaign_id\`
- where from: \`landing_page\` with its parameters, \`referrer\`, \`utm_source\`, \`utm_medium\`, \`utm_campaign\`,
  \`utm_content\`, \`utm_term\`, \`gclid\`, \`fbclid\`, \`msclkid\` and other click identifiers; or the fields themselves:
  ${attributionDimensions.map((id) => `\`${id}\``).join(', ')}
- \`details\`: free fields; any other name is kept as a detail too, and named in \`problems\`
- \`permissions\`: \`channel\` (email, phone, sms, post), \`given\`, \`wording\`, \`source\`, \`expires_at\`
- \`id\`: the source's own; a lead that comes again under it gets what is new and keeps the rest. \`system\` is its prefix

With a header \`Idempotency-Key\` a call that comes again within 24 hours gets the first one's answer and records
nothing; with another body under the same key it is refused (409).

The answer comes when the leads are durable. \`duplicateOf\` names the lead that one repeats: same person (e-mail
address or phone), created at most 30 days before, still open, and not for another product. The right \`capture\` is
enough: a key with it alone can hand in leads and see nothing.`;
