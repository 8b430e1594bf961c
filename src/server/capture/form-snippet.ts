import { type FormSettings, formNames } from '../../core/capture/form.ts';
import { escapeMarkup } from '../../core/words/escape-markup.ts';
import type { Language } from '../../core/words/language.ts';
import { formFields, hiddenInputs } from './form-fields.ts';

/**
 * The form as HTML to copy into a page of one's own. The tiny picture tells Filon when, and on which page, the form
 * is seen, so that the time trap and the page's campaign parameters work without script and without cookie.
 */
export function formSnippet(settings: FormSettings, address: string, language: Language): string {
  const hidden = new Map<string, string>([[formNames.language, language]]);
  return `<form method="post" action="${escapeMarkup(address)}" accept-charset="utf-8">
${formFields(settings, { language, values: new Map(), faults: [] })}
${hiddenInputs(hidden)}
<img src="${escapeMarkup(address)}/seen.svg" width="1" height="1" alt="" referrerpolicy="no-referrer-when-downgrade">
<button type="submit">${escapeMarkup(settings.button[language])}</button>
</form>`;
}
