import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ZipWriter } from '@zip.js/zip.js';
import { chunkText } from '../../src/sample/chunk-text.ts';
import type { PythonDict } from '../../src/sample/python-repr.ts';
import { formatCreatedAt } from '../../src/sample/sample-event.ts';
import type { Answers } from '../answers/answers.ts';
import { EventColumns } from '../answers/event-columns.ts';
import { say } from '../say.ts';
import type { Format, LogFile } from './log-file.ts';
import { csvText, eventsOf, jsonText, ndjsonText } from './log-text.ts';

/** In the name of every file: what was made by other rules must not be taken for the same. */
const EDITION = 1;
const CHUNK_LENGTH = 1 << 20;

/** Makes logs of `rows` events, or finds them as they were made before. The same options give the same bytes, everywhere. */
export async function makeFiles(
  folder: string,
  rows: number,
  formats: readonly Format[],
): Promise<readonly LogFile[]> {
  await mkdir(folder, { recursive: true });
  const answers = await makeAnswers(folder, rows);
  const files: LogFile[] = [];
  for (const format of formats) {
    const path = pathOf(folder, rows, format);
    await makeOnce(path, (part) => WRITERS[format](part, folder, rows));
    const { size: bytes } = await stat(path);
    const packed = format === 'zip' ? { packed: await rangeOfFirstEntry(path) } : {};
    files.push({ path, format, rows, bytes, ...packed, answers });
  }
  return files;
}

const WRITERS: { readonly [F in Format]: (part: string, folder: string, rows: number) => Promise<void> } = {
  csv: (part, _folder, rows) => writeText(part, csvText(rows)),
  ndjson: (part, _folder, rows) => writeText(part, ndjsonText(rows)),
  json: (part, _folder, rows) => writeText(part, jsonText(rows)),
  gz: async (part, folder, rows) =>
    pipeline(createReadStream(await csvOf(folder, rows)), createGzip(), createWriteStream(part)),
  zip: async (part, folder, rows) => {
    const writer = new ZipWriter(Writable.toWeb(createWriteStream(part)), { useWebWorkers: false });
    const csv = Readable.toWeb(createReadStream(await csvOf(folder, rows), { highWaterMark: 1 << 20 }));
    await writer.add('audit_logs.csv', csv as ReadableStream<Uint8Array>, {
      lastModDate: new Date(1980, 0, 1),
      extendedTimestamp: false,
      level: 6,
    });
    await writer.close();
  },
};

async function csvOf(folder: string, rows: number): Promise<string> {
  const [csv] = await makeFiles(folder, rows, ['csv']);
  return csv!.path;
}

/** The answers come from the events themselves, before they become text: a pipeline that misreads the file cannot agree by chance. */
async function makeAnswers(folder: string, rows: number): Promise<Answers> {
  const path = join(folder, `answers-${EDITION}-${rows}.json`);
  await makeOnce(path, async (part) => {
    const columns = new EventColumns();
    for (const { time, actor, event } of eventsOf(rows)) {
      columns.add(formatCreatedAt(time), addressIn(actor), event, (email) => email);
    }
    await writeFile(part, JSON.stringify(columns.answer()));
  });
  return JSON.parse(await readFile(path, 'utf8')) as Answers;
}

function addressIn({ metadata }: PythonDict): string {
  const email = typeof metadata === 'object' && metadata !== null ? metadata['email_address'] : '';
  return String(email).toLowerCase();
}

async function writeText(path: string, pieces: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(chunkText(pieces, CHUNK_LENGTH)), createWriteStream(path));
}

/** A file has its name only once it is whole. */
async function makeOnce(path: string, make: (part: string) => Promise<void>): Promise<void> {
  if (existsSync(path)) return;
  say(`Making ${path} …`);
  await make(`${path}.part`);
  await rename(`${path}.part`, path);
}

function pathOf(folder: string, rows: number, format: Format): string {
  return join(folder, `audit_logs-${EDITION}-${rows}.${format === 'gz' ? 'csv.gz' : format}`);
}

/** Of a ZIP without comment, in which one entry begins at the first byte. */
async function rangeOfFirstEntry(path: string): Promise<{ from: number; to: number }> {
  const file = await open(path);
  try {
    const local = Buffer.alloc(30);
    await file.read(local, 0, local.length, 0);
    const from = local.length + local.readUInt16LE(26) + local.readUInt16LE(28);
    const end = Buffer.alloc(22);
    const { size } = await file.stat();
    await file.read(end, 0, end.length, size - end.length);
    const central = Buffer.alloc(46);
    await file.read(central, 0, central.length, end.readUInt32LE(16));
    const packedBytes = central.readUInt32LE(20);
    if (packedBytes === 0xffffffff) throw new Error(`${path} is too large for a plain ZIP.`);
    return { from, to: from + packedBytes };
  } finally {
    await file.close();
  }
}
