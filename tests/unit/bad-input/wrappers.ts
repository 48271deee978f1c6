import { gzipSync } from 'node:zlib';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { formatPythonLiteral } from '../../../src/importers/python-literal/format-python-literal.ts';
import type { LogRecord, Who } from './random-logs.ts';

/* The ways to write one log down. A new format, encoding or compression is one line more in `WRAPPERS`. */

export interface Wrapper {
  /** Writes records as files; all of them together are the log. */
  readonly write: (records: readonly LogRecord[]) => Promise<readonly File[]> | readonly File[];
  /** What can be written in this way: the records, or some like them. */
  readonly fit?: (record: LogRecord) => LogRecord;
}

const HEADER = ['created_at', 'actor_info', 'event', 'event_info', 'ip_address'];

function actorInfo(who: Who): Readonly<Record<string, unknown>> {
  if (who === null) return {};
  const { type, uuid, email, name } = who;
  return {
    ...(name !== '' && { name }),
    ...(type !== '' && { type }),
    ...(uuid !== '' && { uuid }),
    ...(email !== '' && { metadata: { email_address: email } }),
  };
}

const objectOf = ({ time, who, event, ip }: LogRecord) => ({
  created_at: time,
  actor_info: actorInfo(who),
  event,
  event_info: {},
  ip_address: ip === '' ? null : ip,
});

const cellsOf = ({ time, who, event, ip }: LogRecord): string[] => [
  time,
  formatPythonLiteral(actorInfo(who)),
  event,
  '{}',
  ip,
];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Every cell quoted: what a cell holds is its own business then. */
export function csvOf(records: readonly LogRecord[], delimiter = ',', lineEnd = '\r\n'): string {
  return [HEADER, ...records.map(cellsOf)]
    .map((cells) => cells.map(quoted).join(delimiter) + lineEnd)
    .join('');
}

const one = (name: string, ...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): readonly File[] => [
  new File([...parts], name),
];

const linesOf = (values: readonly object[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

async function zipped(entries: Readonly<Record<string, string>>): Promise<readonly File[]> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(entries)) await writer.add(name, new TextReader(text));
  return [new File([await writer.close()], 'logs.zip')];
}

/** Several files; each begins so many records before the one before it ends. */
function split(records: readonly LogRecord[], files: number, overlap: number): readonly File[] {
  const size = Math.ceil(records.length / files);
  return Array.from({ length: files }, (_, file) => {
    const part = records.slice(Math.max(0, file * size - overlap), (file + 1) * size);
    return new File([csvOf(part)], `part-${file}.csv`);
  }).filter((_, file) => file * size < records.length);
}

const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

const gzip = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(gzipSync(text));

/** An event of the log and the activity of the Compliance API that is the same. */
const ACTIVITIES = new Map([
  ['conversation_created', 'claude_chat_created'],
  ['project_created', 'claude_project_created'],
  ['file_uploaded', 'claude_file_uploaded'],
  ['project_deleted', 'claude_project_deleted'],
]);

function activityOf({ time, who, event }: LogRecord): object {
  const kind = who?.type === 'api_actor' ? 'api_actor' : 'user_actor';
  const actor =
    who === null ? {} : { type: kind, user_id: who.uuid, email_address: who.email, name: who.name };
  return { id: `activity_${time}`, created_at: time, type: ACTIVITIES.get(event), actor };
}

const inActivities = (record: LogRecord): LogRecord =>
  ACTIVITIES.has(record.event) ? record : { ...record, event: 'project_deleted' };

/** Pages as the API gives them, newest first. */
function pagesOf(records: readonly LogRecord[]): readonly object[] {
  const activities = records.toSorted((a, b) => (a.time < b.time ? 1 : -1)).map(activityOf);
  return Array.from({ length: Math.ceil(activities.length / 4) }, (_, page) => ({
    data: activities.slice(page * 4, page * 4 + 4),
    has_more: (page + 1) * 4 < activities.length,
  }));
}

const western = (text: string): string => text.replaceAll(/[^\0-\x7f]+/g, 'é');

/** Windows-1252 has few letters: whatever else there is becomes one of them. */
const inWesternLetters = (record: LogRecord): LogRecord => ({
  ...record,
  event: western(record.event),
  who: record.who && { ...record.who, name: western(record.who.name) },
});

export const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  'CSV with LF': { write: (records) => one('a.csv', csvOf(records, ',', '\n')) },
  'CSV with CR': { write: (records) => one('a.csv', csvOf(records, ',', '\r')) },
  'CSV with semicolons': { write: (records) => one('a.csv', csvOf(records, ';')) },
  'CSV with bars': { write: (records) => one('a.csv', csvOf(records, '|')) },
  'CSV with a line sep=;': { write: (records) => one('a.csv', `sep=;\r\n${csvOf(records, ';')}`) },
  TSV: { write: (records) => one('a.tsv', csvOf(records, '\t')) },
  'CSV with a byte-order mark': { write: (records) => one('a.csv', `\uFEFF${csvOf(records)}`) },
  'CSV in UTF-16, little end first': {
    write: (records) => one('a.csv', utf16(csvOf(records))),
  },
  'CSV in UTF-16, big end first': {
    write: (records) => one('a.csv', Uint8Array.from(Buffer.from(utf16(csvOf(records))).swap16())),
  },
  'CSV in Windows-1252': {
    fit: inWesternLetters,
    write: (records) => one('a.csv', Uint8Array.from(Buffer.from(csvOf(records), 'latin1'))),
  },
  'CSV from new to old': { write: (records) => one('a.csv', csvOf(records.toReversed())) },
  JSON: { write: (records) => one('a.json', JSON.stringify(records.map(objectOf))) },
  'JSON over many lines': {
    write: (records) => one('a.json', JSON.stringify(records.map(objectOf), null, 2)),
  },
  'JSON in an object': {
    write: (records) => one('a.json', JSON.stringify({ data: records.map(objectOf), has_more: false })),
  },
  'JSON in UTF-16': { write: (records) => one('a.json', utf16(JSON.stringify(records.map(objectOf)))) },
  NDJSON: { write: (records) => one('a.ndjson', linesOf(records.map(objectOf))) },
  'a page of the Compliance API': {
    fit: inActivities,
    write: (records) => one('a.json', JSON.stringify({ data: records.map(activityOf), has_more: false })),
  },
  'pages of the Compliance API, one a line': {
    fit: inActivities,
    write: (records) => one('a.jsonl', linesOf(pagesOf(records))),
  },
  'pages of the Compliance API, a file each': {
    fit: inActivities,
    write: (records) => pagesOf(records).flatMap((page, at) => one(`${at}.json`, JSON.stringify(page))),
  },
  gzip: { write: (records) => one('a.csv.gz', gzip(csvOf(records))) },
  'gzip of two members': {
    write: (records) => {
      const text = csvOf(records);
      const middle = Math.floor(text.length / 2);
      // Not between the halves of a character that has two.
      const at = /[\udc00-\udfff]/.test(text[middle] ?? '') ? middle + 1 : middle;
      return one('a.csv.gz', gzip(text.slice(0, at)), gzip(text.slice(at)));
    },
  },
  'gzip of NDJSON': { write: (records) => one('a.gz', gzip(linesOf(records.map(objectOf)))) },
  ZIP: { write: (records) => zipped({ 'audit_logs.csv': csvOf(records) }) },
  'ZIP of a CSV and JSON': {
    write: (records) => {
      const middle = Math.ceil(records.length / 2);
      return zipped({
        'a.csv': csvOf(records.slice(0, middle)),
        'b.json': JSON.stringify(records.slice(middle).map(objectOf)),
      });
    },
  },
  'two files that overlap': { write: (records) => split(records, 2, 2) },
  'five files that overlap': { write: (records) => split(records, 5, 2) },
  'two files': { write: (records) => split(records, 2, 0) },
  'seven files': { write: (records) => split(records, 7, 0) },
  'a file for each record': { write: (records) => split(records, records.length, 0) },
};
