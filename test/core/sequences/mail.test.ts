import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PermissionReason } from '../../../src/core/desk/permission-rule.ts';
import { mailContent } from '../../../src/core/sequences/mail-content.ts';
import { retryPauseMs, sendOutcome, withoutAddresses } from '../../../src/core/sequences/send-outcome.ts';
import { mailObstacle, type Standing, stopReason } from '../../../src/core/sequences/stop-reason.ts';
import { renderTemplate, templateFaults } from '../../../src/core/sequences/template.ts';
import { templateValues } from '../../../src/core/sequences/template-values.ts';

const person = {
  name: 'ann@example.com',
  firstName: 'Ann',
  lastName: null,
  company: null,
  email: 'ann@example.com',
  phone: null,
  city: ' ',
};
const values = templateValues({ person, product: 'door', title: null, owner: null });
const leave = { address: 'https://filon.example/u/t?a=1&b=2', language: 'fr' } as const;

describe('templates', () => {
  it('take values, fallbacks, and say what is missing', () => {
    expect(
      renderTemplate('{{ first_name }}: {{product|x}} {{city|Paris}} {{last_name}}{{name}}', values),
    ).toEqual({
      text: 'Ann: door Paris ',
      missing: ['last_name', 'name'],
    });
  });

  it('never read a value as a template', () => {
    const sly = { ...values, first_name: '{{product}}', product: '{{first_name}}' };
    expect(renderTemplate('{{first_name}} {{product}}', sly).text).toBe('{{product}} {{first_name}}');
  });

  it('name what is no field', () => {
    expect(templateFaults('{{first_name}} {{prenom}} {{ }} and {{open')).toEqual([
      '{{prenom}}',
      '{{ }}',
      '{{open',
    ]);
    expect(templateFaults('{{company|you}} {single}')).toEqual([]);
  });
});

describe('the content of a mail', () => {
  it('is text and the same as HTML, with the way out in both', () => {
    const { text, html } = mailContent(
      { subject: 's', body: 'Hi {{first_name}}\n\n1 < 2, see https://a.example/?b=1&c=2.' },
      values,
      leave,
    );
    expect(text).toContain('Hi Ann\n\n1 < 2');
    expect(text).toContain(leave.address);
    expect(html).toContain('<p>Hi Ann</p>');
    expect(html).toContain(
      '1 &lt; 2, see <a href="https://a.example/?b=1&amp;c=2">https://a.example/?b=1&amp;c=2</a>.',
    );
    expect(html).toContain('href="https://filon.example/u/t?a=1&amp;b=2"');
  });

  it('lets no value make markup or another header, whatever it is', () => {
    const frame = mailContent(
      { subject: '', body: '{{first_name}}' },
      { ...values, first_name: 'x' },
      leave,
    ).html;
    const tags = (html: string) =>
      html.replace(/<(br|\/?p|a href="https?:[^"<>]*"|\/a)>/g, '').match(/<[^>]*>/g);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({
            unit: fc.constantFrom('<', '>', '"', "'", '&', '\n', '\r', 'a', ' ', 'https://a.b', '\u2028'),
          }),
        ),
        (first_name) => {
          const made = mailContent(
            { subject: 'x {{first_name}}', body: 'x {{first_name}}' },
            { ...values, first_name },
            leave,
          );
          expect(tags(made.html)).toEqual(tags(frame));
          expect(made.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        },
      ),
    );
  });
});

describe('what a dialogue’s end says', () => {
  it('is unknown only if the text may have gone and no answer came', () => {
    const end = (command: string, code: number | null, begun: boolean) =>
      sendOutcome({ command, code, begun });
    expect(end('DATA', 250, true)).toBe('accepted');
    expect(end('DATA', null, true)).toBe('unknown');
    expect(end('CONN', null, true)).toBe('unknown');
    expect(end('DATA', 451, true)).toBe('later');
    expect(end('DATA', 554, true)).toBe('refused');
    expect(end('DATA', 554, false)).toBe('refused');
    expect(end('DATA', null, false)).toBe('trouble');
    expect(end('RCPT TO', 550, false)).toBe('bounced');
    expect(end('RCPT TO', 552, false)).toBe('refused');
    expect(end('RCPT TO', 450, false)).toBe('later');
    expect(end('CONN', null, false)).toBe('trouble');
    expect(end('AUTH PLAIN', 535, false)).toBe('trouble');
    expect(end('MAIL FROM', 550, false)).toBe('trouble');
  });

  it('pauses longer and longer, six hours at most, and keeps no address', () => {
    expect([1, 2, 5, 20].map(retryPauseMs)).toEqual([60_000, 120_000, 960_000, 21_600_000]);
    expect(withoutAddresses('550 5.1.1 <ann.o@example.com>:\r\n no such user')).toBe(
      '550 5.1.1 <…>: no such user',
    );
  });
});

describe('what stops a lead', () => {
  const standing = (reason: PermissionReason, more: Partial<Standing> = {}): Standing => ({
    state: 'open',
    setAside: false,
    stage: 'new',
    stageAtEntry: 'new',
    enteredAt: '2026-03-02T09:00:00.000Z',
    heardAt: '2026-03-01T09:00:00.000Z',
    permission: {
      channel: 'email',
      allowed: true,
      reason,
      since: null,
      until: null,
      wording: null,
      source: null,
    },
    ...more,
  });
  const rules = { stopOnStageChange: true, consent: 'not_refused' } as const;

  it('is its end, a word of it after it entered, a move, or a word against mails', () => {
    expect(stopReason(rules, standing('given'), 'email')).toBeNull();
    expect(stopReason(rules, standing('given', { state: 'won' }), 'task')).toBe('won');
    expect(stopReason(rules, standing('given', { setAside: true }), 'task')).toBe('set_aside');
    expect(stopReason(rules, standing('given', { heardAt: '2026-03-02T09:00:01.000Z' }), 'task')).toBe(
      'replied',
    );
    expect(stopReason(rules, standing('given', { stage: 'quote' }), 'email')).toBe('stage_changed');
    expect(
      stopReason({ ...rules, stopOnStageChange: false }, standing('given', { stage: 'quote' }), 'email'),
    ).toBeNull();
    expect(stopReason(rules, standing('unsubscribed'), 'task')).toBe('opted_out');
    expect(stopReason(rules, standing('bounced'), 'task')).toBe('bounced');
  });

  it('holds a mail, but not a task, for want of an address or a permission', () => {
    expect(stopReason(rules, standing('no_address'), 'task')).toBeNull();
    expect(stopReason(rules, standing('no_address'), 'email')).toBe('no_address');
    expect(stopReason(rules, standing('expired'), 'email')).toBe('expired');
    expect(mailObstacle({ consent: 'given' }, { reason: 'not_refused' })).toBe('no_consent');
    expect(mailObstacle({ consent: 'not_refused' }, { reason: 'not_refused' })).toBeNull();
  });
});
