const NEEDS_CARE = /['\\]|[^ -~]/;
const NOT_PRINTABLE = /\p{C}|(?! )\p{Z}/gu;
const PRINTABLE = /^[^\p{C}\p{Z}]$/u;
const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/**
 * A string as `repr()` writes it: in single quotes, or in double ones when it holds a single quote and no double one.
 *
 * Missing: which characters are printable depends on the Unicode version, of this browser here and of that Python there.
 * Source: CPython, `unicode_repr` in Objects/unicodeobject.c, and `str.isprintable`.
 */
export function formatPythonString(text: string): string {
  if (!NEEDS_CARE.test(text)) return `'${text}'`;
  const escaped = text.replaceAll('\\', '\\\\').replace(NOT_PRINTABLE, escapeCharacter);
  if (!escaped.includes("'")) return `'${escaped}'`;
  return escaped.includes('"') ? `'${escaped.replaceAll("'", "\\'")}'` : `"${escaped}"`;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) as number;
  const hex = code.toString(16);
  if (code < 0x100) return SHORT_ESCAPES[character] ?? `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/**
 * A number as `repr()` writes it: whole numbers as digits, fractions in the shortest text that reads back the same.
 *
 * Shape: a whole number beyond 2^53 is written as a fraction, since it may have been rounded; `-0` is `-0.0`.
 * Source: CPython, `float_repr`: exponents below -4 and from 16 on are written out, with two digits at least.
 */
export function formatPythonNumber(number: number): string {
  if (Object.is(number, -0)) return '-0.0';
  if (Number.isSafeInteger(number)) return String(number);
  if (!Number.isFinite(number)) return Number.isNaN(number) ? 'nan' : number > 0 ? 'inf' : '-inf';
  const [digits, exponent] = number.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (power >= 16 || power < -4) {
    return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  return Number.isInteger(number) ? `${number}.0` : String(number);
}

const SHOWN = 1;
const ESCAPED = 2;
const knownCharacters = new Uint8Array(0x1_0000);

/**
 * Whether `formatPythonString` writes a character as it is. Not for ASCII.
 *
 * Cost: each of the first 65,536 is looked up once, then remembered.
 */
export function isPrintable(codePoint: number): boolean {
  if (knownCharacters[codePoint] === SHOWN) return true;
  if (knownCharacters[codePoint] === ESCAPED) return false;
  const isShown = PRINTABLE.test(String.fromCodePoint(codePoint));
  knownCharacters[codePoint] = isShown ? SHOWN : ESCAPED;
  return isShown;
}
