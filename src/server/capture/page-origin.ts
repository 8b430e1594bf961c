import type { FastifyRequest } from 'fastify';
import type { FormSettings } from '../../core/capture/form.ts';

export interface PageOrigin {
  /** `unknown`: the browser does not say, or hides it. */
  readonly state: 'allowed' | 'foreign' | 'unknown';
  /** Of the page that posts; empty when unknown. */
  readonly origin: string;
  /** Filon's own, as this request reached it. */
  readonly own: string;
}

/** From which page a request comes, by its Origin, else its Referer. */
export function pageOrigin(request: FastifyRequest, allowed: readonly string[]): PageOrigin {
  const own = `${request.protocol}://${request.host}`;
  const { origin: said, referer } = request.headers;
  const origin = said === undefined ? originOf(referer ?? '') : said === 'null' ? '' : originOf(said);
  if (origin === '') return { state: 'unknown', origin, own };
  return { state: origin === own || allowed.includes(origin) ? 'allowed' : 'foreign', origin, own };
}

/** Where a post leads to: what it asks for or else the form's own page, on an allowed origin; null for neither. */
export function redirectOf(
  asked: string,
  { redirect, allowedOrigins }: FormSettings,
  own: string,
): string | null {
  const may = (address: string | null): address is string =>
    address !== null && [own, ...allowedOrigins].includes(originOf(address));
  return [asked, redirect].find(may) ?? null;
}

/** The origin of an http address; empty for anything else. */
export function originOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { origin, protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : '';
}
