import { type Cursor, skipBlanks } from './cursor.ts';

/** What a quote inside a dict's value means: the end of the value, a letter of it, or no one can tell. */
type QuoteMeaning = 'end' | 'letter' | 'unclear';

/**
 * The value at the cursor of a dict whose writer put quotes around text without looking inside: `'Bob O'Brien'`.
 *
 * Shape: the value ends at the first quote with `}` or `, 'key':` behind it; earlier quotes are letters of the value.
 * Fails: undefined when it does not end, or when a quote stands before `,` `:` or `]` and yet ends nothing that fits.
 * Cost: the text behind a quote is looked at again up to the next quote but one, no further.
 */
export function readBareText(cursor: Cursor): string | undefined {
  const { text } = cursor;
  const start = cursor.at + 1;
  for (let quote = text.indexOf("'", start); quote !== -1; quote = text.indexOf("'", quote + 1)) {
    const meaning = quoteMeaning(text, quote);
    if (meaning === 'unclear') return undefined;
    if (meaning === 'letter') continue;
    cursor.at = quote + 1;
    return text.slice(start, quote);
  }
  return undefined;
}

function quoteMeaning(text: string, quote: number): QuoteMeaning {
  const behind = skipBlanks(text, quote + 1);
  switch (text[behind]) {
    case '}':
      return 'end';
    case ',':
      return startsWithKey(text, skipBlanks(text, behind + 1)) ? 'end' : 'unclear';
    case ':':
    case ']':
      return 'unclear';
    default:
      return 'letter';
  }
}

function startsWithKey(text: string, at: number): boolean {
  if (text[at] !== "'") return false;
  const end = text.indexOf("'", at + 1);
  return end !== -1 && text[skipBlanks(text, end + 1)] === ':';
}

/**
 * Whether a text may come from a writer that puts quotes around text as it is: it holds nothing such a writer would have
 * had to escape, and Python could not have gone on at `stop`, the place where the exact reading stopped.
 *
 * Source: what Python reads behind a string, though it never prints it, is a further string: `'a' r'b'` is `'ab'`;
 * and a string may open with three quotes.
 */
export function isWrittenBare(text: string, stop: number): boolean {
  return !hasEscapable(text) && !isReadOn(text, stop);
}

function hasEscapable(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' || text.charCodeAt(at) < 0x20) return true;
  }
  return false;
}

function isReadOn(text: string, stop: number): boolean {
  if (text.startsWith("'''", stop - 2)) return true;
  let at = stop;
  for (;;) {
    if (/^[rRuU]['"]/.test(text.slice(at, at + 2))) at++;
    if (text[at] !== "'") return '",:}]'.includes(text[at] ?? '');
    if (text.startsWith("'''", at)) return true;
    const end = text.indexOf("'", at + 1);
    if (end === -1) return false;
    at = skipBlanks(text, end + 1);
  }
}
