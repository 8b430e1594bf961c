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

const encoder = new TextEncoder();
const beyondAscii = Array.from({ length: 128 }, (_, index) =>
  encoder.encode(westernText(Uint8Array.of(index + 128))),
);
const first = Uint8Array.from(beyondAscii, (bytes) => bytes[0] ?? 0);
const second = Uint8Array.from(beyondAscii, (bytes) => bytes[1] ?? 0);
const third = Uint8Array.from(beyondAscii, (bytes) => bytes[2] ?? 0);

/** Writes a byte from 128 on as UTF-8 into `out` and gives the place after it. Tables: files have millions of lines. */
export function writeWestern(byte: number, out: Uint8Array, at: number): number {
  const high = byte - 128;
  out[at] = first[high] as number;
  out[at + 1] = second[high] as number;
  const last = third[high] as number;
  if (last === 0) return at + 2;
  out[at + 2] = last;
  return at + 3;
}

/** Turns Windows-1252 bytes into UTF-8 bytes. */
export function westernConverter(): (bytes: Uint8Array) => Uint8Array {
  let out = new Uint8Array(0);
  return (bytes) => {
    if (out.length < bytes.length * 3) out = new Uint8Array(bytes.length * 3);
    let at = 0;
    for (let index = 0; index < bytes.length; index += 1) {
      const byte = bytes[index] as number;
      if (byte < 128) out[at++] = byte;
      else at = writeWestern(byte, out, at);
    }
    return out.subarray(0, at);
  };
}
