import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id (the package's default kind): 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id digest of a password, with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), options);
}

let decoy: Promise<string> | undefined;

/**
 * Whether a password fits a digest. Without a digest (no such account) it takes the same time and says no, so that
 * nobody can find out which addresses have an account.
 */
export async function checkPassword(password: string, digest: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(digest ?? (await decoy), password.normalize('NFKC'));
  return fits && digest !== null;
}
