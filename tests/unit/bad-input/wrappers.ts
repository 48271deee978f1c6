import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { formatPythonLiteral } from '../../../src/importers/python-literal/format-python-literal.ts';
import type { LogRecord, Who } from './random-logs.ts';

/* The ways to write one log down. A new format, encoding or compression is one line more in `WRAPPERS`. */

/** Writes records as files; all of them together are the log. */
export type Wrapper = (records: readonly LogRecord[]) => Promise<readonly File[]>;

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

const one = (name: string, text: string): readonly File[] => [new File([text], name)];

async function zipped(text: string): Promise<readonly File[]> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  await writer.add('audit_logs.csv', new TextReader(text));
  return [new File([await writer.close()], 'logs.zip')];
}

/** Files that overlap: each begins some records before the one before it ends. */
function split(records: readonly LogRecord[], files: number): readonly File[] {
  const size = Math.ceil(records.length / files);
  return Array.from({ length: files }, (_, file) => {
    const part = records.slice(Math.max(0, file * size - 2), (file + 1) * size);
    return new File([csvOf(part)], `part-${file}.csv`);
  }).filter((_, file) => file * size < records.length);
}

/** To be extended: gzip, UTF-16, Windows-1252, `sep=`, pages of the Compliance API. */
export const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  'CSV with LF': async (records) => one('a.csv', csvOf(records, ',', '\n')),
  'CSV with CR': async (records) => one('a.csv', csvOf(records, ',', '\r')),
  'CSV with semicolons': async (records) => one('a.csv', csvOf(records, ';')),
  TSV: async (records) => one('a.tsv', csvOf(records, '\t')),
  'CSV with a byte-order mark': async (records) => one('a.csv', `\uFEFF${csvOf(records)}`),
  'CSV from new to old': async (records) => one('a.csv', csvOf(records.toReversed())),
  JSON: async (records) => one('a.json', JSON.stringify(records.map(objectOf))),
  'JSON over many lines': async (records) => one('a.json', JSON.stringify(records.map(objectOf), null, 2)),
  'JSON in an object': async (records) =>
    one('a.json', JSON.stringify({ data: records.map(objectOf), has_more: false })),
  NDJSON: async (records) =>
    one('a.ndjson', records.map((record) => `${JSON.stringify(objectOf(record))}\n`).join('')),
  ZIP: async (records) => zipped(csvOf(records)),
  'two files that overlap': async (records) => split(records, 2),
  'five files that overlap': async (records) => split(records, 5),
};
