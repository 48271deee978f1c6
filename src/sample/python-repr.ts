/** What a cell of the log can hold. Numbers are integers: the log has no others, and Python spells floats its own way. */
export type PythonValue = string | number | boolean | null | PythonDict;
export interface PythonDict {
  readonly [key: string]: PythonValue | undefined;
}

const PLAIN = /^[ -&(-[\]-~]*$/;
const NOT_PRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]/gu;
const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', ' ': ' ' };

/**
 * The text that Python's `repr()` gives for a value; keys whose value is undefined are left out.
 *
 * Source: CPython, `unicode_repr` in Objects/unicodeobject.c, and `str.isprintable`.
 */
export function formatPythonRepr(value: PythonValue): string {
  if (typeof value === 'string') return formatPythonString(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value === null) return 'None';
  let text = '';
  for (const key in value) {
    const item = value[key];
    if (item === undefined) continue;
    text += (text === '' ? '{' : ', ') + formatKey(key) + formatPythonRepr(item);
  }
  return text === '' ? '{}' : `${text}}`;
}

const keyTexts = new Map<string, string>();

/** The log has a few dozen keys, so their texts are remembered. */
function formatKey(key: string): string {
  let text = keyTexts.get(key);
  if (text === undefined) {
    text = `${formatPythonString(key)}: `;
    keyTexts.set(key, text);
  }
  return text;
}

function formatPythonString(text: string): string {
  if (PLAIN.test(text)) return `'${text}'`;
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replaceAll('\\', '\\\\').replace(NOT_PRINTABLE, escapeCharacter);
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) as number;
  const hex = code.toString(16);
  if (code < 0x100) return SHORT_ESCAPES[character] ?? `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
