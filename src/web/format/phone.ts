/** A number in E.164 as people write it: « +33 6 12 34 56 78 »; numbers of other countries stay as they are. */
export function formatPhone(phone: string): string {
  const [, french] = /^\+33(\d{9})$/.exec(phone) ?? [];
  if (french === undefined) return phone;
  return `+33 ${french.slice(0, 1)} ${french.slice(1).match(/../g)?.join(' ')}`.replaceAll(' ', '\u00a0');
}
