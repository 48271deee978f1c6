const SPACE = /\s*/y;
const COMMENT = /\/\/[^\n\r]*|\/\*[\s\S]*?\*\//y;

/**
 * A place in a JSON text that may be cut off anywhere. Space and comments are passed over before anything else stands at the place.
 *
 * Fails: what is not there is not taken, and the place stays.   Cost: every character is passed once.
 */
export class JsonScanner {
  at: number;
  /** Where comments began that were passed over. */
  readonly comments: number[] = [];
  private readonly text: string;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
    this.skipSpace();
  }

  /** The character at the place, or undefined at the end. */
  get next(): string | undefined {
    return this.text[this.at];
  }

  /** Goes beyond one character and the space after it; false when something else stands there. */
  skip(character: string): boolean {
    if (this.next !== character) return false;
    this.at++;
    this.skipSpace();
    return true;
  }

  /** Goes beyond a string and the space after it, and gives what is between its quotes as it stands; null when there is none. */
  takeString(): string | null {
    const { text, at: start } = this;
    if (text[start] !== '"') return null;
    // By hand: a regular expression over a string of megabytes would need as much stack.
    let end = start + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    if (end >= text.length) return null;
    this.at = end + 1;
    this.skipSpace();
    return text.slice(start + 1, end);
  }

  /** Goes to the comma or bracket after a value. */
  passValue(): void {
    for (let depth = 0; this.at < this.text.length; ) {
      const character = this.text[this.at]!;
      if (depth === 0 && ',]}'.includes(character)) return;
      if ('[{'.includes(character)) depth++;
      if (']}'.includes(character)) depth--;
      this.pass();
    }
  }

  /** Goes beyond a string, a comment, or one character of anything else. */
  pass(): void {
    const { at, next } = this;
    if (next === '"') this.takeString();
    if (next === '/') this.skipSpace();
    if (this.at === at) this.at++;
  }

  private skipSpace(): void {
    this.passPattern(SPACE);
    for (let start = this.at; this.passPattern(COMMENT); start = this.at) {
      this.comments.push(start);
      this.passPattern(SPACE);
    }
  }

  private passPattern(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const isThere = pattern.test(this.text);
    if (isThere) this.at = pattern.lastIndex;
    return isThere;
  }
}
