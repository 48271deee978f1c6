import { type EventTableBuilder, OTHER_PLATFORM } from '../model/event-table.ts';
import {
  type EVENTS_CSV_COLUMNS,
  EVENTS_CSV_KEY_COLUMNS,
  isEventsCsv,
  parseContentKey,
} from '../model/events-csv.ts';
import type { FileFormat } from '../model/file-report.ts';
import type { IssueCode } from '../model/issue.ts';
import { hasRecordIds, type LogSource, sourceOf } from '../model/log-source.ts';
import { ActorCells } from './actor-cells.ts';
import { readActor } from './actor-reader.ts';
import { COMMA, DIGIT_0 } from './ascii.ts';
import { normalizeColumnName } from './audit-log-columns.ts';
import { type AuditLogRows, isPlausibleTime } from './audit-log-rows.ts';
import { ByteHash } from './byte-hash.ts';
import { csvHeaderOf } from './csv-header.ts';
import { CsvRecordReader, type CsvVisitor, type MalformedCode } from './csv-record-reader.ts';
import type { FormatReader, Importer } from './format-reader.ts';
import { platformOfName } from './platform-cells.ts';
import type { NamedText, RecordFields } from './record-fields.ts';
import { AUDIT_LOG_RECORDS } from './record-meaning.ts';
import { decodeText, excerpt } from './text-decoding.ts';
import { TimeReader } from './time-reader.ts';

/** This page's own “Events (CSV)”, read back exactly: one importer for each source, because a file belongs to one. */
export const eventsCsv: readonly Importer[] = (['csv', 'compliance-api', 'data-export'] as const).map(
  importerOf,
);

function importerOf(format: FileFormat): Importer {
  const source = sourceOf(format);
  return {
    format,
    detect: (head) => isEventsCsv(csvHeaderOf(head)?.names ?? [], source),
    createReader(head, _file, rows) {
      rows.mean({ ...AUDIT_LOG_RECORDS, hasRecordIds: hasRecordIds(source) });
      return new EventsCsvReader(csvHeaderOf(head)?.delimiter ?? COMMA, source, rows);
    },
  };
}

type Column = (typeof EVENTS_CSV_COLUMNS)[number] | 'key';

class EventsCsvReader implements FormatReader, CsvVisitor, RecordFields {
  private readonly reader: CsvRecordReader;
  private readonly keyColumn: string;
  private readonly rows: AuditLogRows;
  private readonly time = new TimeReader();
  private readonly hash = new ByteHash();
  private readonly actors = new ActorCells(readActor);
  private columns: Readonly<Record<Column, number>> | null = null;
  private headerNames: readonly string[] = [];

  constructor(delimiter: number, source: LogSource, rows: AuditLogRows) {
    this.reader = new CsvRecordReader(delimiter, this);
    this.keyColumn = EVENTS_CSV_KEY_COLUMNS[source];
    this.rows = rows;
  }

  fields(): readonly NamedText[] {
    return this.texts().map((text, cell) => ({ column: this.headerNames[cell] ?? '', text }));
  }

  push(bytes: Uint8Array): undefined {
    this.reader.push(bytes);
  }

  finish(): undefined {
    this.reader.finish();
  }

  visitBlankLine(): void {
    this.rows.blankLines++;
  }

  visitByteOrderMark(): void {
    this.rows.noteByteOrderMark(this.reader.line);
  }

  visitMalformed(code: MalformedCode, bytes: Uint8Array): void {
    this.reject(code, () => bytes);
  }

  visitRecord(): boolean {
    if (this.columns === null) this.takeHeader();
    else if (this.isHeaderAgain(this.columns.created_at)) this.rows.repeatedHeaders++;
    else this.addOrReject(this.columns);
    return true;
  }

  /** Files that were joined repeat the header. */
  private isHeaderAgain(cell: number): boolean {
    const { fields, window } = this.reader;
    const firstByte = window.bytes[fields.starts[cell] ?? 0]!;
    if (firstByte >= DIGIT_0 && firstByte <= DIGIT_0 + 9) return false;
    return normalizeColumnName(this.textOf(cell)) === 'created_at';
  }

  private takeHeader(): void {
    this.headerNames = this.texts();
    const names = this.headerNames.map(normalizeColumnName);
    this.columns = {
      created_at: names.indexOf('created_at'),
      actor_info: names.indexOf('actor_info'),
      event: names.indexOf('event'),
      activity: names.indexOf('activity'),
      client_platform: names.indexOf('client_platform'),
      project_id: names.indexOf('project_id'),
      key: names.indexOf(this.keyColumn),
    };
  }

  private addOrReject(columns: Readonly<Record<Column, number>>): void {
    const code = this.takeRow(columns);
    if (code !== null) this.reject(code, () => this.reader.recordSource());
  }

  /** The export ends every line: a bad one at the end that has no line end is cut off. */
  private reject(code: IssueCode, source: () => Uint8Array): void {
    const { rows, reader } = this;
    rows.reject(code, reader.line, source);
    if (!reader.endsOpen) return;
    const found = () => excerpt(source(), 0, source().length).trimEnd();
    rows.issues.add('file-cut-off', reader.line, rows.recordsRead, found);
  }

  /** Adds the row, or says why it cannot be counted. */
  private takeRow(columns: Readonly<Record<Column, number>>): IssueCode | null {
    const { fields, window, line } = this.reader;
    if (Object.values(columns).some((cell) => cell >= fields.count)) return 'record-too-short';
    const start = fields.starts[columns.created_at]!;
    const time = this.time.read(window.bytes, start, fields.ends[columns.created_at]!);
    if (Number.isNaN(time)) return 'time-unreadable';
    if (!isPlausibleTime(time)) return 'time-implausible';
    const name = this.unguardedTextOf(columns.event);
    if (name === '') return 'event-missing';
    const key = parseContentKey(this.textOf(columns.key));
    const activity = this.textOf(columns.activity).trim().toLowerCase();
    if (key === null || (activity !== 'true' && activity !== 'false')) return 'export-row-damaged';
    const { builder } = this.rows;
    const row = {
      time,
      event: builder.addEventName(name, activity === 'true'),
      actor: this.actorOf(columns.actor_info, builder),
      keyLow: key.low,
      keyHigh: key.high,
      line,
      platform: this.platformOf(columns.client_platform, builder),
      project: builder.addProject(this.unguardedTextOf(columns.project_id)),
    };
    this.rows.addRow(row, this);
    return null;
  }

  private platformOf(cell: number, builder: EventTableBuilder): number {
    const name = this.unguardedTextOf(cell);
    const platform = platformOfName(name, builder);
    if (platform !== null) return platform;
    this.rows.issues.add('platform-other', this.reader.line, this.rows.recordsRead + 1, () => name);
    return builder.addPlatform(OTHER_PLATFORM);
  }

  private actorOf(cell: number, builder: EventTableBuilder): number {
    const { fields, window } = this.reader;
    const start = fields.starts[cell]!;
    const end = fields.ends[cell]!;
    this.hash.hash(window.bytes, window.view, start, end);
    const actor = this.actors.find(window.bytes, window.view, start, end, this.hash);
    this.noteActor(actor, cell);
    return this.actors.idOf(actor, builder);
  }

  private noteActor(actor: number, cell: number): void {
    if (this.actors.readingOf(actor).quality !== 'unreadable') return;
    this.rows.issues.add('actor-unreadable', this.reader.line, this.rows.recordsRead + 1, () =>
      this.textOf(cell),
    );
  }

  private unguardedTextOf(cell: number): string {
    return withoutGuard(this.textOf(cell).trim());
  }

  private texts(): readonly string[] {
    return Array.from({ length: this.reader.fields.count }, (_, cell) => this.textOf(cell));
  }

  private textOf(cell: number): string {
    const { fields, window } = this.reader;
    if (cell < 0 || cell >= fields.count) return '';
    return decodeText(window.bytes.subarray(fields.starts[cell], fields.ends[cell])).text;
  }
}

/** The export puts exactly one apostrophe in front of a text that needs one. */
function withoutGuard(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
