import {
  type Entry,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_UNSUPPORTED_ENCRYPTION,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-reader.js';
import { failure, type Result, success } from '../base/result.ts';
import type { ImportError } from '../model/import-error.ts';
import { officeTypeOf } from './binary-types.ts';
import type { ByteSource } from './byte-source.ts';
import type { ReadOptions } from './read-options.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { UNPACK_LIMITS, UnpackBudget, type UnpackLimits } from './unpack-limits.ts';
import { ZipBlob } from './zip-blob.ts';
import { readZipEntry } from './zip-entry.ts';
import { ZipProgress } from './zip-progress.ts';

/** Entries that are no log and are there for reasons of their own. */
const CLUTTER = /(?:^|[/\\])(?:__MACOSX[/\\]|\.[^/\\]*$|Thumbs\.db$|desktop\.ini$)/i;

/** An entry that is refused for one of these is just something else in the archive. */
const QUIET_CODES: ReadonlySet<ImportError['code']> = new Set([
  'binary-type',
  'unknown-text',
  'web-page',
  'data-export',
]);

const MAX_NAMES_FOUND = 20;

/**
 * Reads the logs in a ZIP archive, one after the other, as streams.
 *
 * Shape: one outcome for each entry that is a log or ought to be one; clutter, images and the like are passed over.
 * Fails: one error for the archive when its directory cannot be read or no log is in it.
 * Cost: never a whole entry in memory. What comes out is limited.
 */
export async function readZipArchive(
  source: ByteSource & Blob,
  options: ReadOptions,
  limits: UnpackLimits = UNPACK_LIMITS,
): Promise<readonly ReadOutcome[]> {
  const archive = new ZipReader(new ZipBlob(source), {
    useWebWorkers: false,
    filenameValidation: 'tolerant',
  });
  const listed = await listEntries(archive, source.name, limits);
  options.signal?.throwIfAborted();
  if (!listed.ok) return [listed];
  const outcomes = await readEntries(listed.value, source, options, new UnpackBudget(limits));
  return outcomes.length > 0 ? outcomes : [failure(emptyArchive(listed.value, source.name))];
}

async function listEntries(
  archive: ZipReader<unknown>,
  file: string,
  limits: UnpackLimits,
): Promise<Result<readonly Entry[], ImportError>> {
  const entries: Entry[] = [];
  try {
    for await (const entry of archive.getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > limits.entries) {
        return failure({ code: 'archive-too-large', file, limit: `${limits.entries} entries` });
      }
    }
  } catch (error) {
    return failure(zipError(error, file));
  }
  const type = officeTypeOf(entries.map((entry) => entry.filename));
  return type === undefined ? success(entries) : failure({ code: 'binary-type', file, type });
}

async function readEntries(
  entries: readonly Entry[],
  source: ByteSource,
  options: ReadOptions,
  budget: UnpackBudget,
): Promise<ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  const progress = new ZipProgress(source.size, options.onProgress);
  for (const entry of entries) {
    if (!isCandidate(entry)) continue;
    const file = `${source.name} › ${entry.filename}`;
    const outcome = await readZipEntry(entry, file, { budget, progress, signal: options.signal, zipError });
    if (outcome.ok || !QUIET_CODES.has(outcome.error.code)) outcomes.push(outcome);
  }
  return outcomes;
}

function isCandidate(entry: Entry): entry is FileEntry {
  return !entry.directory && !CLUTTER.test(entry.filename);
}

function emptyArchive(entries: readonly Entry[], file: string): ImportError {
  const found = entries.slice(0, MAX_NAMES_FOUND).map((entry) => entry.filename);
  return { code: 'archive-empty', file, found };
}

const ENCRYPTION_ERRORS: readonly string[] = [
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_UNSUPPORTED_ENCRYPTION,
];

/** What an error of zip.js or of the browser below it means. */
function zipError(error: unknown, file: string): ImportError {
  if (error instanceof DOMException) return { code: 'unreadable', file, cause: error.name };
  const cause = error instanceof Error ? error.message : String(error);
  return ENCRYPTION_ERRORS.includes(cause)
    ? { code: 'archive-encrypted', file }
    : { code: 'archive-damaged', file, cause };
}
