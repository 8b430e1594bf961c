import type { FastifyRequest } from 'fastify';
import type { Language } from '../../core/words/language.ts';

/** The language a request asks for: `?lang=`, else the first of Accept-Language that Filon speaks, else English. */
export function requestLanguage(request: Pick<FastifyRequest, 'query' | 'headers'>): Language {
  const { query } = request;
  const asked = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : undefined;
  if (asked === 'fr' || asked === 'en') return asked;
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const weight = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean);
      return { language: tag.slice(0, 2), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => weight > 0 && (language === 'fr' || language === 'en'))
    .sort((one, other) => other.weight - one.weight);
  return wanted[0]?.language === 'fr' ? 'fr' : 'en';
}
