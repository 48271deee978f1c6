const ESCAPE = /\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|x([\dA-Fa-f]{2})|([nrtbf"'\\/]))/g;
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const LAST_CODE_POINT = 0x10ffff;

/** Whether a cell is a list or dict in which JSON or Python may have written something as an escape. */
export function mayHoldEscapes(cell: string): boolean {
  return cell.includes('\\') && /^\s*[{[(]/.test(cell);
}

/**
 * A text with what its escapes stand for, as JSON and Python write them in strings. Two escaped halves of a surrogate pair become the one character.
 *
 * Fails: never; what is no such escape stays as it is.   Cost: one pass over the text.
 */
export function decodeEscapes(text: string): string {
  return text.replace(ESCAPE, (written, u?: string, U?: string, x?: string, short?: string) => {
    if (short !== undefined) return CONTROLS[short] ?? short;
    const code = Number.parseInt(u ?? U ?? x!, 16);
    return code > LAST_CODE_POINT ? written : String.fromCodePoint(code);
  });
}
