import { formatIsoInstant } from '../base/calendar-day.ts';
import type { Bytes, EpochMs } from '../base/units.ts';
import { eventsCsvHeader, eventsCsvLines } from '../exports/events-csv.ts';
import type { ReadFile } from '../importers/read-outcome.ts';
import { computeFilterChoices, type FilterChoices } from '../metrics/filter-choices.ts';
import { computePeopleBehind } from '../metrics/people-behind.ts';
import { computePersonDetail } from '../metrics/person-detail.ts';
import type { RowRange } from '../metrics/row-range.ts';
import { type SelectedLog, selectLog } from '../metrics/select-log.ts';
import { type AuditLog, auditLogOf } from '../model/audit-log.ts';
import { type EventTable, EventTableBuilder } from '../model/event-table.ts';
import { hideFileTexts } from '../model/hidden-files.ts';
import { ISSUE_EFFECTS, type Issue, type Place } from '../model/issue.ts';
import { likelyRows } from '../model/likely-times.ts';
import type { LoadedFile } from '../model/loaded-file.ts';
import { type LogSource, sourceOf } from '../model/log-source.ts';
import { type MergeCounts, mergeTables, type RepeatedRows } from '../model/merge-tables.ts';
import type { Overlap } from '../model/overlap.ts';
import { type Selection, selectionKey, WHOLE_LOG } from '../model/selection.ts';
import { type SourcedTable, setAsideOverlaps } from '../model/set-aside.ts';
import { ANSWERS } from './answers.ts';
import { joinFiles, type KeptFile, type SkippedFile } from './kept-file.ts';
import { quarantineCsvPart, quarantinedTextOf, quarantinePage } from './quarantine-pages.ts';
import type { Answers, CsvPart, PartQuestion, Parts, Question } from './questions.ts';

/**
 * What is loaded, in a few figures. `firstEvent` and `lastEvent` are those with likely times, null while no event is loaded. Every change gives a new `version`.
 */
export interface LogStatus {
  readonly version: number;
  readonly files: readonly LoadedFile[];
  readonly events: number;
  readonly firstEvent: EpochMs | null;
  readonly lastEvent: EpochMs | null;
  readonly choices: FilterChoices;
  /** The source that is believed where several cover the same time. */
  readonly preferredSource: LogSource;
  /** How rows are counted that are repeated in one file. */
  readonly repeatedRows: RepeatedRows;
  /** Where two sources cover the same time, and which of them is used there. */
  readonly overlaps: readonly Overlap[];
  /** How much memory all of it takes at most; the next load may take what is left. */
  readonly memory: Bytes;
  /** The files of the last load that were left out because the same bytes are loaded already. */
  readonly skipped: readonly SkippedFile[];
}

type Choices = Pick<LogStatus, 'preferredSource' | 'repeatedRows'>;

/** Whether new files join what is loaded, or take its place. */
export type AddMode = 'join' | 'replace';

/** How many events stand in one part of “Events (CSV)”: some megabytes of text. */
const EVENTS_PER_PART = 20_000;

/** Holds one log, takes in files, answers questions. Synchronous and free of any browser interface, so that a test can run it alone. */
export class LogKeeper {
  private files: readonly KeptFile[] = [];
  private lastId = 0;
  private log: AuditLog = auditLogOf(new EventTableBuilder().build());
  private tables: readonly SourcedTable[] = [];
  /** The events of one source, kept while its export is written. */
  private exported: {
    readonly version: number;
    readonly source: LogSource;
    readonly table: EventTable;
  } | null = null;
  /** The rows that make the days of the log. */
  private likely: RowRange = { start: 0, end: 0 };
  private readonly now: () => EpochMs;
  private selected: { readonly key: string; readonly of: AuditLog; readonly log: SelectedLog | null } | null =
    null;
  private status: LogStatus = {
    version: 0,
    files: [],
    events: 0,
    firstEvent: null,
    lastEvent: null,
    choices: { platforms: [], categories: [] },
    preferredSource: 'audit-log',
    repeatedRows: 'each',
    overlaps: [],
    memory: 0,
    skipped: [],
  };

  /** `now` is the reader's clock: events that lie behind it do not make the days of the log. */
  constructor(now: () => EpochMs = () => Number.POSITIVE_INFINITY) {
    this.now = now;
  }

  /** Merges files into the log, all at once. No files change nothing; a file whose bytes are loaded already is skipped. */
  add(added: readonly ReadFile[], mode: AddMode): LogStatus {
    if (added.length === 0) return this.status;
    const kept = mode === 'replace' ? [] : this.files;
    const { files, skipped } = joinFiles(kept, added, () => ++this.lastId);
    const status = this.become(files, mode === 'replace' ? { repeatedRows: 'each' } : {});
    return skipped.length === 0 ? status : { ...status, skipped };
  }

  /** Takes one file out again, as if it had never been loaded. */
  remove(id: number): LogStatus {
    return this.become(this.files.filter((file) => file.id !== id));
  }

  /** Believes one source where several cover the same time. */
  prefer(source: LogSource): LogStatus {
    return this.become(this.files, { preferredSource: source });
  }

  /** Counts rows that are repeated in one file each, or once, until the log is cleared. */
  countRepeated(repeatedRows: RepeatedRows): LogStatus {
    return this.become(this.files, { repeatedRows });
  }

  clear(): LogStatus {
    return this.become([]);
  }

  /** The answer to a question, or null when no event is loaded: there is nothing to count then. */
  ask<Asked extends Question>(question: Asked, selection: Selection = WHOLE_LOG): Answers[Asked] | null {
    const selected = this.select(selection);
    return selected === null
      ? null
      : ANSWERS[question](selected, selection, {
          log: this.log,
          files: this.files,
          status: selection.hidesNames
            ? { ...this.status, files: hideFileTexts(this.status.files) }
            : this.status,
        });
  }

  /** What the selection leaves, kept until another one is asked for: a page asks several questions of one. */
  private select(selection: Selection): SelectedLog | null {
    const key = selectionKey(selection);
    if (this.selected?.key !== key || this.selected.of !== this.log)
      this.selected = { key, of: this.log, log: selectLog(this.log, selection, this.likely) };
    return this.selected.log;
  }

  /** A part of what is loaded as `version`; null when the log has changed since, or when there is no such part. */
  askPart<Asked extends PartQuestion>(
    question: Asked,
    version: number,
    request: Parts[Asked]['request'],
  ): Parts[Asked]['answer'] | null {
    return version === this.status.version ? this.parts[question](request) : null;
  }

  private readonly parts: {
    readonly [Asked in PartQuestion]: (request: Parts[Asked]['request']) => Parts[Asked]['answer'] | null;
  } = {
    quarantine: (request) => quarantinePage(this.files, request),
    quarantinedText: (request) => quarantinedTextOf(this.files, request),
    quarantineCsv: (request) => quarantineCsvPart(this.files, request),
    peopleBehind: ({ selection, slice }) => {
      const selected = this.select(selection);
      return selected && computePeopleBehind(selected, slice, selection.weekStart);
    },
    person: ({ selection, id }) => {
      const selected = this.select(selection);
      return selected && computePersonDetail(selected, selection, id);
    },
    eventsCsv: ({ source, from }) => this.eventsCsvPart(source, from),
  };

  private eventsCsvPart(source: LogSource, from: number): CsvPart {
    const table = this.eventsOf(source);
    const to = Math.min(from + EVENTS_PER_PART, table.rowCount);
    const isLast = to === table.rowCount;
    if (isLast) this.exported = null;
    const { text, guarded } = eventsCsvLines(table, from, to);
    return {
      text: (from === 0 ? eventsCsvHeader(source) : '') + text,
      guarded,
      next: isLast ? null : to,
    };
  }

  /** The counted events of one source, in order of time. */
  private eventsOf(source: LogSource): EventTable {
    if (this.tables.every((each) => each.source === source)) return this.log.table;
    const { version } = this.status;
    if (this.exported?.version !== version || this.exported.source !== source) {
      const ofSource = this.tables.filter((each) => each.source === source).map(({ table }) => table);
      this.exported = { version, source, table: mergeTables(ofSource, this.status.repeatedRows).table };
    }
    return this.exported.table;
  }

  /** Merges all files anew: what a file brings depends on the others. */
  private become(files: readonly KeptFile[], choices: Partial<Choices> = {}): LogStatus {
    const { preferredSource = this.status.preferredSource } = choices;
    const { repeatedRows = files.length === 0 ? 'each' : this.status.repeatedRows } = choices;
    const sources = files.map(({ report, table }) => ({ source: sourceOf(report.format), table }));
    const { tables, overlaps } = setAsideOverlaps(sources, preferredSource);
    const { table: merged, counts } = mergeTables(tables, repeatedRows);
    this.files = files;
    this.exported = null;
    // It holds what was loaded before, which would outlive “Clear”.
    this.selected = null;
    this.tables = sources.map(({ source }, index) => ({ source, table: tables[index]! }));
    this.log = auditLogOf(merged);
    this.likely = likelyRows(merged.time, this.now());
    this.status = {
      version: this.status.version + 1,
      files: files.map(({ id, report, contentHash, table, copies, quarantine, roster = [] }, index) => ({
        ...report,
        id,
        contentHash,
        copies,
        textsNotKept: quarantine.withoutText,
        duplicates: counts[index]!.duplicates,
        shared: counts[index]!.shared,
        setAside: table.rowCount - tables[index]!.rowCount,
        listedPeople: roster.length,
        issues: [
          ...report.issues,
          ...repeatedIssue(counts[index]!, tables[index]!, repeatedRows),
          ...alikeIssue(counts[index]!, tables[index]!),
        ],
      })),
      events: merged.rowCount,
      firstEvent: merged.time[this.likely.start] ?? null,
      lastEvent: merged.time[this.likely.end - 1] ?? null,
      choices: computeFilterChoices(merged),
      preferredSource,
      repeatedRows,
      overlaps,
      memory: files.reduce((sum, file) => sum + file.memory, 0),
      skipped: [],
    };
    return this.status;
  }
}

function repeatedIssue(counts: MergeCounts, table: EventTable, choice: RepeatedRows): readonly Issue[] {
  const { repeated: count, repeatedRows } = counts;
  if (count === 0) return [];
  const code = 'row-repeated';
  const effect = choice === 'once' ? 'counted-once' : ISSUE_EFFECTS[code];
  return [{ code, effect, count, examples: placesOf(table, repeatedRows) }];
}

function alikeIssue({ alike: count, alikeRows }: MergeCounts, table: EventTable): readonly Issue[] {
  if (count === 0) return [];
  const code = 'event-alike';
  return [{ code, effect: ISSUE_EFFECTS[code], count, examples: placesOf(table, alikeRows) }];
}

function placesOf(table: EventTable, rows: readonly number[]): readonly Place[] {
  return rows.map((row) => ({
    line: table.line[row]!,
    record: null,
    found: `${formatIsoInstant(table.time[row]!)} ${table.eventNames[table.event[row]!]}`,
  }));
}
