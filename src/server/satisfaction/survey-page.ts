import { answersOf } from '../../core/satisfaction/answer-scale.ts';
import { longestComment, type SurveySettings, scaleEnds } from '../../core/satisfaction/survey.ts';
import { escapeMarkup } from '../../core/words/escape-markup.ts';
import type { Language } from '../../core/words/language.ts';
import { page, wordPage } from '../capture/form-page.ts';

const words = {
  comment: { fr: 'Pourquoi ? (facultatif)', en: 'Why? (optional)' },
  send: { fr: 'Envoyer ma réponse', en: 'Send my answer' },
  choose: { fr: 'Choisissez une note avant d’envoyer.', en: 'Choose a score before you send.' },
  thanks: { fr: 'Merci', en: 'Thank you' },
  kept: {
    fr: 'Votre réponse est enregistrée. Avec le même lien, vous pouvez encore la changer.',
    en: 'Your answer is kept. With the same link you can still change it.',
  },
  keptOpen: { fr: 'Votre réponse est enregistrée.', en: 'Your answer is kept.' },
  other: { fr: 'English', en: 'Français' },
} as const;

const style = `<style>fieldset{border:0;margin:0 0 1.25rem;padding:0}legend{padding:0;font-size:1.45rem;font-weight:700;line-height:1.3;margin-bottom:1rem;text-wrap:balance}
.scale{display:grid;grid-template-columns:repeat(auto-fit,minmax(2.6rem,1fr));gap:.4rem}.scale label{position:relative;margin:0}
.scale input{position:absolute;inset:0;opacity:0;margin:0;cursor:pointer}.scale span{display:block;text-align:center;padding:.65rem 0;border:1px solid var(--line);border-radius:8px;font-variant-numeric:tabular-nums}
.scale input:checked+span{background:var(--accent);border-color:var(--accent);color:var(--on)}.scale input:focus-visible+span{outline:3px solid var(--accent);outline-offset:2px}
.ends{display:flex;justify-content:space-between;margin:.4rem 0 0}</style>`;

export interface SurveyPagePlace {
  readonly action: string;
  readonly language: Language;
  /** The answer that a link came with, or the one of before. */
  readonly score: number | null;
  readonly comment: string;
  /** Sent without a score. */
  readonly unanswered: boolean;
  /** What the address said besides, sent with the answer. */
  readonly hidden: ReadonlyMap<string, string>;
}

/** The page of a question: plain HTML without script. Looking at it answers nothing, as scanners look at every link. */
export function surveyPage({ kind, question }: SurveySettings, place: SurveyPagePlace): string {
  const { language, score } = place;
  const choices = answersOf(kind).map(
    (value) =>
      `<label><input type="radio" name="score" value="${value}" required${value === score ? ' checked' : ''}><span>${value}</span></label>`,
  );
  const [worst, best] = scaleEnds[kind][language];
  const hidden = [...place.hidden, ['lang', language] as const].map(
    ([name, value]) => `<input type="hidden" name="${escapeMarkup(name)}" value="${escapeMarkup(value)}">`,
  );
  const fault = place.unanswered ? `<p class="fault" role="alert">${words.choose[language]}</p>` : '';
  const other = language === 'fr' ? 'en' : 'fr';
  const query = new URLSearchParams({ ...Object.fromEntries(place.hidden), lang: other });
  if (score !== null) query.set('score', String(score));
  return page(
    escapeMarkup(question[language]),
    language,
    `${style}<p class="language small"><a href="?${escapeMarkup(query.toString())}" lang="${other}" hreflang="${other}">${words.other[language]}</a></p>
<div class="sheet"><form method="post" action="${escapeMarkup(place.action)}">
<fieldset><legend>${escapeMarkup(question[language])}</legend>${fault}
<div class="scale">${choices.join('')}</div><p class="ends small"><span>${worst}</span><span>${best}</span></p></fieldset>
<div class="field"><label for="comment">${words.comment[language]}</label>
<textarea id="comment" name="comment" rows="4" maxlength="${longestComment}">${escapeMarkup(place.comment)}</textarea></div>
${hidden.join('')}<button type="submit">${words.send[language]}</button></form></div>`,
  );
}

/** Thanks, after an answer. */
export function surveyThanks(own: boolean, language: Language): string {
  return wordPage(words.thanks[language], (own ? words.kept : words.keptOpen)[language], language);
}

/**
 * The question as HTML for a mail or a page of one's own: one link per score, which opens the page with that score
 * chosen; it counts once it is sent there.
 */
export function surveySnippet(
  { kind, question }: SurveySettings,
  address: string,
  language: Language,
): string {
  const [worst, best] = scaleEnds[kind][language];
  const links = answersOf(kind).map(
    (score) =>
      `<a href="${escapeMarkup(`${address}?lang=${language}&score=${score}`)}" style="display:inline-block;min-width:1.6em;padding:.5em .3em;margin:.15em;border:1px solid #8d8880;border-radius:6px;text-align:center;text-decoration:none;color:inherit">${score}</a>`,
  );
  return `<p><strong>${escapeMarkup(question[language])}</strong></p>
<p>${links.join('\n')}</p>
<p><small>${worst} – ${best}</small></p>`;
}
