import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { hookToleranceMs } from '../../core/capture/hook.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { sameSecret } from '../access/secrets.ts';

/** A webhook's request as it was signed. */
export interface HookRequest {
  readonly method: string;
  /** Public address, as the sender knows it. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** What stands in the address behind the webhook's id. */
  readonly pathSecret: string;
}

/**
 * Filon's own way: `X-Filon-Timestamp` (Unix seconds) and `X-Filon-Signature`, `sha256=` and the hexadecimal
 * HMAC-SHA256 of timestamp, dot and body. Returns the signature, which tells the delivery from others. Throws `hook_signature`,
 * `hook_stale`.
 */
export function checkSigned({ headers, body }: HookRequest, secret: string, now: number): string {
  const timestamp = headerOf(headers, 'x-filon-timestamp');
  const signature = headerOf(headers, 'x-filon-signature');
  if (!/^\d{9,11}$/.test(timestamp)) refuse('X-Filon-Timestamp');
  checkSame(
    signature,
    `sha256=${hmac('sha256', secret, `${timestamp}.`, body).toString('hex')}`,
    'X-Filon-Signature',
  );
  checkTime(Number(timestamp) * 1000, now);
  return signature;
}

/** Meta: `X-Hub-Signature-256`, `sha256=` and the hexadecimal HMAC-SHA256 of the body under the app's secret. */
export function checkMeta({ headers, body }: HookRequest, appSecret: string): void {
  const made = `sha256=${hmac('sha256', appSecret, '', body).toString('hex')}`;
  checkSame(headerOf(headers, 'x-hub-signature-256'), made, 'X-Hub-Signature-256');
}

/**
 * HubSpot, version 3: `X-HubSpot-Signature-v3`, the base64 HMAC-SHA256 under the app's secret of method, decoded
 * address, body and `X-HubSpot-Request-Timestamp` (Unix milliseconds).
 */
export function checkHubspot(
  { method, url, headers, body }: HookRequest,
  appSecret: string,
  now: number,
): void {
  const timestamp = headerOf(headers, 'x-hubspot-request-timestamp');
  if (!/^\d{12,14}$/.test(timestamp)) refuse('X-HubSpot-Request-Timestamp');
  const signed = Buffer.concat([Buffer.from(method + decodedUrl(url)), body, Buffer.from(timestamp)]);
  checkSame(
    headerOf(headers, 'x-hubspot-signature-v3'),
    hmac('sha256', appSecret, '', signed).toString('base64'),
    'X-HubSpot-Signature-v3',
  );
  checkTime(Number(timestamp), now);
}

/** Mandrill: `X-Mandrill-Signature`, the base64 HMAC-SHA1 of the address, then each form field's name and value by name. */
export function checkMandrill(
  { url, headers }: HookRequest,
  fields: ReadonlyMap<string, string>,
  key: string,
): void {
  const signed =
    url +
    [...fields]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flat()
      .join('');
  const made = hmac('sha1', key, '', Buffer.from(signed)).toString('base64');
  checkSame(headerOf(headers, 'x-mandrill-signature'), made, 'X-Mandrill-Signature');
}

/** A secret in the address, as a bearer token, or as the password of basic authentication. */
export function checkShared({ headers, pathSecret }: HookRequest, secret: string): void {
  const authorization = headerOf(headers, 'authorization');
  const bearer = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  const basic = /^Basic (\S+)$/i.exec(authorization)?.[1];
  const password =
    basic &&
    Buffer.from(basic, 'base64')
      .toString()
      .replace(/^[^:]*:/, '');
  checkSame(pathSecret || bearer || password || '', secret, 'secret');
}

/** Throws `hook_signature` unless both are the same; the time it takes does not tell how much of them is. */
export function checkSame(given: string, wanted: string, what: string): void {
  if (given === '' || wanted === '' || !sameSecret(given, wanted)) refuse(what);
}

function checkTime(at: number, now: number): void {
  if (Math.abs(now - at) > hookToleranceMs) {
    throw new FilonError('hook_stale', { time: new Date(at).toISOString() });
  }
}

function hmac(algorithm: 'sha1' | 'sha256', secret: string, before: string, body: Buffer): Buffer {
  return createHmac(algorithm, secret).update(before).update(body).digest();
}

function headerOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value.trim() : '';
}

function decodedUrl(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function refuse(reason: string): never {
  throw new FilonError('hook_signature', { reason });
}
