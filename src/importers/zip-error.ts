import {
  ERR_CENTRAL_DIRECTORY_NOT_FOUND,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_EOCDR_NOT_FOUND,
  ERR_INVALID_CRC32,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  ERR_OVERLAPPING_ENTRY,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSUPPORTED_ENCRYPTION,
} from '@zip.js/zip.js/lib/zip-core-reader.js';
import type { ImportError } from '../model/import-error.ts';
import { errorOfReading } from './chunks.ts';
import { StalledError } from './stall-watch.ts';
import { DirectoryTooLargeError } from './zip-blob.ts';

const ENCRYPTION_ERRORS: readonly string[] = [
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_UNSUPPORTED_ENCRYPTION,
];

/** What people can do something with; other errors keep the words of zip.js. */
const CAUSES: Readonly<Record<string, string>> = {
  [ERR_EOCDR_NOT_FOUND]: 'its directory is missing: the end of the file is cut off',
  [ERR_CENTRAL_DIRECTORY_NOT_FOUND]: 'its directory is unreadable',
  [ERR_INVALID_CRC32]: 'wrong checksum',
  [ERR_INVALID_UNCOMPRESSED_SIZE]: 'it unpacks to another size than it says',
  [ERR_OVERLAPPING_ENTRY]: 'entries overlap',
};

/** Whether the archive itself could not be read any further. */
export function isOfReading(error: unknown): boolean {
  return error instanceof StalledError || error instanceof DOMException;
}

/** What an error of zip.js, or of the browser below it, means. */
export function describeZipError(error: unknown, file: string): ImportError {
  if (isOfReading(error)) return errorOfReading(error, file, 0);
  if (error instanceof DirectoryTooLargeError) {
    return { code: 'archive-too-large', file, limit: 'a list of contents of 64 MB' };
  }
  const message = error instanceof Error ? error.message : String(error);
  if (ENCRYPTION_ERRORS.includes(message)) return { code: 'archive-encrypted', file };
  if (message === ERR_SPLIT_ZIP_FILE) return { code: 'archive-split', file };
  return { code: 'archive-damaged', file, cause: CAUSES[message] ?? message };
}
