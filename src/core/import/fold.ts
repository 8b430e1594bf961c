/**
 * A name or value without what people write in many ways: case, accents, kinds of space, kinds of apostrophe.
 * "Coût " and "cout", "Clics (tous)" and "clics (tous)" fold to the same text.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim()
    .toLowerCase();
}
