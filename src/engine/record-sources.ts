import type { ReadOutcome } from '../importers/read-outcome.ts';
import type { RecordSource } from './find-records.ts';
import type { LogStatus } from './log-keeper.ts';

type Source = Pick<RecordSource, 'file' | 'accepted'>;

/** Remembers which file each loaded content came from, so that it can be read again; and nothing of what is not loaded. */
export class RecordSources {
  private files: LogStatus['files'] = [];
  private sources = new Map<string, Source>();

  /** A file was read. One with the same bytes as another takes its place: it is the one that can still be read for sure. */
  add(outcomes: readonly ReadOutcome[], source: Source): void {
    for (const outcome of outcomes) {
      if (!outcome.ok) continue;
      const { contentHash, report } = outcome.value;
      this.sources.set(idOf({ contentHash, bytes: report.bytes }), source);
    }
  }

  /** These files are loaded now, and no others. */
  keep(files: LogStatus['files']): void {
    this.files = files;
    const kept = new Set(files.map(idOf));
    this.sources = new Map([...this.sources].filter(([id]) => kept.has(id)));
  }

  /** The files to be read for what is loaded, in its order. */
  list(): readonly RecordSource[] {
    const listed = new Map<Source, RecordSource & { contents: LogStatus['files'][number][] }>();
    for (const content of this.files) {
      const source = this.sources.get(idOf(content));
      if (source === undefined) continue;
      const known = listed.get(source);
      if (known === undefined) listed.set(source, { ...source, contents: [content] });
      else known.contents.push(content);
    }
    return [...listed.values()];
  }
}

function idOf({ contentHash, bytes }: Pick<LogStatus['files'][number], 'contentHash' | 'bytes'>): string {
  return `${contentHash} ${bytes}`;
}
