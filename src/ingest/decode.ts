/** A text and how it was coded; `broken`: bytes that no coding of ours explains. */
export interface Decoded {
  text: string;
  coding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1258";
  broken: boolean;
}

const decode = (bytes: Uint8Array, coding: string, fatal = false) => new TextDecoder(coding, { fatal }).decode(bytes);

/** UTF-16 without a byte order mark: in a table of Vietnamese text most upper bytes are 0 or 1. */
function zeroSide(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.3 && even < odd / 4) return "utf-16le";
  return even > half * 0.3 && odd < even / 4 ? "utf-16be" : null;
}

/** The text of a file in UTF-8, UTF-16 or windows-1258, found by its bytes. Null when it is no text at all. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  const wide = marked ?? zeroSide(bytes);
  if (wide !== null) return { text: decode(bytes, wide), coding: wide, broken: false };
  if (bytes.subarray(0, 4000).includes(0)) return null;
  try {
    return { text: decode(bytes, "utf-8", true), coding: "utf-8", broken: false };
  } catch {
    return decodeBytes(bytes);
  }
}

/** Mostly UTF-8 with a few bytes gone wrong, or windows-1258, whose tone marks stand apart and are joined by NFC. */
function decodeBytes(bytes: Uint8Array): Decoded {
  const lenient = decode(bytes, "utf-8");
  const lost = (lenient.match(/\ufffd/g) ?? []).length;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII
  const kept = (lenient.match(/[^\u0000-\u007f\ufffd]/g) ?? []).length;
  if (kept > 2 * lost) return { text: lenient, coding: "utf-8", broken: true };
  const text = decode(bytes, "windows-1258").normalize("NFC");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: windows-1258 gives these for bytes that it does not know
  return { text, coding: "windows-1258", broken: /[\u0080-\u009f\u0001-\u0008]/.test(text) };
}
