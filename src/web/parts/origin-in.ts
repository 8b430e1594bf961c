/** The origin of an address as somebody writes it: with or without `https://`, with or without a path. */
export function originIn(text: string): string | null {
  const address = text.trim();
  if (address === '') return null;
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  return URL.canParse(whole) ? new URL(whole).origin : null;
}
