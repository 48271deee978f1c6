import type { JsonFinding, JsonReading } from './json-value.ts';
import { MAX_DEPTH } from './limits.ts';
import { WholeFraction } from './python-literal/whole-fraction.ts';

const SPACE = /\s+/y;
const COMMENT = /\/\/[^\n\r]*|\/\*[\s\S]*?\*\//y;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const WORD = /-?[A-Za-z_$][\w$]*/y;

/** Words that mean something; those that are not JSON are found. */
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
  ['None', null],
  ['True', true],
  ['False', false],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);
const JSON_WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** Ends the reading from within; never leaves this file. */
class Stop extends Error {
  readonly kind: 'unreadable' | 'too-deep';

  constructor(kind: 'unreadable' | 'too-deep') {
    super(kind);
    this.kind = kind;
  }
}

/**
 * Reads one value that `JSON.parse` refuses or changes. See `readJsonValue`, which calls this where it has to.
 *
 * Shape: objects have no prototype. The last of repeated keys counts, as with `JSON.parse`.
 * Cost: linear; no more levels of calls than `MAX_DEPTH`.
 */
export function readJsonCarefully(text: string): JsonReading {
  const reader = new CarefulReader(text);
  try {
    return { kind: 'value', value: reader.readWhole(), findings: reader.findings };
  } catch (error) {
    if (error instanceof Stop) return { kind: error.kind };
    throw error;
  }
}

class CarefulReader {
  readonly findings: JsonFinding[] = [];
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  readWhole(): unknown {
    const value = this.readValue(MAX_DEPTH);
    this.skipSpace();
    if (this.at < this.text.length) throw new Stop('unreadable');
    return value;
  }

  private readValue(depth: number): unknown {
    this.skipSpace();
    const first = this.text[this.at];
    if ((first === '{' || first === '[') && depth === 0) throw new Stop('too-deep');
    if (first === '{') return this.readObject(depth - 1);
    if (first === '[') return this.readList(depth - 1);
    if (first === '"' || first === "'") return this.readString();
    return this.readNumber() ?? this.readWord();
  }

  private readObject(depth: number): unknown {
    const object: Record<string, unknown> = Object.create(null);
    this.readMembers('}', () => {
      const start = this.at;
      const key = this.readKey();
      this.skipSpace();
      if (this.text[this.at++] !== ':') throw new Stop('unreadable');
      if (key in object) this.find(start, key, 'json-key-repeated');
      object[key] = this.readValue(depth);
    });
    return object;
  }

  private readList(depth: number): unknown {
    const list: unknown[] = [];
    this.readMembers(']', () => list.push(this.readValue(depth)));
    return list;
  }

  /** What stands between an opening bracket and `close`, with commas between. */
  private readMembers(close: string, readMember: () => void): void {
    this.at++;
    let comma = -1;
    for (let isFirst = true; ; isFirst = false) {
      this.skipSpace();
      if (this.text[this.at] === close) break;
      if (!isFirst && comma < 0) throw new Stop('unreadable');
      readMember();
      this.skipSpace();
      comma = this.text[this.at] === ',' ? this.at++ : -1;
    }
    if (comma >= 0) this.find(comma, `a comma before ${close}`);
    this.at++;
  }

  private readKey(): string {
    const first = this.text[this.at];
    if (first === '"' || first === "'") return this.readString();
    const start = this.at;
    const key = this.match(WORD)?.[0];
    if (key === undefined) throw new Stop('unreadable');
    this.find(start, `${key} without quotes`);
    return key;
  }

  private readString(): string {
    const start = this.at;
    const quoted = this.readQuoted();
    const isSingle = quoted.startsWith("'");
    if (isSingle) this.find(start, 'single quotes');
    const escaped = withEscapedControls(quoted);
    if (escaped !== quoted) this.find(start, 'a control character without an escape');
    try {
      return JSON.parse(isSingle ? withDoubleQuotes(escaped) : escaped) as string;
    } catch {
      throw new Stop('unreadable');
    }
  }

  /** By hand: a regular expression over a string of megabytes would need as much stack. */
  private readQuoted(): string {
    const { text, at: start } = this;
    const quote = text[start];
    let at = start + 1;
    while (at < text.length && text[at] !== quote) at += text[at] === '\\' ? 2 : 1;
    if (at >= text.length) throw new Stop('unreadable');
    this.at = at + 1;
    return text.slice(start, this.at);
  }

  private readNumber(): unknown {
    const found = this.match(NUMBER);
    if (found === null) return undefined;
    const [digits, fraction, exponent] = found;
    const number = Number(digits);
    if (!Number.isFinite(number)) return digits;
    const isWhole = fraction === undefined && exponent === undefined;
    if (isWhole) return Number.isSafeInteger(number) ? number + 0 : BigInt(digits);
    return Number.isSafeInteger(number) && !Object.is(number, -0) ? new WholeFraction(number) : number;
  }

  private readWord(): unknown {
    const start = this.at;
    const word = this.match(WORD)?.[0] ?? '';
    if (!WORDS.has(word)) throw new Stop('unreadable');
    if (!JSON_WORDS.has(word)) this.find(start, word);
    return WORDS.get(word);
  }

  private skipSpace(): void {
    for (;;) {
      this.match(SPACE);
      const start = this.at;
      if (this.match(COMMENT) === null) return;
      this.find(start, 'a comment');
    }
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }

  private find(at: number, found: string, code: JsonFinding['code'] = 'json-lenient'): void {
    this.findings.push({ code, at, found });
  }
}

/** What stands after a backslash stays: no escape ends with a control character. */
function withEscapedControls(quoted: string): string {
  return quoted.replaceAll(/\\.|[^ -\uffff\n\r]/gs, (found) =>
    found.length === 1 ? JSON.stringify(found).slice(1, -1) : found,
  );
}

/** `'a "b" \'c\''` as JSON writes it. */
function withDoubleQuotes(quoted: string): string {
  const inner = quoted.slice(1, -1).replaceAll(/\\'|"|\\./g, (found) => {
    if (found === "\\'") return "'";
    return found === '"' ? '\\"' : found;
  });
  return `"${inner}"`;
}
