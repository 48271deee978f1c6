/** What fits on a line stays on one. */
const SHORT = 60;
const INDENT = '  ';
/** Beyond it the indents alone would fill pages. */
const DEEPEST = 40;

const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/**
 * A dict, list, tuple or set on several lines, as Python or JSON wrote it: nothing but the space between its parts changes, so every value keeps its kind and
 * its spelling.
 *
 * Missing: null for anything else: a plain text, a literal that fits on a line, brackets that do not match.   Cost: linear.
 */
export function layOutLiteral(text: string): string | null {
  const literal = text.trim();
  if (literal.length <= SHORT || CLOSERS[literal[0]!] === undefined) return null;
  const ends = findEnds(literal);
  return ends?.get(0) === literal.length - 1 ? breakLines(literal, ends) : null;
}

/** For each opening bracket the place of the one that closes it; null when they do not match. */
function findEnds(text: string): ReadonlyMap<number, number> | null {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (isQuote(character)) at = endOfString(text, at);
    else if (CLOSERS[character] !== undefined) open.push(at);
    else if ('}])'.includes(character)) {
      const opener = open.pop();
      if (opener === undefined || CLOSERS[text[opener]!] !== character) return null;
      ends.set(opener, at);
    }
    if (open.length > DEEPEST) return null;
  }
  return open.length === 0 ? ends : null;
}

function breakLines(text: string, ends: ReadonlyMap<number, number>): string {
  const parts: string[] = [];
  let depth = 0;
  const breakLine = () => parts.push(`\n${INDENT.repeat(depth)}`);
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    const end = ends.get(at);
    if (isQuote(character) || (end !== undefined && end - at < SHORT)) {
      const last = end ?? endOfString(text, at);
      parts.push(text.slice(at, last + 1));
      at = last;
    } else if (end !== undefined) {
      parts.push(character);
      depth++;
      breakLine();
      at = beforeText(text, at);
    } else if (character === ',') {
      parts.push(character);
      // A tuple of one ends with a comma.
      const next = beforeText(text, at);
      if ('}])'.includes(text[next + 1]!)) continue;
      breakLine();
      at = next;
    } else if ('}])'.includes(character)) {
      depth--;
      breakLine();
      parts.push(character);
    } else if (isSpace(character)) {
      at = beforeText(text, at);
      if (!'}])'.includes(text[at + 1]!)) parts.push(' ');
    } else parts.push(character);
  }
  return parts.join('');
}

function isQuote(character: string): boolean {
  return character === "'" || character === '"';
}

function isSpace(character: string): boolean {
  return ' \t\r\n'.includes(character);
}

/** The place of the quote that ends the string which begins at `start`; the end of the text when there is none. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== text[start]) at += text[at] === '\\' ? 2 : 1;
  return Math.min(at, text.length);
}

/** The last place of the space behind `at`. */
function beforeText(text: string, at: number): number {
  let last = at;
  while (last + 1 < text.length && isSpace(text[last + 1]!)) last++;
  return last;
}
