/**
 * Windows-1252 by its own table (WHATWG Encoding, index windows-1252): several Node versions decode it as Latin-1 and
 * lose €, ’ and œ.
 */
const beyondLatin1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of Windows-1252 bytes. */
export function westernText(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (sign) => beyondLatin1[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Turns Windows-1252 bytes into UTF-8 bytes, through tables: files of millions of lines come in this encoding. */
export function westernConverter(): (bytes: Uint8Array) => Uint8Array {
  const encoder = new TextEncoder();
  const table = Array.from({ length: 128 }, (_, index) =>
    encoder.encode(westernText(Uint8Array.of(index + 128))),
  );
  const first = Uint8Array.from(table, (bytes) => bytes[0] ?? 0);
  const second = Uint8Array.from(table, (bytes) => bytes[1] ?? 0);
  const third = Uint8Array.from(table, (bytes) => bytes[2] ?? 0);
  let out = new Uint8Array(0);
  return (bytes) => {
    if (out.length < bytes.length * 3) out = new Uint8Array(bytes.length * 3);
    let at = 0;
    for (let index = 0; index < bytes.length; index += 1) {
      const byte = bytes[index] as number;
      if (byte < 128) {
        out[at] = byte;
        at += 1;
        continue;
      }
      const high = byte - 128;
      out[at] = first[high] as number;
      out[at + 1] = second[high] as number;
      at += 2;
      if (third[high] === 0) continue;
      out[at] = third[high] as number;
      at += 1;
    }
    return out.subarray(0, at);
  };
}
