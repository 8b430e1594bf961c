import { isWorking } from '../../core/desk/business-clock.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { mailContent } from '../../core/sequences/mail-content.ts';
import { mostAttempts, retryPauseMs, sendOutcome } from '../../core/sequences/send-outcome.ts';
import type { SequenceStep } from '../../core/sequences/sequence.ts';
import { templateValues } from '../../core/sequences/template-values.ts';
import type { Desk } from '../../store/records/desk/open-desk.ts';
import { beginSend, claimSends } from '../../store/records/sequences/claim-sends.ts';
import { endSend, type SendEnd } from '../../store/records/sequences/end-send.ts';
import { findSend, type KeptSend } from '../../store/records/sequences/kept-send.ts';
import type { SequenceLead } from '../../store/records/sequences/lead-standing.ts';
import {
  type KeptMailSettings,
  type MailSettings,
  mailSettings,
} from '../../store/records/sequences/mail-settings.ts';
import { type EntryMove, moveEntry } from '../../store/records/sequences/move-entry.ts';
import type { SequenceEntry } from '../../store/records/sequences/sequence-entry.ts';
import type { KeptSequence } from '../../store/records/sequences/sequences.ts';
import type { Application } from '../application.ts';
import { fingerprint } from '../capture/once.ts';
import { composeMail } from './compose-mail.ts';
import { leaveToken } from './leave-token.ts';
import { type DialogueReport, MailDialogue } from './mail-dialogue.ts';
import type { MailTrouble, TestMail, TestPost } from './test-post.ts';

/** A mail that is due. */
export interface MailStep {
  readonly entry: SequenceEntry;
  readonly sequence: KeptSequence;
  readonly step: Extract<SequenceStep, { kind: 'email' }>;
  readonly lead: SequenceLead;
  /** Where the lead goes once the mail was accepted. */
  readonly next: EntryMove;
}

const withoutSettingsMs = 15 * 60_000;

/** Sends mails one after the other, each claimed before, at the workspace's pace. */
export class MailPost implements TestPost {
  readonly #application: () => Application;
  readonly #runner: string;
  readonly #password: string | null;
  #dialogue: { readonly with: string; readonly open: MailDialogue } | null = null;
  #lastAt = 0;
  #troubles = 0;
  #trouble: MailTrouble | null = null;

  constructor(
    application: () => Application,
    { runner, password }: { readonly runner: string; readonly password: string | null },
  ) {
    this.#application = application;
    this.#runner = runner;
    this.#password = password;
  }

  get hasPassword(): boolean {
    return this.#password !== null;
  }

  /** What keeps all mails back; null if nothing does. */
  get trouble(): MailTrouble | null {
    return this.#trouble;
  }

  /** Tries again at once, after the settings were changed. */
  forgive(): void {
    this.#trouble = null;
    this.#troubles = 0;
  }

  /** Ends the dialogue; the next mail begins another. */
  rest(): void {
    this.#dialogue?.open.close();
    this.#dialogue = null;
  }

  close(): void {
    this.rest();
  }

  /**
   * Sends mails whose leads were read at the desk's moment: as many as go within a second. The others stay due and
   * are read again.
   */
  async deliver(desk: Desk, mails: readonly MailStep[], stopped: () => boolean): Promise<void> {
    const { store, workspace } = this.#application();
    if (mails.length === 0) return;
    const settings = await mailSettings(store.engine, workspace);
    const held = this.#heldUntil(settings, desk.now);
    if (!settings || held !== null) {
      await this.#postpone(mails, held ?? desk.now, desk.now);
      return;
    }
    const pauseMs = 60_000 / settings.perMinute;
    const now = mails.slice(0, Math.max(1, Math.floor(1_000 / pauseMs)));
    const domain = settings.fromAddress.split('@').at(-1) ?? 'localhost';
    const wanted = now.map(({ entry, sequence, step }) => {
      const id = fingerprint('send', workspace, sequence.id, step.id, entry.lead).slice(0, 32);
      const messageId = `<${id}@${domain}>`;
      return { id, sequence: sequence.id, entry: entry.id, step: step.id, lead: entry.lead, messageId };
    });
    const by = { runner: this.#runner, now: desk.now };
    const claimed = new Map(
      (await claimSends(store.engine, workspace, wanted, by)).map((send) => [send.id, send]),
    );
    for (const [place, mail] of now.entries()) {
      const id = wanted[place]?.id ?? '';
      const send = claimed.get(id);
      if (!send) await this.#follow(id, mail, desk.now);
      else if (!stopped() && this.#trouble === null) {
        await this.#pace(pauseMs);
        await this.#sendOne(settings, desk, mail, send);
      }
    }
  }

  /** Sends a mail to whoever asks for it, outside of any sequence. Errors: `mail_not_set`, `mail_failed`. */
  async sendTest(settings: MailSettings, mail: TestMail, leaveAddress: string): Promise<void> {
    this.#checkPassword(settings);
    const { now } = this.#application();
    const none = {
      first_name: null,
      last_name: null,
      name: null,
      company: null,
      city: null,
      product: null,
      title: null,
      owner: null,
    };
    const content = mailContent(mail, none, { address: leaveAddress, language: mail.language });
    const domain = settings.fromAddress.split('@').at(-1) ?? 'localhost';
    const messageId = `<test-${fingerprint(mail.to, now().toISOString()).slice(0, 24)}@${domain}>`;
    const message = await composeMail(settings, {
      ...content,
      to: mail.to,
      toName: null,
      messageId,
      date: now(),
      leaveAddress,
    });
    const dialogue = new MailDialogue(settings, this.#password);
    const report = await dialogue.send({ to: mail.to, message, begin: async () => undefined });
    dialogue.close();
    if (sendOutcome(report) === 'accepted') return;
    throw new FilonError('mail_failed', { command: report.command, reason: report.response });
  }

  /** Errors: `mail_password_missing`. */
  #checkPassword({ user }: MailSettings): void {
    if (user !== null && this.#password === null) throw new FilonError('mail_password_missing', { user });
  }

  #heldUntil(settings: MailSettings | null, now: string): string | null {
    const later = new Date(Date.parse(now) + withoutSettingsMs).toISOString();
    if (!settings || (settings.user !== null && this.#password === null)) return later;
    if (this.#trouble === null) return null;
    if (this.#trouble.until > now) return this.#trouble.until;
    this.#trouble = null;
    return null;
  }

  async #postpone(mails: readonly MailStep[], until: string, now: string): Promise<void> {
    const { store, workspace } = this.#application();
    await store.engine.write(async (session) => {
      for (const { entry } of mails) {
        await moveEntry(session, workspace, entry.id, { to: 'later', dueAt: until }, now);
      }
    });
  }

  /** What becomes of a lead whose mail is no longer to be sent: it went before, was refused, or waits for a word. */
  async #follow(id: string, { entry, next }: MailStep, now: string): Promise<void> {
    const { store, workspace } = this.#application();
    await store.engine.write(async (session) => {
      const known = await findSend(session, workspace, id);
      const move: EntryMove =
        known?.state === 'accepted'
          ? next
          : known?.state === 'refused'
            ? { to: 'stopped', reason: 'refused' }
            : { to: 'hold' };
      await moveEntry(session, workspace, entry.id, move, now);
    });
  }

  async #pace(pauseMs: number): Promise<void> {
    const wait = this.#lastAt + pauseMs - Date.now();
    if (wait > 0) await new Promise((resume) => setTimeout(resume, wait));
    this.#lastAt = Date.now();
  }

  async #sendOne(settings: KeptMailSettings, desk: Desk, mail: MailStep, send: KeptSend): Promise<void> {
    const { store, workspace, now } = this.#application();
    const { lead, step } = mail;
    if (lead.email === null || !isWorking(now().toISOString(), desk.settings)) return;
    const leaveAddress = `${settings.publicAddress}/u/${leaveToken(settings.secret, send.id)}`;
    const values = templateValues(lead.lead);
    const content = mailContent(step, values, { address: leaveAddress, language: desk.settings.language });
    const message = await composeMail(settings, {
      ...content,
      to: lead.email,
      toName: values.name,
      messageId: send.messageId,
      date: now(),
      leaveAddress,
    });
    const report = await this.#open(settings).send({
      to: lead.email,
      message,
      begin: () => beginSend(store.engine, workspace, send.id, this.#runner),
    });
    await endSend(store.engine, workspace, send, this.#endOf(report, mail, send), now().toISOString());
  }

  #open(settings: MailSettings): MailDialogue {
    const shape = JSON.stringify(settings);
    if (this.#dialogue?.with !== shape) {
      this.rest();
      this.#dialogue = { with: shape, open: new MailDialogue(settings, this.#password) };
    }
    return this.#dialogue.open;
  }

  #endOf(report: DialogueReport, { next }: MailStep, { attempts }: KeptSend): SendEnd {
    const { response } = report;
    const at = this.#application().now();
    const after = (ms: number): string => new Date(at.getTime() + ms).toISOString();
    const answer = { response, counts: true };
    const outcome = sendOutcome(report);
    if (outcome !== 'trouble') this.forgive();
    switch (outcome) {
      case 'accepted':
        return { ...answer, state: 'accepted', entry: next };
      case 'bounced':
      case 'refused':
        return { ...answer, state: 'refused', entry: { to: 'stopped', reason: outcome } };
      case 'unknown':
        return { ...answer, state: 'unknown', entry: { to: 'hold' } };
      case 'later':
        return attempts >= mostAttempts
          ? { ...answer, state: 'refused', entry: { to: 'stopped', reason: 'undeliverable' } }
          : { ...answer, state: 'waiting', entry: { to: 'later', dueAt: after(retryPauseMs(attempts)) } };
      case 'trouble': {
        this.#troubles += 1;
        const until = after(retryPauseMs(this.#troubles));
        const since = this.#trouble?.since ?? at.toISOString();
        this.#trouble = { reason: `${report.command}: ${response}`, since, until };
        return { ...answer, state: 'waiting', counts: false, entry: { to: 'later', dueAt: until } };
      }
    }
  }
}
