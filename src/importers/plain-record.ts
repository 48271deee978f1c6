import { CR, LF, QUOTE, SPACE, TAB } from './ascii.ts';
import { FIRST_HIGH, FIRST_LOW, mixRest4 } from './byte-hash.ts';
import type { CsvFields } from './csv-fields.ts';
import { bytesBelow, HIGHEST_BITS, SPACES, times4 } from './four-bytes.ts';

/** What `readPlainRecord` gives for a record that is not plain. */
export const NOT_PLAIN = -1;

const AFTER_SPACES = times4(SPACE + 1);
const QUOTE_FOLD = foldOf(QUOTE);

/** Whether records with such a delimiter can be plain: those with all that are usual but the bar. */
export function isPlainDelimiter(delimiter: number): boolean {
  return delimiter === TAB || (delimiter > SPACE && delimiter < 2 * SPACE);
}

/**
 * Reads the CSV record at `start` if it is plain and whole: fields as almost every file writes them, each quoted or not, without doubled
 * quotes, line ends or other control characters inside. Finds the fields and hashes them in one go, four bytes at a time.
 *
 * Shape: the fields and their hashes are added to `fields`; gives where the record's line end stands. `delimiter` must be a plain one.
 * Fails: `NOT_PLAIN` for every other record, and for one that does not end four bytes before `end`; `fields` then holds a part of it. The exact reader takes it from there.
 * Cost: each byte is looked at once. In the inner loop the constants are local and `mixLow` and `mixHigh` are written out, which makes it a third faster.
 */
export function readPlainRecord(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  delimiter: number,
  fields: CsvFields,
): number {
  const firstLow = FIRST_LOW;
  const firstHigh = FIRST_HIGH;
  const highestBits = HIGHEST_BITS;
  const quoteFold = QUOTE_FOLD;
  const delimiterFold = foldOf(delimiter);
  const afterQuotes = AFTER_SPACES;
  // A tab is a control character itself.
  const afterDelimiters = delimiter === TAB ? SPACES : AFTER_SPACES;
  const lastWord = end - 4;
  let at = start;
  for (;;) {
    const isQuoted = bytes[at] === QUOTE;
    if (isQuoted) at++;
    const fieldStart = at;
    const fold = isQuoted ? quoteFold : delimiterFold;
    const afterStops = isQuoted ? afterQuotes : afterDelimiters;
    let low = firstLow;
    let high = firstHigh;
    let seen = 0;
    let word = 0;
    let stops = 0;
    for (; ; at += 4) {
      if (at > lastWord) return NOT_PLAIN;
      word = view.getInt32(at, true);
      const folded = word ^ fold;
      // The highest bit of a byte is set where it ends the field (and sometimes in bytes above such a one).
      stops = (folded - afterStops) & ~folded & highestBits;
      if (stops !== 0) break;
      seen |= word;
      const lane = low ^ word;
      low = Math.imul((lane << 13) | (lane >>> 19), 0x85ebca6b);
      high = Math.imul(((high << 15) | (high >>> 17)) ^ Math.imul(word, 0xcc9e2d51), 0x1b873593);
    }
    const left = bytesBelow(stops);
    at += left;
    const lastBytes = word & ((1 << (8 * left)) - 1);
    if (!fields.hasRoom) return NOT_PLAIN;
    const rest = mixRest4(at - fieldStart, lastBytes, left);
    fields.addHashed(fieldStart, at, low, high, rest, ((seen | lastBytes) & highestBits) !== 0);
    let byte = bytes[at]!;
    if (isQuoted) {
      if (byte !== QUOTE || ++at >= end) return NOT_PLAIN;
      byte = bytes[at]!;
    }
    if (byte === LF || byte === CR) return at;
    if (byte !== delimiter) return NOT_PLAIN;
    at++;
  }
}

/**
 * What, four times, makes a space of `stop`, a space of nothing else, and of control characters others: what ends a field is then at most a space,
 * and nothing else is.
 */
function foldOf(stop: number): number {
  return stop < SPACE ? 0 : times4(stop ^ SPACE);
}
