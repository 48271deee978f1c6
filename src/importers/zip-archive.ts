import { failure } from '../base/result.ts';
import { ENTRY_MARK, type ImportError } from '../model/import-error.ts';
import type { ArchiveContext } from './archive-context.ts';
import type { ByteSource } from './byte-source.ts';
import type { ReadFile, ReadOutcome } from './read-outcome.ts';
import { withFileIssue } from './with-file-issue.ts';
import { ZipBlob } from './zip-blob.ts';
import { readZipEntry } from './zip-entry.ts';
import { listZip, type ZipListing } from './zip-listing.ts';
import { ZipProgress } from './zip-progress.ts';

/** An entry that is refused for one of these is just something else in the archive. */
const QUIET_CODES: ReadonlySet<ImportError['code']> = new Set([
  'binary-type',
  'unknown-text',
  'web-page',
  'data-export',
]);

const MAX_NAMES_FOUND = 20;

/** A longer name is shown shortened. It is only text: nothing is ever written to where it points. */
const MAX_NAME_LENGTH = 1000;

/**
 * Reads the logs in a ZIP archive, one after the other, as streams.
 *
 * Shape: one outcome for each entry that is a log or ought to be one. What is passed over – folders, clutter, images, empty lists of a data export
 * and the like – is an issue of the first one that was read, if possible of one that is complete.
 * Fails: one error for the archive when its directory cannot be read or no log is in it.
 * Cost: never a whole entry in memory, but for an archive in the archive. What comes out is limited.
 */
export async function readZipArchive(
  source: ByteSource & Blob,
  context: ArchiveContext,
): Promise<readonly ReadOutcome[]> {
  const { signal } = context.options;
  const blob = new ZipBlob(source, context.watch);
  try {
    const listed = await listZip(blob, source.name, context.budget.limits);
    signal?.throwIfAborted();
    return listed.ok ? await readEntries(listed.value, source, context) : [listed];
  } finally {
    blob.close();
  }
}

async function readEntries(
  { candidates, clutter }: ZipListing,
  source: ByteSource,
  context: ArchiveContext,
): Promise<readonly ReadOutcome[]> {
  const read: { readonly name: string; readonly outcome: ReadOutcome }[] = [];
  const progress = new ZipProgress(source.size, context.options.onProgress);
  for (const entry of candidates) {
    const file = `${source.name}${ENTRY_MARK}${shorten(entry.filename)}`;
    for (const outcome of await readZipEntry(entry, file, progress, context)) {
      read.push({ name: entry.filename, outcome });
    }
  }
  const isDataExport = read.some(({ outcome }) => isOfDataExport(outcome));
  const isPassedOver = ({ outcome }: { outcome: ReadOutcome }): boolean =>
    outcome.ok ? isDataExport && isEmptyList(outcome.value) : QUIET_CODES.has(outcome.error.code);
  const outcomes = read.filter((each) => !isPassedOver(each)).map(({ outcome }) => outcome);
  const skipped = read.filter(isPassedOver).map(({ name }) => name);
  if (outcomes.length === 0) return [failure(emptyArchive([...skipped, ...clutter], source.name))];
  return notePassedOver(outcomes, [...skipped, ...clutter]);
}

function isOfDataExport(outcome: ReadOutcome): boolean {
  return (outcome.ok ? outcome.value.report.format : outcome.error.code) === 'data-export';
}

/** `[]`, which says nothing of what it is a list of: a data export without projects has one. */
function isEmptyList({ report }: ReadFile): boolean {
  return report.format === 'json' && report.recordsRead === 0;
}

function notePassedOver(outcomes: readonly ReadOutcome[], names: readonly string[]): readonly ReadOutcome[] {
  const complete = outcomes.findIndex(
    (outcome) => outcome.ok && outcome.value.report.incomplete === undefined,
  );
  const first = complete < 0 ? outcomes.findIndex((outcome) => outcome.ok) : complete;
  if (names.length === 0 || first < 0) return outcomes;
  return outcomes.with(
    first,
    withFileIssue(outcomes[first]!, 'entry-skipped', names.length, names.map(shorten)),
  );
}

function emptyArchive(names: readonly string[], file: string): ImportError {
  return { code: 'archive-empty', file, found: names.slice(0, MAX_NAMES_FOUND).map(shorten) };
}

function shorten(name: string): string {
  return name.length <= MAX_NAME_LENGTH ? name : `${name.slice(0, MAX_NAME_LENGTH - 1)}…`;
}
