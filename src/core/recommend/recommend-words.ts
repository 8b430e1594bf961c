import { formatNumber, formatShare } from '../words/figures.ts';
import type { Language } from '../words/language.ts';
import type { Reason } from './recommend.ts';

/** A reason with the name of the article it speaks of. */
export type NamedReason =
  | (Extract<Reason, { kind: 'alike' | 'own' | 'popular' }> & { readonly article: null })
  | (Omit<Extract<Reason, { kind: 'together' | 'buyers' | 'after' }>, 'article'> & {
      readonly article: string;
    });

const quote: Readonly<Record<Language, (name: string) => string>> = {
  fr: (name) => `«\u202f${name}\u202f»`,
  en: (name) => `“${name}”`,
};

/** Why an article is recommended, as half a sentence in the reader's language. */
export function reasonWords(reason: NamedReason, language: Language): string {
  const french = language === 'fr';
  const number = (value: number): string => formatNumber(value, language);
  const share = (value: number): string => formatShare(value, language, value >= 0.1 ? 0 : undefined);
  switch (reason.kind) {
    case 'together': {
      const [name, part, count] = [
        quote[language](reason.article),
        share(reason.share),
        number(reason.count),
      ];
      const baskets = french
        ? reason.count < 2
          ? 'panier'
          : 'paniers'
        : reason.count === 1
          ? 'basket'
          : 'baskets';
      return french
        ? `acheté avec ${name} dans ${part} des cas (${count} ${baskets})`
        : `bought with ${name} ${part} of the time (${count} ${baskets})`;
    }
    case 'buyers': {
      const [name, part, count] = [
        quote[language](reason.article),
        share(reason.share),
        number(reason.count),
      ];
      const customers = french
        ? reason.count < 2
          ? 'client'
          : 'clients'
        : reason.count === 1
          ? 'customer'
          : 'customers';
      return french
        ? `acheté aussi par ${part} des clients de ${name} (${count} ${customers})`
        : `${part} of the buyers of ${name} bought it too (${count} ${customers})`;
    }
    case 'after': {
      const [name, part, count] = [
        quote[language](reason.article),
        share(reason.share),
        number(reason.count),
      ];
      return french
        ? `acheté ensuite par ${part} des clients de ${name} (${count} ${reason.count < 2 ? 'client' : 'clients'})`
        : `${part} of the buyers of ${name} bought it afterwards (${count} ${reason.count === 1 ? 'customer' : 'customers'})`;
    }
    case 'alike':
      return french
        ? `acheté par ${number(reason.count)} des ${number(reason.of)} clients aux achats les plus proches`
        : `bought by ${number(reason.count)} of the ${number(reason.of)} customers who buy most alike`;
    case 'own':
      return french
        ? `présent dans ${number(reason.count)} de ses ${number(reason.of)} commandes`
        : `in ${number(reason.count)} of their ${number(reason.of)} orders`;
    case 'popular':
      return french
        ? `parmi les plus achetés\u202f: ${share(reason.share)} des commandes récentes`
        : `among the most bought: ${share(reason.share)} of recent orders`;
  }
}

/** The same for a shop's visitor: without figures. Null for what speaks of customers by their purchases. */
export function visitorWords(reason: NamedReason, language: Language): string | null {
  const french = language === 'fr';
  switch (reason.kind) {
    case 'together': {
      const name = quote[language](reason.article);
      return french ? `Acheté avec ${name}` : `Bought with ${name}`;
    }
    case 'buyers': {
      const name = quote[language](reason.article);
      return french ? `Choisi aussi par les acheteurs de ${name}` : `Also chosen by buyers of ${name}`;
    }
    case 'after': {
      const name = quote[language](reason.article);
      return french ? `Souvent acheté après ${name}` : `Often bought after ${name}`;
    }
    case 'popular':
      return french ? 'Parmi les plus achetés' : 'Among the most bought';
    default:
      return null;
  }
}
