import { CR, LF, QUOTE, SPACE } from './ascii.ts';
import { FIRST_HIGH, FIRST_LOW, mixHigh, mixLow, mixRest } from './byte-hash.ts';
import type { CsvFields } from './csv-fields.ts';
import { HIGHEST_BITS, ONES, SPACES, times4 } from './four-bytes.ts';

const QUOTES = times4(QUOTE);

/** What `readPlainRecord` gives for a record that is not plain. */
export const NOT_PLAIN = -1;

/**
 * Reads the CSV record at `start` if it is plain and whole: fields as almost every file writes them, each quoted or not, without doubled
 * quotes, line ends or other control characters inside. Finds the fields and hashes them in one go, four bytes at a time.
 *
 * Shape: the fields and their hashes are added to `fields`; gives where the record's line end stands.
 * Fails: `NOT_PLAIN` for every other record, and for one that does not end four bytes before `end`; `fields` then holds a part of it. The exact reader takes it from there.
 * Cost: each byte is looked at once.
 */
export function readPlainRecord(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  delimiter: number,
  fields: CsvFields,
): number {
  const delimiters = times4(delimiter);
  const lastWord = end - 4;
  let at = start;
  for (;;) {
    const isQuoted = bytes[at] === QUOTE;
    if (isQuoted) at++;
    const fieldStart = at;
    const stop = isQuoted ? QUOTE : delimiter;
    const stops = isQuoted ? QUOTES : delimiters;
    let low = FIRST_LOW;
    let high = FIRST_HIGH;
    let seen = 0;
    for (; ; at += 4) {
      if (at > lastWord) return NOT_PLAIN;
      const word = view.getInt32(at, true);
      const distance = word ^ stops;
      // The highest bit of a byte is set where it equals `stop` or is a control character (and sometimes in bytes above such a one).
      const isStop = ((distance - ONES) & ~distance) | ((word - SPACES) & ~word);
      if ((isStop & HIGHEST_BITS) !== 0) break;
      seen |= word;
      low = mixLow(low, word);
      high = mixHigh(high, word);
    }
    const restStart = at;
    let byte = bytes[at]!;
    while (byte !== stop && byte >= SPACE) byte = bytes[++at]!;
    let rest = at - fieldStart;
    for (let i = restStart; i < at; i++) {
      seen |= bytes[i]!;
      rest = mixRest(rest, bytes[i]!);
    }
    if (!fields.hasRoom) return NOT_PLAIN;
    fields.addHashed(fieldStart, at, low, high, rest, (seen & HIGHEST_BITS) !== 0);
    if (isQuoted) {
      if (byte !== QUOTE || ++at >= end) return NOT_PLAIN;
      byte = bytes[at]!;
    }
    if (byte === LF || byte === CR) return at;
    if (byte !== delimiter) return NOT_PLAIN;
    at++;
  }
}
