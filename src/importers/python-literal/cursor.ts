/** The two ways to write a literal. What both spell alike, such as `{"a": [1]}`, commits to neither. */
export type Spelling = 'python' | 'json';

/**
 * A place in a text, moved forward by the readers of this folder.
 *
 * Fails: a reader that finds nothing it understands gives `undefined`; the place no longer matters then, since the whole
 * text is refused.   Cost: every character is passed a bounded number of times.
 */
export class Cursor {
  readonly text: string;
  at = 0;
  /** Whether a dict that has been read names a key twice. */
  hasRepeatedKey = false;
  /** Whether a string that has been read holds a control character as it is. */
  hasRawControl = false;
  private spelling: Spelling | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The character at the place, or `''` at the end. */
  get next(): string {
    return this.text.charAt(this.at);
  }

  /** Steps over `token` and gives true, or stays and gives false. */
  take(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  /** Steps over the characters that `belongs` accepts and gives them. */
  takeWhile(belongs: (character: string) => boolean): string {
    const start = this.at;
    while (this.at < this.text.length && belongs(this.next)) this.at++;
    return this.text.slice(start, this.at);
  }

  skipBlanks(): void {
    this.at = skipBlanks(this.text, this.at);
  }

  /** Commits the text to one spelling; false when it has already shown the other. A mixture means nothing anywhere. */
  commitTo(spelling: Spelling): boolean {
    this.spelling ??= spelling;
    return this.spelling === spelling;
  }
}

/** The first place from `at` on that holds no blank: the blanks are those that both Python and JSON allow between tokens. */
export function skipBlanks(text: string, at: number): number {
  let place = at;
  while (isBlank(text.charCodeAt(place))) place++;
  return place;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
