/** Words of webhooks, in English. */
export const hooks = {
  'hook.address': 'Address of the webhook',
  'hook.announced': 'Announced {{when}}.',
  'hook.answers': 'The source answers with this token.',
  'hook.attempts_one': '{{count}} attempt: {{reason}}',
  'hook.attempts_other': '{{count}} attempts: {{reason}}',
  'hook.base': 'Address of the API, if not the usual one',
  'hook.checkToken': 'Check the token',
  'hook.copyAddress': 'Copy the address',
  'hook.copySecret': 'Copy the secret',
  'hook.create': 'Make the webhook',
  'hook.created': '"{{name}}" is ready: keep its secret.',
  'hook.delivered': 'The trial came in as a lead.',
  'hook.deliveredTest': 'The trial was taken; it leaves no lead.',
  'hook.fetches': 'Leads announced, not read yet',
  'hook.gaveUp': 'given up',
  'hook.gone': 'This webhook is gone.',
  'hook.kept': 'kept; leave empty to keep it',
  'hook.kind': 'Who sends the leads',
  'hook.lastCall': 'Last call taken {{when}}.',
  'hook.lastRefusal_one': 'Last refusal {{when}}: {{reason}} ({{count}} in all).',
  'hook.lastRefusal_other': 'Last refusal {{when}}: {{reason}} ({{count}} in all).',
  'hook.name': 'Name of the webhook',
  'hook.next': 'next attempt {{when}}',
  'hook.noCall': 'No call taken yet.',
  'hook.once': 'Keep this secret now: it is shown only once.',
  'hook.really': 'Yes, it will take nothing any more',
  'hook.refusedBody': 'body cannot be read',
  'hook.refusedOther': 'call refused',
  'hook.refusedReplayed': 'delivery came before',
  'hook.refusedSignature': 'signature missing or wrong',
  'hook.refusedStale': 'time too far away',
  'hook.renew': 'New secret',
  'hook.renewed': 'The secret is renewed; the old one is refused from now on.',
  'hook.retried': 'Filon is trying again now.',
  'hook.retry': 'Try again',
  'hook.revoke': 'Revoke',
  'hook.revoked': '"{{name}}" is revoked.',
  'hook.secretHubspot': 'Client secret of the HubSpot app',
  'hook.secretMandrill': 'Key of the Mandrill webhook',
  'hook.secretMeta': 'Secret of the Meta app',
  'hook.setUp': 'To set up at the sender',
  'hook.settings': 'Settings',
  'hook.signed': 'Your own program (signed call)',
  'hook.stepsBrevo':
    'In Brevo, open the settings of transactional e-mail, then "Webhook".\n' +
    'Add a webhook and paste the whole address: it ends with the secret.\n' +
    'Tick sent, delivered, opened, clicked, bounces and unsubscribed.\n' +
    'Do the same for campaigns, in the settings of contacts.\n' +
    'Send yourself an e-mail: the last call is shown here.',
  'hook.stepsGoogle':
    'In Google Ads, open the lead form asset.\n' +
    'Go to "Export leads", then "Other data integration options".\n' +
    'Paste the address into "Webhook URL".\n' +
    'Paste the secret into "Key".\n' +
    'Press "Send test data": it is taken and leaves no lead.',
  'hook.stepsHubspot':
    'In HubSpot, open Settings, Integrations, Private apps.\n' +
    'Make an app with the rights to read contacts and deals.\n' +
    'Under Webhooks, paste the address as target URL.\n' +
    'Subscribe to the creation and changes of contacts and deals.\n' +
    'Copy the app’s access token and client secret below.',
  'hook.stepsMailchimp':
    'In Mailchimp, open the audience, then Settings and Webhooks.\n' +
    'Press "Create New Webhook".\n' +
    'Paste the whole address: it ends with the secret.\n' +
    'Tick subscribes, unsubscribes and cleaned addresses.\n' +
    'Save: Mailchimp checks at once that the address answers.',
  'hook.stepsMandrill':
    'In Mailchimp Transactional, open Settings, then Webhooks.\n' +
    'Add a webhook and paste the address.\n' +
    'Tick sent, opened, clicked, bounces, spam and unsubscribes.\n' +
    'Save, then copy the key that Mandrill shows.\n' +
    'Paste that key below and save.',
  'hook.stepsMeta':
    'In Meta for Developers, open your app and add the product "Webhooks".\n' +
    'Choose the object "Page", paste the address and, as verify token, the secret.\n' +
    'Subscribe to the field "leadgen", then subscribe the page to the app.\n' +
    'Copy the app’s secret below, and a page token with the right leads_retrieval.\n' +
    'Send a lead with the lead ads testing tool: it shows within seconds.',
  'hook.stepsPipedrive':
    'In Pipedrive, open Tools and apps, Webhooks, then "Create new webhook".\n' +
    'Choose all actions on deals.\n' +
    'Paste the address into "Endpoint URL".\n' +
    'Enter "filon" as HTTP user and the secret as password.\n' +
    'To know the person and the stage’s name too, copy an API token below.',
  'hook.stepsSigned':
    'Keep the address and the secret in your program’s settings.\n' +
    'Take the Unix time in seconds: it is X-Filon-Timestamp.\n' +
    'Make the hexadecimal HMAC-SHA256 of "time.body" with the secret.\n' +
    'Send it as X-Filon-Signature, with "sha256=" before it.\n' +
    'Send the lead as JSON by POST, as for POST /api/leads.',
  'hook.tokenHubspot': 'Token of the private app',
  'hook.tokenMeta': 'Access token of the page',
  'hook.tokenPipedrive': 'Pipedrive API token (optional)',
  'hook.try': 'Try it',
} as const;
