const narrow = '\u202f';

/** Text written with plain spaces as French sets it: narrow no-break ones inside « » and before : ; ! ? and %. */
export function frenchSpaces(written: string): string {
  return written.replace(/« /g, `«${narrow}`).replace(/ ([»;:!?%])(?!\w)/g, `${narrow}$1`);
}
