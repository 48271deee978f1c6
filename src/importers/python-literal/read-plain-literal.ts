import type { LiteralReading, LiteralValue } from './literal-value.ts';

/** Longer texts are no cell of an actor; a regular expression over megabytes would need as much stack. */
const LONGEST = 10_000;

/** Strings, numbers and words; what is between them is written alike in Python and JSON. */
const TOKEN = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|-?\d[\w.+-]*|[A-Za-z_]\w*/g;
const ESCAPE = /\\(?:x([\da-fA-F]{2})|U([\da-fA-F]{8})|(.))|"|[^ -\uffff\n\r]/g;
const PYTHON_WORDS: ReadonlyMap<string, string> = new Map([
  ['None', 'null'],
  ['True', 'true'],
  ['False', 'false'],
]);

/** A value after a key up to the quote that ends it, for texts whose apostrophes are not escaped. */
const BARE_VALUE = /(:\s*)'((?:[^']|'(?!\s*(?:[,:\]}]|[rRuU]?')))*)'(?=\s*(?:\}|,\s*'[^']*'\s*:))/g;

/**
 * The value of a literal made of what logs hold – dicts, lists, strings, numbers, None, True, False – as Python or JSON writes them.
 *
 * Shape: what `readLiteral` gives for the same text, without a word on keys named twice and raw control characters; or `unreadable`, also for everything rarer: tuples, sets,
 * bytes, calls, exponents, whole numbers of more than 15 digits, more than 49 levels, texts beyond 10,000 characters.
 * Fails: never.   Cost: one pass, then that of `JSON.parse`.
 */
export function readPlainLiteral(text: string): LiteralReading {
  const value = exactValue(text);
  if (value !== undefined) return { kind: 'exact', value };
  // A writer that puts quotes around text as it is has no escapes and no other quotes.
  const recovered = /[\\"[]|[^ -\uffff]/.test(text)
    ? undefined
    : exactValue(text.replace(BARE_VALUE, '$1"$2"'));
  return recovered === undefined ? { kind: 'unreadable' } : { kind: 'recovered', value: recovered };
}

function exactValue(text: string): LiteralValue | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    return literalOf(JSON.parse(jsonOf(text)), 50);
  } catch {
    return undefined;
  }
}

/** The text as JSON writes it. A text of both spellings, and what a plain reader cannot tell, becomes no JSON. */
function jsonOf(text: string): string {
  let [isPython, isJson] = [false, false];
  const json = text.replace(TOKEN, (token, single?: string, double?: string) => {
    const word = PYTHON_WORDS.get(token);
    if (word !== undefined || single !== undefined) isPython = true;
    // In Python a slash needs no backslash: what stands there may be a mistake, and the exact reader takes it for one.
    if (/^[ntf]|\\\//.test(token)) isJson = true;
    const inner = single ?? double;
    if (inner !== undefined) return `"${inner.replace(ESCAPE, jsonEscape)}"`;
    return word ?? (/\d{16}|^-0$|\de/i.test(token) ? '?' : token);
  });
  return isPython && isJson ? '?' : json;
}

function jsonEscape(found: string, byte?: string, point?: string, letter?: string): string {
  if (letter) return letter === "'" ? letter : found;
  const code = byte ?? point;
  const character = code ? String.fromCodePoint(Number.parseInt(code, 16)) : found;
  return JSON.stringify(character).slice(1, -1);
}

/** Objects become maps. Throws beyond `depth` levels, as `JSON.parse` does for what is no JSON. */
function literalOf(value: unknown, depth: number): LiteralValue {
  if (depth === 0) throw new RangeError();
  if (Array.isArray(value)) return value.map((item) => literalOf(item, depth - 1));
  if (typeof value !== 'object' || value === null) return value as LiteralValue;
  return new Map(Object.entries(value).map(([key, item]) => [key, literalOf(item, depth - 1)]));
}
