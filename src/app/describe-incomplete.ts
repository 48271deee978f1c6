import type { Bytes } from '../base/units.ts';
import type { IncompleteCause } from '../model/file-report.ts';
import { formatCount } from '../ui/format.ts';

/** What of a file is not there or cannot be trusted, in a sentence about “it”. `bytes` is how much of its text came. */
export function describeIncomplete(cause: IncompleteCause, bytes: Bytes): string {
  const count = `${formatCount(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`;
  switch (cause) {
    case 'ends-inside-record':
      return `It ends after ${count}, in the middle of a record or list.`;
    case 'packed-data-cut-off':
      return `Its packed data is cut off after ${count} of text.`;
    case 'packed-data-damaged':
      return `Its packed data is damaged after ${count} of text; what stands shortly before that may be altered, too.`;
    case 'wrong-checksum':
      return `Its checksum is wrong: somewhere in its ${count} of text something is altered or missing.`;
  }
}
