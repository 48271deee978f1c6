import type { Bytes } from '../base/units.ts';
import type { ReadFile } from '../importers/read-outcome.ts';
import { memoryOfFile } from '../model/memory-use.ts';

/** A file as it was read, before it meets the others. */
export interface KeptFile extends ReadFile {
  readonly id: number;
  /** How much memory it takes, at most. */
  readonly memory: Bytes;
  /** Names under which the same bytes were given again. */
  readonly copies: readonly string[];
}

/** A file that was left out because the same bytes are loaded already: as the file `id`, under the name `as`. */
export interface SkippedFile {
  readonly file: string;
  readonly as: string;
  readonly id: number;
}

/** What becomes of the files when others are added: each content once. */
export interface JoinedFiles {
  readonly files: readonly KeptFile[];
  readonly skipped: readonly SkippedFile[];
}

/**
 * Adds files to those that are kept. One whose bytes are loaded already, also by a file of the same load, is skipped – unless only a file that is
 * incomplete has brought them: then the new one, if it is complete, takes that one's place.
 *
 * Shape: `nextId` numbers the new files. Sizes are compared beside the hashes.   Fails: never.   Cost: linear in files.
 */
export function joinFiles(
  kept: readonly KeptFile[],
  added: readonly ReadFile[],
  nextId: () => number,
): JoinedFiles {
  const byContent = new Map(kept.map((file) => [contentOf(file), file]));
  const skipped: SkippedFile[] = [];
  for (const file of added) {
    const known = byContent.get(contentOf(file));
    if (known === undefined || isCompletedBy(file, known)) {
      const memory = memoryOfFile(file.table, file.quarantine, file.roster);
      byContent.set(contentOf(file), { ...file, id: nextId(), memory, copies: [] });
      continue;
    }
    const { name } = file.report;
    skipped.push({ file: name, as: known.report.name, id: known.id });
    byContent.set(contentOf(file), { ...known, copies: [...known.copies, name] });
  }
  return { files: [...byContent.values()], skipped };
}

function isCompletedBy(file: ReadFile, known: ReadFile): boolean {
  return file.report.incomplete === undefined && known.report.incomplete !== undefined;
}

function contentOf({ contentHash, report }: ReadFile): string {
  return `${contentHash} ${report.bytes}`;
}
