import { escapeMarkup } from '../words/escape-markup.ts';
import type { Language } from '../words/language.ts';
import type { SequenceStep } from './sequence.ts';
import { renderTemplate, type TemplateField, type TemplateValues } from './template.ts';

export interface MailContent {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly missing: readonly TemplateField[];
}

const goodbye = {
  fr: 'Pour ne plus recevoir ces messages\u202f:',
  en: 'To stop receiving these messages:',
} as const;
const link = {
  fr: 'Ne plus recevoir ces messages',
  en: 'Stop receiving these messages',
} as const;

/** A mail of a step to one lead: text, the same as HTML, and at the end the way out. */
export function mailContent(
  step: Pick<Extract<SequenceStep, { kind: 'email' }>, 'subject' | 'body'>,
  values: TemplateValues,
  leave: { readonly address: string; readonly language: Language },
): MailContent {
  const subject = renderTemplate(step.subject, values);
  const body = renderTemplate(step.body, values);
  const { address, language } = leave;
  const text = body.text.replace(/\r\n?/g, '\n').trim();
  return {
    subject: oneLine(subject.text).slice(0, 500),
    text: `${text}\n\n-- \n${goodbye[language]} ${address}\n`,
    html: `<!doctype html>
<html lang="${language}"><body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5">
${paragraphs(text)}
<p style="font-size:13px;color:#666"><a href="${escapeMarkup(address)}">${link[language]}</a></p>
</body></html>
`,
    missing: [...new Set([...subject.missing, ...body.missing])],
  };
}

/** A text that cannot begin another header. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => `<p>${part.split('\n').map(withLinks).join('<br>\n')}</p>`)
    .join('\n');
}

const address = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}»]/gu;

function withLinks(line: string): string {
  let html = '';
  let end = 0;
  for (const found of line.matchAll(address)) {
    const shown = escapeMarkup(found[0]);
    html += `${escapeMarkup(line.slice(end, found.index))}<a href="${shown}">${shown}</a>`;
    end = found.index + found[0].length;
  }
  return html + escapeMarkup(line.slice(end));
}
