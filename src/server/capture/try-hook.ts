import { createHmac } from 'node:crypto';
import type { Answer } from '../../api/endpoints.ts';
import { usualBases } from '../../core/capture/hook.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { Language } from '../../core/words/language.ts';
import type { KeptHook } from '../../store/records/capture/hooks.ts';
import type { Application } from '../application.ts';
import { askForToken, SourceRefused } from './hook-sources.ts';
import { takeHook } from './take-hook.ts';

/** Somebody who does not exist, for a delivery that is only a try. */
const made = {
  fr: { full_name: 'Essai Filon', message: 'Un essai du webhook : personne à rappeler.' },
  en: { full_name: 'Filon Trial', message: 'A trial of the webhook: nobody to call back.' },
};

/**
 * Tries a webhook: asks its source with the token, or has a made-up delivery go the whole way. Throws `source_refused`
 * or, for kinds that only their senders can try, `hook_untried`.
 */
export async function tryHook(
  application: Application,
  hook: KeptHook,
  language: Language,
): Promise<Answer<'tryHook'>> {
  if (hook.settings.token !== null && usualBases[hook.kind] !== undefined) {
    try {
      await askForToken(hook);
    } catch (error) {
      if (error instanceof SourceRefused) throw new FilonError('source_refused', { reason: error.message });
      throw error;
    }
    return { state: 'answers', batch: null };
  }
  const { body, headers } = deliveryOf(hook, application.now(), language);
  const { batch } = await takeHook(application, hook, {
    method: 'POST',
    url: '',
    headers,
    body: Buffer.from(body),
    pathSecret: '',
  });
  return { state: 'delivered', batch };
}

function deliveryOf(hook: KeptHook, now: Date, language: Language) {
  const lead = made[language];
  const email = `essai-${now.getTime()}@filon.example`;
  if (hook.kind === 'signed') {
    const body = JSON.stringify({ ...lead, email });
    const timestamp = String(Math.floor(now.getTime() / 1000));
    const signature = createHmac('sha256', hook.secret).update(`${timestamp}.${body}`).digest('hex');
    return {
      body,
      headers: { 'x-filon-timestamp': timestamp, 'x-filon-signature': `sha256=${signature}` },
    };
  }
  if (hook.kind !== 'google_lead_form') throw new FilonError('hook_untried');
  const answers = [
    { column_id: 'FULL_NAME', string_value: lead.full_name },
    { column_id: 'EMAIL', string_value: email },
  ];
  const body = { google_key: hook.secret, is_test: true, lead_id: 'essai', user_column_data: answers };
  return { body: JSON.stringify(body), headers: {} };
}
