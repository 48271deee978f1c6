import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { failure } from '../base/result.ts';
import type { ImportError } from '../model/import-error.ts';
import type { ArchiveContext } from './archive-context.ts';
import { Breather } from './breather.ts';
import { readDamagedEntry } from './damaged-zip-entry.ts';
import { unpackPlainEntry } from './plain-zip-entry.ts';
import { isPlatformStrict } from './platform-gunzip.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { EntryContent } from './zip-entry-content.ts';
import { pourEntry } from './zip-entry-data.ts';
import { describeZipError } from './zip-error.ts';
import type { ZipProgress } from './zip-progress.ts';

const STORED = 0;
const DEFLATED = 8;

/** How other ways of packing are called, by their numbers. */
const METHODS: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  20: 'Zstandard',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
};

/**
 * Reads one entry of an archive as it is unpacked.
 *
 * Shape: one outcome, or several when the entry is an archive itself.
 * Fails: what is in the entry, and damage to it, is in the outcome; rejects only with the signal's reason.
 */
export async function readZipEntry(
  entry: FileEntry,
  file: string,
  progress: ZipProgress,
  context: ArchiveContext,
): Promise<readonly ReadOutcome[]> {
  const refusal = refusalOf(entry, file);
  if (refusal !== undefined) return [failure(refusal)];
  const outcomes =
    (await readPlain(entry, file, progress, context)) ?? (await readExactly(entry, file, progress, context));
  return outcomes.map((outcome) => (isPacked(outcome) ? failure({ code: 'nested-archive', file }) : outcome));
}

/** By the browser's own reader; undefined when there is anything to be said of the packing, or the content is refused. */
async function readPlain(
  entry: FileEntry,
  file: string,
  progress: ZipProgress,
  context: ArchiveContext,
): Promise<readonly ReadOutcome[] | undefined> {
  if (entry.compressionMethod !== DEFLATED || !(await isPlatformStrict())) return undefined;
  const { produced } = context.budget;
  const content = new EntryContent(entry, file, progress, context);
  const isRight = await unpackPlainEntry(content, context.options);
  if (isRight || content.error !== undefined) return content.finish();
  context.budget.produced = produced;
  return undefined;
}

async function readExactly(
  entry: FileEntry,
  file: string,
  progress: ZipProgress,
  context: ArchiveContext,
): Promise<readonly ReadOutcome[]> {
  const { produced } = context.budget;
  const content = new EntryContent(entry, file, progress, context);
  content.error = await unpackEntry(content, context.options.signal);
  const outcomes = await content.finish();
  if (content.error?.code !== 'archive-damaged') return outcomes;
  // It begins anew, and counts its bytes by itself.
  context.budget.produced = produced;
  return readDamagedEntry(entry, content.error, context);
}

/** zip.js has a reader for Deflate64, whose results nobody here has checked. */
function refusalOf(entry: FileEntry, file: string): ImportError | undefined {
  if (entry.encrypted) return { code: 'archive-encrypted', file };
  const { compressionMethod: method } = entry;
  if (method === STORED || method === DEFLATED) return undefined;
  return { code: 'archive-method', file, method: METHODS[method] ?? `method ${method}` };
}

const PACKED_TYPES: ReadonlySet<string> = new Set(['7z', 'RAR', 'xz', 'zstd', 'bzip2', 'tar']);

function isPacked(outcome: ReadOutcome): boolean {
  return !outcome.ok && outcome.error.code === 'binary-type' && PACKED_TYPES.has(outcome.error.type);
}

/** Unpacks by zip.js; undefined when the content has got all it wanted. */
async function unpackEntry(
  content: EntryContent,
  signal: AbortSignal | undefined,
): Promise<ImportError | undefined> {
  const breather = new Breather();
  try {
    await pourEntry(content.entry, { checkCrc32: true, signal }, async (chunk) => {
      if (!content.take(chunk)) return false;
      await breather.breathe();
      return true;
    });
  } catch (error) {
    signal?.throwIfAborted();
    return content.error ?? describeZipError(error, content.file);
  }
  return content.error;
}
