/** The text of a numeric cell, as fifteen digits, the precision that spreadsheets show. */
export function numberCellText(raw: string): string {
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  if (text.includes('e'))
    return rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
  // Three decimals could be taken for thousands.
  return /\.\d{3}$/u.test(text) ? `${text}0` : text;
}

/** ISO text of a spreadsheet's day number; the number's own text if it is outside of years 1900 to 9999. */
export function dateCellText(raw: string, from1904: boolean): string {
  const serial = Number(raw);
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return raw;
  // Day 60 is 29 February 1900, which never was: counting from 30 December 1899 is right from March 1900 on.
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const seconds = Math.round(serial * 86_400);
  const iso = new Date(epoch + seconds * 1000).toISOString();
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}

/** Position of a cell's column from its reference: A1 is 0, AB7 is 27; -1 without letters. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}
