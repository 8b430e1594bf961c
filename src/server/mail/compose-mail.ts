import MailComposer from 'nodemailer/lib/mail-composer';
import { type MailContent, oneLine } from '../../core/sequences/mail-content.ts';
import type { MailSettings } from '../../store/records/sequences/mail-settings.ts';

export interface MailToCompose extends Omit<MailContent, 'missing'> {
  readonly to: string;
  readonly toName: string | null;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly date: Date;
  /** Where one click takes the person off (RFC 8058). */
  readonly leaveAddress: string;
}

/** A whole mail, as it goes over the wire (RFC 5322). */
export async function composeMail(
  { fromName, fromAddress, replyTo }: MailSettings,
  mail: MailToCompose,
): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: oneLine(fromName), address: fromAddress },
    to: { name: oneLine(mail.toName ?? ''), address: mail.to },
    ...(replyTo === null ? {} : { replyTo }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: mail.date,
    // Neither files nor addresses are ever fetched for a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: [
      {
        key: 'List-Unsubscribe',
        value: { prepared: true, foldLines: false, value: `<${mail.leaveAddress}>` },
      },
      { key: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
    ],
  });
  return composer.compile().build();
}
