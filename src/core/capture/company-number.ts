/** La Poste's offices have SIRET numbers that do not follow Luhn: their digits sum to a multiple of five. */
const laPoste = '356000000';

/**
 * A French SIREN (9 digits) or SIRET (14), without spaces and dots; null if its check digit is wrong (Luhn's
 * algorithm, as INSEE prescribes it). A French VAT number gives its SIREN. Numbers of other countries give null.
 */
export function companyNumber(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s.\u00a0\u202f-]/gu, '');
  const digits = /^FR[\dA-Z]{2}(\d{9})$/u.exec(plain)?.[1] ?? plain;
  if (!/^(\d{9}|\d{14})$/u.test(digits) || /^0+$/u.test(digits)) return null;
  if (luhn(digits)) return digits;
  const sum = [...digits].reduce((total, digit) => total + Number(digit), 0);
  return digits.length === 14 && digits.startsWith(laPoste) && sum % 5 === 0 ? digits : null;
}

/** The company of a SIREN or SIRET: its first nine digits. */
export function sirenOf(number: string): string {
  return number.slice(0, 9);
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
