const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** A text, and whether its bytes were UTF-8. Where they were not, U+FFFD stands. */
export interface DecodedText {
  readonly text: string;
  readonly isUtf8: boolean;
}

/** Some bytes as text. A byte-order mark is kept.   Fails: never, see `DecodedText`. */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    return { text: strict.decode(bytes), isUtf8: true };
  } catch {
    return { text: lenient.decode(bytes), isUtf8: false };
  }
}

const LONGEST_EXCERPT = 1000;

/** The beginning of some bytes as text, for people to recognise. */
export function excerpt(bytes: Uint8Array, start: number, end: number): string {
  return lenient.decode(bytes.subarray(start, Math.min(end, start + LONGEST_EXCERPT)));
}
