import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { type MailSink, openMailSink } from '../support/mail-sink.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

/** A Monday, 10:00 in Paris. */
const monday = Date.parse('2026-03-02T09:00:00Z');
const minutes = (count: number): number => count * 60_000;

describe.each(engines)('follow-up sequences on $name', (engine) => {
  let clock = monday;
  let opened: OpenApplication;
  let call: ReturnType<typeof clientOf>;
  let sink: MailSink;
  const at = (ms: number): Date => new Date(monday + ms);
  /** Moves the clock on and does what is due then. */
  const pass = async (ms: number) => {
    clock = monday + ms;
    await opened.application.sequences.run();
    await opened.application.sequences.run();
  };
  const lead = (id: string, values: Record<string, string | boolean | null> = {}) => ({
    id,
    created_at: at(-minutes(60)).toISOString(),
    email: `${id}@example.com`,
    ...values,
  });
  const post = (fact: string, ...rows: Record<string, string | boolean | null>[]) =>
    call('recordFacts', { params: { fact }, body: { rows } });
  const sentTo = (id: string) => sink.mails.filter(({ to }) => to === `${id}@example.com`);
  const start = async (name: string, steps: object[], more: object = {}) => {
    const body = { name, steps, ...more } as Parameters<typeof call<'createSequence'>>[1]['body'];
    const made = await call('createSequence', { body });
    const params = { id: made.id };
    await call('previewSequence', { params, body: {} });
    await call('switchSequence', { params, body: { on: true } });
    return params;
  };
  const entryOf = async (params: { id: string }, key: string) =>
    (await call('sequenceLeads', { params, search: {} })).leads.find((entry) => entry.lead === key);
  const hello = (id: string) => ({
    id,
    kind: 'email' as const,
    subject: `Hello ${id}`,
    body: 'Hello {{first_name|there}}',
  });

  beforeAll(async () => {
    sink = await openMailSink();
    opened = await openTestApp(engine, {}, () => new Date(clock));
    call = clientOf(opened.app);
    await call('changeSettings', { body: { language: 'en' } });
    await call('changeMailSettings', {
      body: {
        host: '127.0.0.1',
        port: sink.port,
        security: 'none',
        fromName: 'Ana',
        fromAddress: 'ana@shop.example',
        publicAddress: 'https://filon.example',
        perMinute: 60_000,
      },
    });
  });
  beforeEach(() => {
    clock = monday;
  });
  afterAll(async () => {
    await opened.close();
    await sink.close();
  });

  it('is switched on only after a preview of what it says now', async () => {
    await post(
      'leads',
      lead('first', { first_name: '<b>Ann</b>', company: 'Door & Co' }),
      lead('nobody', { email: null, full_name: 'No Body' }),
    );
    const sequence = await call('createSequence', {
      body: {
        name: 'Preview',
        enter: { automatic: true, newOnly: false },
        steps: [
          {
            id: 'a',
            kind: 'email',
            subject: 'For {{company|you}}',
            body: 'Hello {{first_name}},\n\nsee https://shop.example/a?b=1&c=2.',
          },
          { id: 'w', kind: 'wait', amount: 2, unit: 'days' },
          { id: 't', kind: 'task', title: 'Call' },
        ],
      },
    });
    const params = { id: sequence.id };
    await expect(call('switchSequence', { params, body: { on: true } })).rejects.toMatchObject({
      code: 'preview_needed',
    });
    const preview = await call('previewSequence', { params, body: {} });
    expect(preview.entering).toBe(2);
    expect(preview.held).toEqual([{ reason: 'no_address', leads: 1 }]);
    const first = preview.leads.find((shown) => shown.lead === 'first');
    expect(first?.steps.map(({ kind, at: when }) => [kind, when])).toEqual([
      ['email', '2026-03-02T09:00:00.000Z'],
      ['task', '2026-03-04T09:00:00.000Z'],
    ]);
    expect(first?.steps[0]).toMatchObject({ subject: 'For Door & Co', missing: [] });
    expect(preview.leads.find((shown) => shown.lead === 'nobody')?.steps[0]?.missing).toEqual(['first_name']);
    await call('changeSequence', { params, body: { name: 'Preview', steps: [hello('a')] } });
    await expect(call('switchSequence', { params, body: { on: true } })).rejects.toMatchObject({
      code: 'preview_needed',
    });
    await expect(
      call('createSequence', {
        body: { name: 'x', steps: [{ id: 'a', kind: 'email', subject: '{{nam}}', body: '{{' }] },
      }),
    ).rejects.toMatchObject({ code: 'template_invalid' });
    expect(sink.mails).toEqual([]);
    await call('dropSequence', { params });
  });

  it('sends each step once, in working time, as safe HTML with a way out, and shows it in the timeline', async () => {
    const params = await start('Once', [
      {
        id: 'a',
        kind: 'email',
        subject: 'For {{company}}\r\nBcc: x@example.com',
        body: 'Hello {{first_name}}',
      },
      { id: 'w', kind: 'wait', amount: 1, unit: 'days' },
      hello('b'),
      { id: 't', kind: 'task', title: 'Call them' },
    ]);
    expect(await call('enterSequence', { params, body: { leads: ['first', 'no-such-lead'] } })).toEqual({
      entered: 1,
      leads: ['first'],
    });
    expect(await call('enterSequence', { params, body: { leads: ['first'] } })).toEqual({
      entered: 0,
      leads: [],
    });
    await pass(0);
    await pass(minutes(1));
    expect(sentTo('first')).toHaveLength(1);
    const [{ raw = '', messageId = '' } = {}] = sentTo('first');
    expect(messageId).toMatch(/^<[\da-f]{32}@shop\.example>$/);
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/filon\.example\/u\/[\w.-]+>\r$/m);
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(raw.replace(/=\r\n/g, '')).toContain('Hello &lt;b&gt;Ann&lt;/b&gt;');
    expect(raw).not.toMatch(/^Bcc:/im);
    // The second mail is due on Tuesday at ten; before it nothing goes, and at night nothing goes either.
    await pass(minutes(60 * 23));
    expect(sentTo('first')).toHaveLength(1);
    await pass(minutes(60 * 24 + 1));
    await pass(minutes(60 * 24 + 2));
    expect(sentTo('first').map(({ raw: text }) => /^Subject: (.*)\r$/m.exec(text)?.[1])).toEqual([
      'For Door & Co Bcc: x@example.com',
      'Hello b',
    ]);
    expect(await entryOf(params, 'first')).toMatchObject({ state: 'done', reason: null });
    const { tasks } = await call('lead', { params: { key: 'first' } });
    expect(tasks).toMatchObject([{ title: 'Call them', doneAt: null }]);
    const { entries } = await call('leadTimeline', { params: { key: 'first' }, search: {} });
    expect(entries.filter(({ kind }) => kind === 'message')).toHaveLength(2);
    const { sequences } = await call('sequences');
    expect(sequences.find(({ id }) => id === params.id)?.numbers).toMatchObject({
      entered: 1,
      active: 0,
      mails: { accepted: 2 },
    });
  });

  it('stops on a reply, a move, a word against mails and a loss; holds what may not be mailed', async () => {
    await post(
      'leads',
      ...['replies', 'moves', 'leaves', 'loses', 'silent', 'expires'].map((id) => lead(id)),
    );
    await post('permissions', {
      id: 'p1',
      lead_ref: 'expires',
      email: 'expires@example.com',
      at_time: at(-minutes(30)).toISOString(),
      channel: 'email',
      given: true,
      expires_at: at(minutes(90)).toISOString(),
    });
    const params = await start('Stops', [
      hello('a'),
      { id: 'w', kind: 'wait', amount: 2, unit: 'hours' },
      hello('b'),
    ]);
    const leads = ['replies', 'moves', 'leaves', 'loses', 'silent', 'expires'];
    expect((await call('enterSequence', { params, body: { leads } })).entered).toBe(6);
    await pass(0);
    expect(leads.map((id) => sentTo(id).length)).toEqual([1, 1, 1, 1, 1, 1]);
    clock = monday + minutes(10);
    await call('logInteraction', {
      params: { key: 'replies' },
      body: { type: 'email', direction: 'in', at: null },
    });
    await call('moveLead', { params: { key: 'moves' }, body: { stage: 'quote' } });
    await call('loseLead', { params: { key: 'loses' }, body: { reason: 'Prix' } });
    const token = /\/u\/([\w.-]+)/.exec(sentTo('leaves')[0]?.raw.replace(/=\r\n/g, '') ?? '')?.[1] ?? '';
    const page = await opened.app.inject({ url: `/u/${token}`, headers: { host: 'localhost' } });
    expect([page.statusCode, page.payload.includes('<form method="post">')]).toEqual([200, true]);
    const forged = await opened.app.inject({
      method: 'POST',
      url: `/u/${token.slice(0, -2)}xx`,
      headers: { host: 'localhost' },
    });
    expect(forged.statusCode).toBe(404);
    for (let times = 0; times < 2; times += 1) {
      const left = await opened.app.inject({
        method: 'POST',
        url: `/u/${token}`,
        headers: {
          host: 'localhost',
          origin: 'https://mail.example',
          'content-type': 'multipart/form-data; boundary=x',
        },
        payload: 'List-Unsubscribe=One-Click',
      });
      expect(left.statusCode).toBe(200);
    }
    const { permissions } = await call('lead', { params: { key: 'leaves' } });
    expect(permissions.find(({ channel }) => channel === 'email')).toMatchObject({
      allowed: false,
      reason: 'withdrawn',
      source: 'unsubscribe',
    });
    await pass(minutes(125));
    expect(leads.map((id) => sentTo(id).length)).toEqual([1, 1, 1, 1, 2, 1]);
    const reasons = await Promise.all(leads.map(async (id) => (await entryOf(params, id))?.reason));
    expect(reasons).toEqual(['replied', 'stage_changed', 'opted_out', 'lost', null, 'expired']);
    const { sequences } = await call('sequences');
    expect(sequences.find(({ id }) => id === params.id)?.numbers).toMatchObject({
      entered: 6,
      replied: 1,
      won: 0,
    });
  });

  it('tells refusals, delays, trouble and unknown outcomes apart', async () => {
    const leads = ['gone', 'busy', 'lost-answer'];
    await post('leads', ...leads.map((id) => lead(id)));
    sink.mood = (stage, to) => {
      if (stage === 'rcpt' && to.startsWith('gone')) return '550 5.1.1 <gone@example.com> no such mailbox';
      if (stage === 'end' && to.startsWith('busy')) return '451 try again';
      if (stage === 'end' && to.startsWith('lost-answer')) return 'take_and_drop';
      return null;
    };
    const params = await start('Trouble', [hello('a')]);
    await call('enterSequence', { params, body: { leads } });
    await pass(0);
    expect(await entryOf(params, 'gone')).toMatchObject({ state: 'stopped', reason: 'bounced' });
    expect((await call('lead', { params: { key: 'gone' } })).permissions[0]).toMatchObject({
      channel: 'email',
      reason: 'bounced',
    });
    const { mails } = await call('unknownMails');
    expect(mails).toMatchObject([
      { lead: 'lost-answer', sequenceName: 'Trouble', email: 'lost-answer@example.com' },
    ]);
    sink.mood = () => null;
    await pass(minutes(5));
    expect(sentTo('busy')).toHaveLength(1);
    // Taken once, and not sent again by itself.
    expect(sentTo('lost-answer')).toHaveLength(1);
    const unknown = { id: mails[0]?.id ?? '' };
    await call('decideMail', { params: unknown, body: { as: 'send_again' } });
    await pass(minutes(6));
    expect(sentTo('lost-answer').map(({ messageId }) => messageId)).toEqual([
      mails[0]?.messageId,
      mails[0]?.messageId,
    ]);
    await expect(call('decideMail', { params: unknown, body: { as: 'sent' } })).rejects.toMatchObject({
      code: 'send_settled',
    });
    await post('leads', lead('patient'));
    await call('enterSequence', { params, body: { leads: ['patient'] } });
    sink.mood = (stage) => (stage === 'greeting' ? '421 closed' : null);
    await pass(minutes(7));
    expect((await call('mailSettings')).trouble?.reason).toContain('421');
    expect(await entryOf(params, 'patient')).toMatchObject({ state: 'active' });
    sink.mood = () => null;
    await pass(minutes(9));
    expect(sentTo('patient')).toHaveLength(1);
    await call('testMail', { body: { to: 'me@example.com', subject: 'Hi {{first_name|you}}', body: 'x' } });
    expect(sink.mails.at(-1)?.raw).toContain('Subject: Hi you');
  });
});
