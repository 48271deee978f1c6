import { constants, gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { readSource } from '../../../src/importers/read-source.ts';
import { StreamHash } from '../../../src/importers/stream-hash.ts';
import type { IncompleteCause } from '../../../src/model/file-report.ts';
import { crc32, deflateRaw, gzip, zlib } from '../../support/packing.ts';
import { joinBytes, type LyingEntry, writeZip } from '../../support/zip-writer.ts';
import { acceptedOf, rowsOf, sourceOf } from '../importers/reading.ts';
import { outcomeLines, readLines } from './outcome-lines.ts';

vi.setConfig({ testTimeout: 60_000 });

const HEADER = 'created_at,event\n';
const ROW = '2026-01-10T10:00:00Z,conversation_created\n';
const CSV = HEADER + ROW;
const EVENT = '2026-01-10T10:00:00.000Z conversation_created system';
const NDJSON = '{"created_at":"2026-01-11T10:00:00Z","event":"file_uploaded"}\n';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const csv = (name: string, more: Partial<LyingEntry> = {}): LyingEntry => ({
  name,
  content: bytesOf(CSV),
  ...more,
});
const file = (name: string, content: Uint8Array | string): LyingEntry => ({
  name,
  content: typeof content === 'string' ? bytesOf(content) : content,
});
const readZip = (entries: readonly LyingEntry[], lies = {}, limits = {}): Promise<string[]> =>
  readLines(writeZip(entries, lies), 'logs.zip', limits);

const GZIP_HEADER_BYTES = 10;

/** Rows that do not pack well, so that a cut falls between them and into them. */
const LONG_ROWS = Array.from({ length: 60 }, (_, index) => {
  const word = (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(36);
  return `2026-01-${String((index % 28) + 1).padStart(2, '0')}T10:00:00Z,event_${word}\n`;
}).join('');

const GZIP_START = gzip('').slice(0, GZIP_HEADER_BYTES);

/** As much of a gzip as can be unpacked, by zlib. */
function beginningOf(packed: Uint8Array): string {
  return gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
}

/** What is said of text of which a part can be loaded. */
function offered(cause: IncompleteCause, events: number, text: string, name = 'log'): string {
  const hash = new StreamHash();
  hash.push(bytesOf(text));
  return `${name}: incomplete (${cause}, ${events}, 0, ${text.length}, ${hash.digest()})`;
}

/** A gzip member with every optional field: extra bytes, the file's name, a comment, a checksum of the header. */
function withAllFields(member: Uint8Array): Uint8Array {
  const header = member.slice(0, GZIP_HEADER_BYTES);
  header[3] = 0x02 | 0x04 | 0x08 | 0x10;
  const fields = [3, 0, 1, 2, 3, ...bytesOf('audit logs.csv\0a comment\0'), 0x12, 0x34];
  return joinBytes([header, Uint8Array.from(fields), member.subarray(GZIP_HEADER_BYTES)]);
}

describe('gzip', () => {
  it('B1: gzip, zlib under the name .gz, gzip with a file name in it → read, whatever the name', async () => {
    const asCsv = ['log.gz: csv, 1 of 1'];
    expect(await readLines(gzip(CSV), 'log.gz')).toEqual(asCsv);
    for (const level of [0, 1, 6, 9]) expect(await readLines(zlib(CSV, level), 'log.gz')).toEqual(asCsv);
    expect(await readLines(joinBytes([withAllFields(gzip(CSV))]), 'log.gz')).toEqual(asCsv);
    expect(await readLines(gzip(NDJSON), 'audit.csv')).toEqual(['audit.csv: ndjson, 1 of 1']);
    expect(await readLines(gzip(''), 'log.gz')).toEqual(['log.gz: empty']);
  });

  it('B2: several gzip members joined (cat, log rotation, bgzip) → all of them read as one log', async () => {
    const rotated = joinBytes([
      gzip(CSV),
      gzip(ROW),
      withAllFields(gzip(ROW.slice(0, 9))),
      gzip(ROW.slice(9)),
    ]);
    expect(await readLines(rotated)).toEqual(['log: csv, 3 of 3']);
    const blocks = [CSV, ...Array.from({ length: 500 }, () => ROW), ''].map((text) => gzip(text));
    expect(await readLines(joinBytes(blocks))).toEqual(['log: csv, 501 of 501']);
    expect(await readLines(joinBytes([gzip(CSV), gzip(CSV)]))).toEqual(['log: csv, 2 of 2']);
  });

  it('B3: zeros between and after gzip members → read, nothing said', async () => {
    for (const zeros of [1, 2, 511, 100_000]) {
      const padding = new Uint8Array(zeros);
      const padded = joinBytes([gzip(CSV), padding, gzip(ROW), padding]);
      expect(await readLines(padded)).toEqual(['log: csv, 2 of 2']);
    }
  });

  it('B4: other bytes after the last gzip member → read, with an issue that counts them', async () => {
    const said = (count: string) =>
      `log: csv, 1 of 1; bytes-after-end × ${Number(count.replace(',', ''))} (${count} bytes after the end of the gzip data)`;
    expect(await readLines(joinBytes([gzip(CSV), bytesOf('signature: abc')]))).toEqual([said('14')]);
    expect(await readLines(joinBytes([gzip(CSV), Uint8Array.of(0x1f)]))).toEqual([said('1')]);
    expect(await readLines(joinBytes([gzip(CSV), Uint8Array.of(0x1f, 0x8b)]))).toEqual([said('2')]);
    expect(await readLines(joinBytes([gzip(CSV), new Uint8Array(7), PNG]))).toEqual([said('12')]);
    expect(await readLines(joinBytes([zlib(CSV), bytesOf('x'.repeat(2000))]))).toEqual([said('2,000')]);
  });

  it('B5: a gzip that is cut off, or has a wrong checksum or length → refused; what is complete in it is offered', async () => {
    const packed = gzip(CSV + LONG_ROWS);
    const rowsIn = (text: string): number => Math.max(0, text.split('\n').length - 2);
    for (let cut = 4; cut < packed.length; cut++) {
      const [line = ''] = await readLines(packed.slice(0, cut));
      const unpacked = beginningOf(packed.slice(0, cut));
      const events = rowsIn(unpacked);
      if (events > 0) expect(line).toBe(offered('packed-data-cut-off', events, unpacked));
      else expect(line).toBe('log: archive-damaged (gzip: cut off)');
    }
    const text = CSV + LONG_ROWS;
    const changed = (at: number): Uint8Array<ArrayBuffer> => {
      const copy = packed.slice();
      copy[copy.length + at]! ^= 1;
      return copy;
    };
    expect(await readLines(changed(-1))).toEqual([offered('packed-data-damaged', rowsIn(text), text)]);
    expect(await readLines(changed(-5))).toEqual([offered('wrong-checksum', rowsIn(text), text)]);
    const secondIsCut = joinBytes([gzip(CSV), gzip(ROW).slice(0, -1)]);
    expect(await readLines(secondIsCut)).toEqual([offered('packed-data-cut-off', 2, CSV + ROW)]);
    const zlibChanged = zlib(CSV);
    zlibChanged[zlibChanged.length - 1]! ^= 1;
    expect(await readLines(zlibChanged)).toEqual([offered('wrong-checksum', 1, CSV)]);
  });

  it('B5: accepted → the complete rows so far, in chunks of any size; the row that is cut is rejected, and all adds up', async () => {
    const packed = gzip(CSV + LONG_ROWS);
    for (const cut of [packed.length - 1, packed.length - 9, packed.length >> 1, packed.length >> 2]) {
      const part = packed.slice(0, cut);
      const unpacked = beginningOf(part);
      const lines = unpacked.split('\n');
      const isOpen = lines.at(-1) !== '';
      const accepted = acceptedOf(await readSource(new File([part], 'log')));
      for (const size of [1, 7, part.length]) {
        const chunks = Array.from({ length: Math.ceil(part.length / size) }, (_, index) =>
          part.slice(index * size, (index + 1) * size),
        );
        const [outcome] = await readSource(sourceOf(chunks), { accepted });
        if (!outcome?.ok) throw new Error('refused');
        const { report, table } = outcome.value;
        expect(report).toMatchObject({
          incomplete: 'packed-data-cut-off',
          bytes: unpacked.length,
          recordsRead: lines.length - 2 + (isOpen ? 1 : 0),
          recordsKept: lines.length - 2,
          recordsRejected: isOpen ? 1 : 0,
        });
        expect(rowsOf(table)).toEqual(
          lines.slice(1, -1).map((line) => `${line.replace('Z,', '.000Z ')} system`),
        );
        const codes = report.issues.map(({ code }) => code).filter((code) => code !== 'column-missing');
        expect(codes).toEqual([
          ...(isOpen ? ['record-too-short', 'file-cut-off'] : []),
          'packed-data-damaged',
        ]);
      }
    }
  });

  it('B5: a ZIP in a gzip with a wrong checksum → what can be read is offered, and what cannot is told as ever', async () => {
    const packed = gzip(writeZip([csv('a.csv'), csv('b.csv', { flags: 1 })]));
    packed[packed.length - 8]! ^= 1;
    expect(await readLines(packed, 'logs.zip.gz')).toEqual([
      offered('wrong-checksum', 1, CSV, 'logs.zip.gz › a.csv'),
      'logs.zip.gz › b.csv: archive-encrypted',
    ]);
  });

  it('B5: any byte of a gzip changed → refused, or the same events as without the change', async () => {
    const packed = gzip(CSV);
    for (let at = 0; at < packed.length; at++) {
      for (const bit of [1, 0x80]) {
        const copy = packed.slice();
        copy[at]! ^= bit;
        // The header holds the time, the level and the system, which nothing depends on.
        for (const outcome of await readSource(new File([copy], 'log'))) {
          if (outcome.ok) expect(rowsOf(outcome.value.table)).toEqual([EVENT]);
        }
      }
    }
  });

  it('B6: a gzip bomb → refused by what came out of it: in all, and against its size', async () => {
    const bomb = gzip(new Uint8Array(20 * 1024 ** 2).fill(0x61));
    expect(bomb.length).toBeLessThan(30_000);
    const limits = { freeBytes: 1024 ** 2, ratio: 200 };
    expect(await readLines(joinBytes([gzip(HEADER), bomb]), 'log', limits)).toEqual([
      'log: archive-too-large (200:1)',
    ]);
    expect(await readLines(joinBytes([gzip(HEADER), bomb]), 'log', { totalBytes: 1e6 })).toEqual([
      'log: archive-too-large (1000000 bytes)',
    ]);
    const inner = writeZip([file('a.csv', joinBytes([bytesOf(HEADER), new Uint8Array(4e6).fill(0x61)]))]);
    expect(await readLines(gzip(inner), 'log', { totalBytes: 1e6 })).toEqual([
      'log › a.csv: archive-too-large (1000000 bytes)',
    ]);
  });
});

describe('ZIP', () => {
  it('B7: a ZIP with one CSV, several, or CSV and JSON mixed → a report for each', async () => {
    expect(await readZip([csv('a.csv')])).toEqual(['logs.zip › a.csv: csv, 1 of 1']);
    expect(await readZip([csv('a.csv'), csv('b.csv', { method: 0 }), file('c.txt', NDJSON)])).toEqual([
      'logs.zip › a.csv: csv, 1 of 1',
      'logs.zip › b.csv: csv, 1 of 1',
      'logs.zip › c.txt: ndjson, 1 of 1',
    ]);
  });

  it('B8: __MACOSX, .DS_Store, folders, pictures, notes in a ZIP → passed over and listed', async () => {
    const clutter = [
      file('data/', ''),
      file('__MACOSX/data/._a.csv', PNG),
      file('data/.DS_Store', PNG),
      file('Thumbs.db', PNG),
    ];
    expect(
      await readZip([...clutter, csv('data/a.csv'), file('logo.png', PNG), file('read me.txt', 'Hello')]),
    ).toEqual([
      'logs.zip › data/a.csv: csv, 1 of 1; entry-skipped × 6 (logo.png | read me.txt | data/ | __MACOSX/data/._a.csv | data/.DS_Store)',
    ]);
    expect(await readZip([file('logo.png', PNG), file('.DS_Store', PNG)])).toEqual([
      'logs.zip: archive-empty (logo.png, .DS_Store)',
    ]);
  });

  it('B9: an archive in an archive → read; one level deeper, or another kind of archive → refused', async () => {
    const inner = writeZip([csv('a.csv'), csv('b.csv')]);
    expect(await readZip([file('inner.zip', inner), csv('c.csv')])).toEqual([
      'logs.zip › inner.zip › a.csv: csv, 1 of 1',
      'logs.zip › inner.zip › b.csv: csv, 1 of 1',
      'logs.zip › c.csv: csv, 1 of 1',
    ]);
    expect(await readZip([file('a.csv.gz', gzip(CSV))])).toEqual(['logs.zip › a.csv.gz: csv, 1 of 1']);
    expect(await readLines(gzip(inner), 'x.gz')).toEqual([
      'x.gz › a.csv: csv, 1 of 1',
      'x.gz › b.csv: csv, 1 of 1',
    ]);
    expect(await readLines(gzip(gzip(CSV)), 'x.gz')).toEqual(['x.gz: csv, 1 of 1']);
    expect(await readLines(gzip(gzip(gzip(CSV))), 'x.gz')).toEqual(['x.gz: nested-archive']);
    expect(await readZip([file('i.zip', writeZip([file('j.zip', inner)]))])).toEqual([
      'logs.zip › i.zip › j.zip: nested-archive',
    ]);
    expect(await readZip([file('i.gz', gzip(inner))])).toEqual(['logs.zip › i.gz: nested-archive']);
    expect(await readZip([file('x.7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c))])).toEqual([
      'logs.zip › x.7z: nested-archive',
    ]);
  });

  it('B10: an entry with a password → refused, and the others are read', async () => {
    expect(await readZip([csv('a.csv', { flags: 1 }), csv('b.csv'), csv('c.csv', { flags: 0x41 })])).toEqual([
      'logs.zip › a.csv: archive-encrypted',
      'logs.zip › b.csv: csv, 1 of 1',
      'logs.zip › c.csv: archive-encrypted',
    ]);
  });

  it('B11: sizes after the data (a streamed ZIP), bytes before or after the archive → read', async () => {
    const entries = [csv('a.csv', { hasDescriptor: true }), csv('b.csv', { hasDescriptor: true, method: 0 })];
    const asUsual = ['logs.zip › a.csv: csv, 1 of 1', 'logs.zip › b.csv: csv, 1 of 1'];
    expect(await readZip(entries)).toEqual(asUsual);
    for (const before of [bytesOf('#!/bin/sh\nexec unzip "$0"\n'), bytesOf('MZ'), new Uint8Array(70_000)]) {
      expect(await readZip(entries, { before })).toEqual(asUsual);
    }
    for (const length of [1, 100, 30_000]) {
      expect(await readZip(entries, { after: new Uint8Array(length).fill(0x20) })).toEqual(asUsual);
    }
  });

  it('B12: Deflate64, bzip2, LZMA, Zstandard, a way of packing nobody knows → refused by name', async () => {
    const methods = [9, 12, 14, 93, 95, 77].map((method) => csv(`m${method}.csv`, { method }));
    expect(await readZip(methods)).toEqual([
      'logs.zip › m9.csv: archive-method (Deflate64)',
      'logs.zip › m12.csv: archive-method (bzip2)',
      'logs.zip › m14.csv: archive-method (LZMA)',
      'logs.zip › m93.csv: archive-method (Zstandard)',
      'logs.zip › m95.csv: archive-method (XZ)',
      'logs.zip › m77.csv: archive-method (method 77)',
    ]);
  });

  it('B12: a part of a split ZIP → refused as such', async () => {
    expect(await readZip([csv('a.csv')], { disk: 2 })).toEqual(['logs.zip: archive-split']);
    const firstPart = joinBytes([Uint8Array.of(0x50, 0x4b, 7, 8), writeZip([csv('a.csv')]).slice(0, 60)]);
    expect(await readLines(firstPart, 'logs.z01')).toEqual(['logs.z01: archive-split']);
  });

  it('B13: the checksum of an entry is wrong → that entry refused, the others read; what can be unpacked is offered', async () => {
    const archive = writeZip([csv('a.csv', { crc: 1 }), csv('b.csv', { crc: 1, method: 0 }), csv('c.csv')]);
    expect(await readLines(archive, 'logs.zip')).toEqual([
      offered('wrong-checksum', 1, CSV, 'logs.zip › a.csv'),
      offered('wrong-checksum', 1, CSV, 'logs.zip › b.csv'),
      'logs.zip › c.csv: csv, 1 of 1',
    ]);
  });

  it('B13: a packed entry that is damaged or too short → refused; accepted, its complete rows come alone, the same each time', async () => {
    const whole = file('a.csv', CSV + LONG_ROWS);
    const packed = deflateRaw(whole.content);
    const entries = (packedSize: number) => writeZip([csv('b.csv'), { ...whole, packedSize }]);
    for (const packedSize of [packed.length - 1, packed.length >> 1, packed.length >> 2]) {
      const archive = entries(packedSize);
      const unpacked = beginningOf(joinBytes([GZIP_START, packed.slice(0, packedSize)]));
      const events = unpacked.split('\n').length - 2;
      expect(await readLines(archive, 'logs.zip')).toEqual([
        'logs.zip › b.csv: csv, 1 of 1',
        offered('packed-data-cut-off', events, unpacked, 'logs.zip › a.csv'),
      ]);
      const given = new File([archive], 'logs.zip');
      const accepted = acceptedOf(await readSource(given));
      const outcomes = await readSource(given, { accepted });
      expect(outcomes.map((outcome) => outcome.ok && outcome.value.report)).toMatchObject([
        { name: 'logs.zip › a.csv', incomplete: 'packed-data-cut-off', recordsKept: events },
      ]);
    }
  });

  it('B13: damaged entries count against what may come out of an archive, each byte once', async () => {
    const damaged = [csv('a.csv', { crc: 1 }), csv('b.csv', { crc: 1, method: 0 })];
    const totalBytes = 3 * CSV.length;
    const lines = await readZip([...damaged, csv('c.csv')], {}, { totalBytes });
    expect(lines.map((line) => line.replace(/ \(.*/, ''))).toEqual([
      'logs.zip › a.csv: incomplete',
      'logs.zip › b.csv: incomplete',
      'logs.zip › c.csv: csv, 1 of 1',
    ]);
    const [, , third] = await readZip([...damaged, csv('c.csv')], {}, { totalBytes: totalBytes - 1 });
    expect(third).toBe(`logs.zip › c.csv: archive-too-large (${totalBytes - 1} bytes)`);
  });

  it('B14: a ZIP that is cut off anywhere → refused, never a part of it', async () => {
    const stored = { method: 0 };
    const streamed = { hasDescriptor: true };
    const inner = file('inner.zip', writeZip([csv('i.csv'), csv('j.csv', stored)]));
    const archives: Record<string, readonly LyingEntry[]> = {
      stored: [csv('a.csv', stored)],
      deflated: [csv('a.csv')],
      streamed: [csv('a.csv', streamed)],
      'stored and streamed': [csv('a.csv', { ...stored, ...streamed })],
      'several entries': [csv('a.csv'), csv('b.csv', stored), csv('c.csv', streamed), file('d.png', PNG)],
      'a stored archive inside': [csv('a.csv', stored), { ...inner, ...stored }, csv('b.csv')],
      'only a stored archive inside': [{ ...inner, ...stored }],
    };
    for (const [name, entries] of Object.entries(archives)) {
      const whole = writeZip(entries);
      expect((await readLines(whole, 'logs.zip')).join(), name).toContain('csv, 1 of 1');
      for (let cut = 4; cut < whole.length; cut++) {
        const lines = await readLines(whole.slice(0, cut), 'logs.zip');
        expect([name, cut, ...lines]).toEqual([
          name,
          cut,
          expect.stringMatching(/^logs\.zip: archive-damaged/),
        ]);
      }
    }
  });

  it('B15: an entry that unpacks to more, or less, than it says → refused', async () => {
    const long = file('a.csv', CSV + ROW.repeat(10_000));
    for (const size of [10, CSV.length, long.content.length - 1, long.content.length + 1]) {
      const [line, ...more] = await readZip([{ ...long, size }, csv('b.csv')]);
      expect(line).toMatch(/^logs\.zip › a\.csv: archive-damaged/);
      expect(more).toEqual(['logs.zip › b.csv: csv, 1 of 1']);
    }
    const consistent = { ...long, size: CSV.length, crc: crc32(bytesOf(CSV)) };
    expect(await readZip([consistent, csv('b.csv')])).toEqual([
      'logs.zip › a.csv: archive-damaged (it unpacks to another size than it says)',
      'logs.zip › b.csv: csv, 1 of 1',
    ]);
    expect(await readZip([{ ...consistent, method: 0 }])).toEqual([
      'logs.zip › a.csv: archive-damaged (it unpacks to another size than it says)',
    ]);
  });

  it('B16: an entry of 8 bytes that says it has 4 GiB → refused, without memory for them', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const [line] = await readZip([{ ...file('a.csv', 'a,b\n1,2\n'), size: 0xfffffffe }]);
    expect(line).toMatch(/^logs\.zip › a\.csv: archive-damaged/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 ** 2);
  });

  it('B17: entries that share one body (20 kB that unpack to gigabytes) → the archive refused', async () => {
    const body = file('0.csv', CSV + ROW.repeat(20_000));
    const sharing = Array.from({ length: 200 }, (_, index) => ({
      ...body,
      name: `${index + 1}.csv`,
      bodyOf: 0,
    }));
    expect(await readZip([body, ...sharing])).toEqual(['logs.zip: archive-damaged (entries overlap)']);
  });

  it('B18: 20,000 entries, or 10,001 → refused; 10,000 are read; a very long name is shown shortened', async () => {
    // Beside the logs, folders; in a nightly run all of the entries are logs.
    const logs = process.env['BAD_INPUT_LARGE'] === '1' ? 10_000 : 1000;
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        index < logs ? csv(`${index}.csv`, { method: 0 }) : file(`${index}/`, ''),
      );
    expect(await readZip(many(20_000))).toEqual(['logs.zip: archive-too-large (10000 entries)']);
    expect(await readZip(many(10_001))).toEqual(['logs.zip: archive-too-large (10000 entries)']);
    const [first, ...lines] = await readZip(many(10_000));
    expect(first).toMatch(/^logs\.zip › 0\.csv: csv, 1 of 1/);
    expect(lines).toEqual(
      Array.from({ length: logs - 1 }, (_, index) => `logs.zip › ${index + 1}.csv: csv, 1 of 1`),
    );
    const long = await readZip([csv(`${'x'.repeat(5000)}.csv`)]);
    expect(long).toEqual([`logs.zip › ${'x'.repeat(999)}…: csv, 1 of 1`]);
  }, 180_000);

  it('B18: a list of contents of more than 64 MB → refused before it is read', async () => {
    const archive = writeZip([csv('a.csv')], { directorySize: 65 * 1024 ** 2 });
    const end = archive.length - 22;
    const padding = new Uint8Array(65 * 1024 ** 2);
    const parts = [archive.slice(0, end), padding, archive.slice(end)];
    const outcomes = await readSource(new File(parts, 'logs.zip'));
    expect(outcomeLines(outcomes)).toEqual(['logs.zip: archive-too-large (a list of contents of 64 MB)']);
  });

  it('B18: names or contents that add up to more than the cap → refused; up to the very cap → read', async () => {
    const directoryOf = (bytes: number) => {
      // Each entry of the directory has 46 bytes and its name.
      const names = Array(Math.floor(bytes / 65_000)).fill(65_000 - 46);
      const last = (bytes % 65_000) - 46;
      return [...names, last].map((length: number, index) =>
        csv(`${index}.csv`.padEnd(length, 'x'), { method: 0 }),
      );
    };
    const cap = 64 * 1024 ** 2;
    const [line, ...rest] = await readZip(directoryOf(cap));
    expect([line?.endsWith(': csv, 1 of 1'), rest.length]).toEqual([true, directoryOf(cap).length - 1]);
    expect(await readZip(directoryOf(cap + 1))).toEqual([
      'logs.zip: archive-too-large (a list of contents of 64 MB)',
    ]);

    const contents = [csv('a.csv'), csv('b.csv', { method: 0 }), csv('c.csv', { hasDescriptor: true })];
    const totalBytes = 3 * CSV.length;
    expect(await readZip(contents, {}, { totalBytes })).toHaveLength(3);
    expect((await readZip(contents, {}, { totalBytes: totalBytes - 1 })).at(-1)).toBe(
      `logs.zip › c.csv: archive-too-large (${totalBytes - 1} bytes)`,
    );
  });

  it('B19: two entries of one name, entries called __proto__ and constructor → all read', async () => {
    const names = ['a.csv', 'a.csv', '__proto__', 'constructor', '__proto__'];
    expect(await readZip(names.map((name) => csv(name)))).toEqual(
      names.map((name) => `logs.zip › ${name}: csv, 1 of 1`),
    );
  });

  it('B20: ../, absolute paths, drive letters, back-slashes, bidi in names → read; a name is only text', async () => {
    const names = [
      '../../etc/passwd',
      '/etc/passwd',
      'C:\\Windows\\a.csv',
      '..\\..\\b.csv',
      'vsc\u202egol.csv',
      '\u0000\u001b[31m.csv',
      '<img src=x onerror=alert(1)>.csv',
    ];
    const lines = await readZip(names.map((name) => csv(name)));
    expect(lines).toHaveLength(names.length);
    for (const line of lines) expect(line).toMatch(/: csv, 1 of 1$/);
    expect(lines[0]).toContain('../../etc/passwd');
    expect(lines[4]).toContain('vsc\u202egol.csv');
  });
});
