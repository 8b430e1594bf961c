import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';

/** How a workspace sends mail. The password is none of it: it comes from the environment. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` or nothing goes, `none` for a server on the same machine. */
  readonly security: 'tls' | 'starttls' | 'none';
  /** null where the server asks for no name. */
  readonly user: string | null;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly replyTo: string | null;
  /** Where people reach Filon, for the way out: an origin without a path. */
  readonly publicAddress: string;
  /** At most so many mails a minute. */
  readonly perMinute: number;
}

export interface KeptMailSettings extends MailSettings {
  /** Signs the addresses by which people leave; it never changes. */
  readonly secret: string;
}

/** The settings; null before they were made. */
export async function mailSettings(engine: Engine, workspace: string): Promise<KeptMailSettings | null> {
  const [row] = await engine.reader.run(
    statement('SELECT settings, secret FROM mail_settings WHERE workspace_id = $1', workspace),
  );
  if (!row) return null;
  return { ...(JSON.parse(String(row.settings)) as MailSettings), secret: String(row.secret) };
}

/** Keeps settings; `secret` is taken the first time only. */
export async function keepMailSettings(
  engine: Engine,
  workspace: string,
  settings: MailSettings,
  secret: string,
  now: string,
): Promise<void> {
  await engine.write(async (session) => {
    const changed = await session.run(
      statement(
        `UPDATE mail_settings SET settings = $2, saved_at = CAST($3 AS TIMESTAMPTZ) WHERE workspace_id = $1
          RETURNING workspace_id`,
        workspace,
        JSON.stringify(settings),
        now,
      ),
    );
    if (changed.length > 0) return;
    await session.insert('mail_settings', [
      { workspace_id: workspace, settings: JSON.stringify(settings), secret, saved_at: now },
    ]);
  });
}
