import type { Language } from '../../core/words/language.ts';
import type { MailSettings } from '../../store/records/sequences/mail-settings.ts';

/** When nothing can be sent. */
export interface MailTrouble {
  /** The server's words, without addresses. */
  readonly reason: string;
  readonly since: string;
  readonly until: string;
}

/** A mail to whoever asks for it. */
export interface TestMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly language: Language;
}

/** What the settings of mails see of the post: its trouble, and whether a mail gets through. */
export interface TestPost {
  readonly hasPassword: boolean;
  /** What keeps all mails back; null if nothing does. */
  readonly trouble: MailTrouble | null;
  /** Tries again at once, after the settings were changed. */
  forgive(): void;
  /** Sends a mail outside of any sequence. Errors: `mail_not_set`, `mail_failed`. */
  sendTest(settings: MailSettings, mail: TestMail, leaveAddress: string): Promise<void>;
}
