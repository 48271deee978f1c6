/** Lists that are known to hold records, whatever the records look like. */
const LIST_NAMES: ReadonlySet<string> = new Set([
  'events',
  'data',
  'activities',
  'results',
  'records',
  'items',
]);

/** How much of a list is looked at to see whether it holds records. */
const LOOK_AHEAD = 4096;

const STRING = /"(?:[^"\\]|\\.)*"/y;
const SPACE = /\s*/y;

/**
 * The name of the list of records in the object with which a JSON text begins, or in the first element of the list with which it begins.
 *
 * Missing: null when there is no such object, or it is a record itself. Only lists directly in the object count.
 * Cost: one pass over the text.
 */
export function findInnerListName(text: string): string | null {
  const scanner = new Scanner(text);
  scanner.skip('[');
  if (!scanner.skip('{')) return null;
  for (;;) {
    const name = scanner.takeString();
    if (name === null || name === 'created_at' || name === 'event' || !scanner.skip(':')) return null;
    const start = scanner.at + 1;
    if (text[scanner.at] === '[' && isListOfRecords(name, text.slice(start, start + LOOK_AHEAD))) {
      return name;
    }
    scanner.passValue();
    if (!scanner.skip(',')) return null;
  }
}

function isListOfRecords(name: string, beginning: string): boolean {
  if (LIST_NAMES.has(name)) return true;
  return /^\s*\{/.test(beginning) && /"created_at"\s*:/.test(beginning) && /"event"\s*:/.test(beginning);
}

class Scanner {
  at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.skipSpace();
  }

  /** Goes beyond one character and the space after it; false when something else stands there. */
  skip(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    this.skipSpace();
    return true;
  }

  takeString(): string | null {
    STRING.lastIndex = this.at;
    const quoted = STRING.exec(this.text)?.[0];
    if (quoted === undefined) return null;
    this.at += quoted.length;
    this.skipSpace();
    return quoted.slice(1, -1);
  }

  /** Goes to the comma or bracket after a value. */
  passValue(): void {
    for (let depth = 0; this.at < this.text.length; ) {
      const character = this.text[this.at]!;
      if (depth === 0 && ',]}'.includes(character)) return;
      if ('[{'.includes(character)) depth++;
      if (']}'.includes(character)) depth--;
      if (character !== '"' || this.takeString() === null) this.at++;
    }
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at;
    SPACE.test(this.text);
    this.at = SPACE.lastIndex;
  }
}
