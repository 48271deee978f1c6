import { type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { failure, type Result, success } from '../base/result.ts';
import type { ImportError } from '../model/import-error.ts';
import { officeTypeOf } from './binary-types.ts';
import type { UnpackLimits } from './unpack-limits.ts';
import type { ZipBlob } from './zip-blob.ts';
import { describeZipError } from './zip-error.ts';

/** Entries that are no log and are there for reasons of their own. */
const CLUTTER = /(?:^|[/\\])(?:__MACOSX[/\\]|\.[^/\\]*$|Thumbs\.db$|desktop\.ini$)/i;

/** What stands before the name and the data of an entry, at least. */
const LOCAL_HEADER_BYTES = 30;

const LOCAL_HEADER_SIGN: readonly number[] = [0x50, 0x4b, 3, 4];

/** What an archive holds: entries that may be logs, and the names of what is certainly none. */
export interface ZipListing {
  readonly candidates: readonly FileEntry[];
  readonly clutter: readonly string[];
}

/**
 * The directory of an archive.
 *
 * Shape: in the order of the directory; two entries of one name are two entries, and a name is only text.
 * Fails: with the reason when it cannot be read, is an office document, has too many entries, or entries that share bytes (20 kB of
 * which can unpack to terabytes).
 */
export async function listZip(
  blob: ZipBlob,
  file: string,
  limits: UnpackLimits,
): Promise<Result<ZipListing, ImportError>> {
  const archive = new ZipReader(blob, { useWebWorkers: false, filenameValidation: 'tolerant' });
  const entries: Entry[] = [];
  let beginsWithEntry = false;
  try {
    beginsWithEntry = isLocalHeader(await blob.readUint8Array(0, LOCAL_HEADER_SIGN.length));
    for await (const entry of archive.getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > limits.entries) {
        return failure({ code: 'archive-too-large', file, limit: `${limits.entries} entries` });
      }
    }
  } catch (error) {
    return failure(describeZipError(error, file));
  }
  if (beginsWithEntry && entries.every(({ offset }) => offset > 0)) {
    return failure({
      code: 'archive-damaged',
      file,
      cause: 'its directory does not list what it begins with',
    });
  }
  const type = officeTypeOf(entries.map((entry) => entry.filename));
  if (type !== undefined) return failure({ code: 'binary-type', file, type });
  if (overlap(entries)) return failure({ code: 'archive-damaged', file, cause: 'entries overlap' });
  const candidates = entries.filter(isCandidate);
  const clutter = entries.filter((entry) => !isCandidate(entry)).map((entry) => entry.filename);
  return success({ candidates, clutter });
}

/**
 * When no entry of the directory stands there, the directory is not that of the archive: of one that is cut off, what was found is the directory of an
 * archive in it.
 */
function isLocalHeader(bytes: Uint8Array): boolean {
  return LOCAL_HEADER_SIGN.every((byte, index) => bytes[index] === byte);
}

function isCandidate(entry: Entry): entry is FileEntry {
  return !entry.directory && !CLUTTER.test(entry.filename);
}

/** zip.js compares an entry with those it has read; this compares all, before anything is unpacked. */
function overlap(entries: readonly Entry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  return inOrder.some((entry, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && next.offset < entry.offset + LOCAL_HEADER_BYTES + entry.compressedSize;
  });
}
