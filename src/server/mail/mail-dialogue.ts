import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type DialogueEnd, withoutAddresses } from '../../core/sequences/send-outcome.ts';
import type { MailSettings } from '../../store/records/sequences/mail-settings.ts';

const timeouts = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  dnsTimeout: 15_000,
  /** Below the time after which another process may take over the sending. */
  socketTimeout: 60_000,
} as const;

export interface MailToSend {
  readonly to: string;
  readonly message: Buffer;
  /** Runs when the server has asked for the text; not a byte of it goes before this resolves. */
  begin(): Promise<void>;
}

export interface DialogueReport extends DialogueEnd {
  /** The server's words without addresses, or what went wrong. */
  readonly response: string;
}

/** What nodemailer tells of a failure. */
interface DialogueFailure {
  readonly message?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** A dialogue with the mail server, for one mail after the other. */
export class MailDialogue {
  readonly #settings: MailSettings;
  readonly #password: string | null;
  #connection: SMTPConnection | null = null;

  constructor(settings: MailSettings, password: string | null) {
    this.#settings = settings;
    this.#password = password;
  }

  /** Sends one mail and says how its dialogue ended; never throws but what `begin` throws. */
  async send(mail: MailToSend): Promise<DialogueReport> {
    let begun = false;
    let refusedByUs: { readonly reason: unknown } | null = null;
    let connection: SMTPConnection;
    try {
      connection = await this.#open();
    } catch (reason) {
      return reportOf(reason, false);
    }
    async function* text(): AsyncGenerator<Buffer> {
      try {
        await mail.begin();
      } catch (reason) {
        refusedByUs = { reason };
        throw reason;
      }
      begun = true;
      yield mail.message;
    }
    const envelope = { from: this.#settings.fromAddress, to: [mail.to] };
    return new Promise<DialogueReport>((resolve, reject) => {
      connection.send(envelope, Readable.from(text(), { objectMode: false }), (error, info) => {
        if (refusedByUs) {
          this.close();
          reject(refusedByUs.reason);
          return;
        }
        if (!error) {
          const response = withoutAddresses(String(info?.response ?? ''));
          resolve({ command: 'DATA', code: 250, begun: true, response });
          return;
        }
        // A dialogue that failed may be in any state; the next mail begins anew.
        this.close();
        resolve(reportOf(error, begun));
      });
    });
  }

  /** Ends the connection; the next mail opens another. */
  close(): void {
    const connection = this.#connection;
    this.#connection = null;
    connection?.quit();
  }

  async #open(): Promise<SMTPConnection> {
    if (this.#connection) return this.#connection;
    const { host, port, security, user } = this.#settings;
    const connection = new SMTPConnection({
      host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      ...timeouts,
    });
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    if (user !== null) {
      await new Promise<void>((resolve, reject) => {
        connection.once('error', reject);
        connection.login({ user, pass: this.#password ?? '' }, (error) =>
          error ? reject(error) : resolve(),
        );
      }).catch((reason) => {
        connection.close();
        throw reason;
      });
    }
    connection.removeAllListeners('error');
    // An idle connection that the server ends is no error; a mail under way hears of it by its own callback.
    connection.on('error', () => this.#forget(connection));
    connection.on('end', () => this.#forget(connection));
    this.#connection = connection;
    return connection;
  }

  #forget(connection: SMTPConnection): void {
    if (this.#connection === connection) this.#connection = null;
  }
}

function reportOf(reason: unknown, begun: boolean): DialogueReport {
  const { message, command, responseCode, response } = reason as DialogueFailure;
  return {
    command: command ?? 'CONN',
    code: responseCode || null,
    begun,
    response: withoutAddresses(response ?? message ?? 'connection failed'),
  };
}
