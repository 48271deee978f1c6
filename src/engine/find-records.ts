import type { EpochMs } from '../base/units.ts';
import { MemoryBudget } from '../importers/memory-budget.ts';
import type { ReadOptions } from '../importers/read-options.ts';
import type { ReadFile, ReadOutcome } from '../importers/read-outcome.ts';
import {
  type FoundRecord,
  type FoundRecords,
  type LostFile,
  MAX_MATCHES_SHOWN,
  type RecordQuery,
  recordIdText,
} from '../model/found-record.ts';
import { ENTRY_MARK, type ImportError } from '../model/import-error.ts';
import type { LoadedFile } from '../model/loaded-file.ts';
import { type OnReadProgress, readInTurn } from './read-in-turn.ts';

/** One loaded file: what it is called on the page, and what tells whether it is still the same. */
export type LoadedContent = Pick<LoadedFile, 'name' | 'contentHash' | 'bytes' | 'firstEvent' | 'lastEvent'>;

/** A file as it was given, and what of it is loaded: itself, or entries of an archive. `accepted`: see `ReadOptions`. */
export interface RecordSource {
  readonly file: File;
  readonly accepted: string | undefined;
  readonly contents: readonly LoadedContent[];
}

/**
 * Reads loaded files again, and gives the records that are wanted with all their text. What a file holds beside what is loaded of it is passed over; of one
 * that has changed nothing is given.
 *
 * Shape: records in the order of files and lines. Of several with one id only the first; of those in which a text stands every one.
 * Empty: no sources give nothing.   Fails: never; a file that is lost is in `lost`. Rejects with the signal's reason.
 * Cost: that of loading the files that may hold what is wanted, one after the other; the tables are let go.
 */
export async function findRecords(
  sources: readonly RecordSource[],
  query: RecordQuery,
  onProgress: OnReadProgress,
  options: Pick<ReadOptions, 'signal' | 'openGunzipThread'>,
): Promise<FoundRecords> {
  const search = new Search(query);
  const possible = sources.filter((source) => search.mayStandIn(source));
  await readInTurn(
    possible.map(({ file }) => file),
    onProgress,
    (index) => {
      const source = possible[index]!;
      if (!search.mayStandIn(source)) return null;
      // What was loaded fitted into the memory; each file is let go before the next.
      return { ...options, accepted: source.accepted, find: query, memory: new MemoryBudget() };
    },
    (outcomes, index) => search.take(outcomes, possible[index]!),
  );
  return search.found();
}

class Search {
  private readonly query: RecordQuery;
  private readonly records: FoundRecord[] = [];
  private readonly lost: LostFile[] = [];
  private matches = 0;
  private searched = 0;
  /** The ids that are wanted and have not been found yet. */
  private readonly open: Map<string, EpochMs>;

  constructor(query: RecordQuery) {
    this.query = query;
    this.open = new Map(query.kind === 'ids' ? query.ids.map((id) => [recordIdText(id), id.time]) : []);
  }

  /** Whether a file may hold what is wanted and has not been found yet. */
  mayStandIn({ contents }: RecordSource): boolean {
    const times = [...this.open.values()];
    return contents.some(({ firstEvent, lastEvent }) => {
      if (firstEvent === null || lastEvent === null) return false;
      return this.query.kind === 'text' || times.some((time) => time >= firstEvent && time <= lastEvent);
    });
  }

  take(outcomes: readonly ReadOutcome[], { contents }: RecordSource): void {
    const files = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    for (const content of contents) {
      const same = files.find((file) => isOf(file, content));
      if (same === undefined) this.lost.push(lossOf(outcomes, content.name));
      else this.takeFile(same, content.name);
    }
  }

  found(): FoundRecords {
    const { records, matches, searched, lost } = this;
    return { records, matches, searched, lost };
  }

  private takeFile({ found, report }: ReadFile, file: string): void {
    const here = found?.records.map((record) => ({ file, format: report.format, ...record })) ?? [];
    this.searched += report.recordsKept;
    if (this.query.kind === 'text') {
      this.matches += found?.matches ?? 0;
      this.records.push(...here.slice(0, MAX_MATCHES_SHOWN - this.records.length));
      return;
    }
    for (const record of here) {
      if (!this.open.delete(recordIdText(record))) continue;
      this.matches++;
      this.records.push(record);
    }
  }
}

function isOf({ contentHash, report }: ReadFile, content: LoadedContent): boolean {
  return contentHash === content.contentHash && report.bytes === content.bytes;
}

function lossOf(outcomes: readonly ReadOutcome[], file: string): LostFile {
  const error = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error])).find(concerns(file));
  if (error?.code === 'unreadable') return { file, code: 'unreadable', cause: error.cause };
  return error?.code === 'stalled' || error?.code === 'too-large'
    ? { file, code: 'unreadable', cause: error.code }
    : { file, code: 'changed' };
}

/** Tells the errors of a file, or of an archive that it stands in; whatever the outermost is called, of which a copy may have been read. */
function concerns(file: string): (error: ImportError) => boolean {
  const path = pathInside(file);
  return (error) => {
    const place = pathInside(error.file);
    return path.slice(0, place.length).join() === place.join();
  };
}

function pathInside(file: string): readonly string[] {
  return file.split(ENTRY_MARK).slice(1);
}
