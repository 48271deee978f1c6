import type { Bytes } from '../base/units.ts';
import { isZip } from './binary-types.ts';
import type { StallWatch } from './stall-watch.ts';

const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const SIGN_BYTES = 4;

/**
 * Whether a file is a ZIP archive: by its first bytes, or by the directory at its end when something stands before it, such as the
 * program of a self-extracting archive.
 *
 * Fails: never. A file that cannot even be opened is none here; whoever reads it says why.
 */
export async function looksLikeZip(file: Blob, watch: StallWatch): Promise<boolean> {
  const read = async (start: Bytes, end: Bytes): Promise<Uint8Array> =>
    new Uint8Array(await watch.guard(file.slice(start, end).arrayBuffer()));
  try {
    if (isZip(await read(0, SIGN_BYTES))) return true;
    const tailStart = Math.max(0, file.size - END_RECORD_BYTES - LONGEST_COMMENT);
    const directory = findDirectory(await read(tailStart, file.size), tailStart);
    return directory !== undefined && isDirectory(await read(directory, directory + SIGN_BYTES));
  } catch {
    return false;
  }
}

/** Where the directory of an archive begins by the record at its end; the comment in it must reach to the end of the file. */
function findDirectory(tail: Uint8Array, tailStart: Bytes): Bytes | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.length);
  for (let at = tail.length - END_RECORD_BYTES; at >= 0; at--) {
    if (tail[at] !== 0x50 || view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + END_RECORD_BYTES + view.getUint16(at + 20, true) !== tail.length) continue;
    const directory = tailStart + at - view.getUint32(at + 12, true);
    return directory >= 0 ? directory : undefined;
  }
  return undefined;
}

function isDirectory(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 1 && bytes[3] === 2;
}
