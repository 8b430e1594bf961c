import type { FormSettings } from '../../core/capture/form.ts';
import { explainFormFault, type FormFault } from '../../core/capture/form-faults.ts';
import { escapeMarkup } from '../../core/words/escape-markup.ts';
import type { Language } from '../../core/words/language.ts';
import { carriedNames, formFields, hiddenInputs } from './form-fields.ts';

export interface FormPagePlace {
  /** Address that takes the post. */
  readonly action: string;
  readonly language: Language;
  readonly values: ReadonlyMap<string, string>;
  readonly faults: readonly FormFault[];
  /** Sent with the post, unseen. */
  readonly hidden: ReadonlyMap<string, string>;
}

const words = {
  repair: { fr: 'Il reste à corriger :', en: 'Please put right:' },
  other: { fr: 'English', en: 'Français' },
} as const;

const style = `:root{color-scheme:light dark;--ground:#f6f5f2;--sheet:#fff;--ink:#1c1b19;--soft:#5f5b55;--line:#8d8880;--accent:#9a4a10;--on:#fff;--fault:#b3261e}
@media(prefers-color-scheme:dark){:root{--ground:#161514;--sheet:#211f1d;--ink:#f1eee9;--soft:#b5afa6;--line:#857f76;--accent:#f0a465;--on:#201003;--fault:#ff9c92}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:34rem;margin:0 auto;padding:clamp(1.25rem,5vw,3.5rem) 1rem}
.sheet{background:var(--sheet);border-radius:14px;padding:clamp(1.25rem,5vw,2.25rem);box-shadow:0 1px 2px #0002,0 8px 30px #0001}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem;text-wrap:balance}p{margin:0 0 1rem}.intro{color:var(--soft);margin-bottom:1.5rem}
.field{margin:0 0 1.1rem}label{display:block;font-weight:600;margin-bottom:.3rem}.small{color:var(--soft);font-size:.9rem;font-weight:400}
input,select,textarea{width:100%;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:8px;padding:.65rem .75rem}
select{background:var(--sheet)}textarea{resize:vertical}
.tick{display:grid;grid-template-columns:auto 1fr;gap:.1rem .7rem;align-items:start}.tick input{width:1.25rem;height:1.25rem;margin:.15rem 0 0;accent-color:var(--accent)}.tick label{font-weight:400;margin:0}.tick .fault{grid-column:2}
[aria-invalid]{border-color:var(--fault);border-width:2px}.fault{color:var(--fault);font-size:.95rem;margin:.3rem 0 0}
.faults{border:2px solid var(--fault);border-radius:8px;padding:.8rem 1rem;margin:0 0 1.25rem}.faults ul{margin:.3rem 0 0;padding-left:1.2rem}.faults a{color:inherit}
button{font:inherit;font-weight:650;width:100%;padding:.8rem 1rem;border:0;border-radius:8px;background:var(--accent);color:var(--on);cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}a{color:var(--accent)}.language{text-align:right;margin:0 0 .75rem}`;

/** A whole page of a form, plain HTML without script. */
export function formPage(settings: FormSettings, place: FormPagePlace): string {
  const { language, faults, values, hidden } = place;
  const title = escapeMarkup(settings.title[language]);
  const intro = settings.intro[language]
    ? `<p class="intro">${escapeMarkup(settings.intro[language])}</p>`
    : '';
  return page(
    title,
    language,
    `<p class="language small"><a href="${escapeMarkup(otherAddress(place))}" lang="${otherOf(language)}" hreflang="${otherOf(language)}">${words.other[language]}</a></p>
<div class="sheet"><h1>${title}</h1>
${intro}${faultList(settings, faults, language)}<form method="post" action="${escapeMarkup(place.action)}" novalidate>
${formFields(settings, { language, values, faults })}
${hiddenInputs(hidden)}
<button type="submit">${escapeMarkup(settings.button[language])}</button>
</form></div>`,
  );
}

/** A page that says one thing: thanks, or why something was not taken. */
export function wordPage(title: string, text: string, language: Language): string {
  return page(
    escapeMarkup(title),
    language,
    `<div class="sheet"><h1>${escapeMarkup(title)}</h1><p role="status">${escapeMarkup(text)}</p></div>`,
  );
}

/** The page of thanks after a post. */
export function thanksPage(settings: FormSettings, language: Language): string {
  return wordPage(settings.title[language], settings.thanks[language], language);
}

/** A page around a body; body and title are HTML already. */
export function page(title: string, language: Language, body: string): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head>
<body><main>${body}</main></body></html>`;
}

function faultList(settings: FormSettings, faults: readonly FormFault[], language: Language): string {
  if (faults.length === 0) return '';
  const items = faults.map((fault) => {
    const label = settings.fields.find(({ id }) => id === fault.field)?.label[language];
    const words = `${label ? `${label} – ` : ''}${explainFormFault(fault, language)}`;
    return `<li><a href="#f-${escapeMarkup(fault.field)}">${escapeMarkup(words)}</a></li>`;
  });
  const head = language === 'fr' ? words.repair.fr.replace(' :', '\u202f:') : words.repair.en;
  return `<div class="faults" role="alert"><strong>${head}</strong><ul>${items.join('')}</ul></div>\n`;
}

/** The same page in the other language, still with what says where the visitor comes from. */
function otherAddress({ language, hidden }: FormPagePlace): string {
  const carried = carriedNames.filter((name) => name !== 'landing_page' && hidden.get(name));
  const query = new URLSearchParams({ lang: otherOf(language) });
  for (const name of carried) query.set(name, hidden.get(name) ?? '');
  return `?${query.toString()}`;
}

function otherOf(language: Language): Language {
  return language === 'fr' ? 'en' : 'fr';
}
