import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { describeImportError } from '../../../src/app/describe-import-error.ts';
import { readSource } from '../../../src/importers/read-source.ts';
import { bytesOf, readError, readGood, rowsOf } from '../importers/reading.ts';
import { HEADER, joinBytes, logOf, recordOf, rowOf } from './small-logs.ts';

const LARGE = process.env['BAD_INPUT_LARGE'] === '1';

describe('A. Files', () => {
  it('A1: an empty file, one with only a byte-order mark, only spaces or only line ends → R: the file is empty', () => {
    for (const text of ['', '\uFEFF', '\uFEFF\uFEFF', '   ', '\n', '\r\n\r\n \t\n', '\uFEFF\r\n'])
      expect(readError(text)).toEqual({ code: 'empty', file: 'log' });
    expect(readError(Uint8Array.of(0xff, 0xfe))).toEqual({ code: 'empty', file: 'log' });
  });

  it('A2: a header only, with or without a line end → A: a log of 0 events', () => {
    for (const text of [HEADER, `${HEADER}\n`, `${HEADER}\r\n`, `${HEADER}\r`])
      expect(readGood(text).report).toMatchObject({
        recordsRead: 0,
        recordsKept: 0,
        blankLines: 0,
        issues: [],
      });
  });

  it('A3: a wrong, upper-case or missing extension → A: read by content, and the report says what it was read as', async () => {
    const json = JSON.stringify([recordOf()]);
    for (const name of ['log.json', 'LOG.CSV', 'log', 'log.zip', 'log.xlsx']) {
      const [csv] = await readSource(new File([logOf(rowOf())], name));
      expect(csv).toMatchObject({ ok: true, value: { report: { name, format: 'csv', recordsKept: 1 } } });
      const [list] = await readSource(new File([json], name));
      expect(list).toMatchObject({ ok: true, value: { report: { name, format: 'json', recordsKept: 1 } } });
    }
  });

  it.each<[string, readonly number[] | string]>([
    ['XLSX', 'PK\x03\x04............[Content_Types].xml'],
    ['PDF', '%PDF-1.7\n'],
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['SQLite', `SQLite format 3\0${'\0'.repeat(4000)}`],
    ['Parquet', `PAR1${'\0'.repeat(40)}`],
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['RAR', 'Rar!\x1a\x07\x00'],
    ['tar', [...new Uint8Array(257).fill(0x61), ...bytesOf('ustar\0')]],
  ])(
    'A4: XLSX, PDF, PNG, SQLite, Parquet, 7z, RAR, tar → R: the type and the way out are named (%s)',
    (type, content) => {
      const error = readError(joinBytes(content));
      expect(error).toEqual({ code: 'binary-type', file: 'log', type });
      const { found, remedy } = describeImportError(error);
      expect(found).toContain(type);
      expect(remedy).toMatch(type === 'XLSX' ? /“Save as CSV/ : /drop the file in it|Drop the audit log/i);
    },
  );

  it('A5: a web page saved as .csv, in any encoding → R: this is a web page', () => {
    for (const page of [
      '<!DOCTYPE html><title>Sign in</title>',
      '\uFEFF\n<html lang="en">',
      '<?xml version="1.0"?><html>',
    ]) {
      expect(readError(page)).toEqual({ code: 'web-page', file: 'log' });
      const utf16 = joinBytes([0xff, 0xfe], new Uint8Array(Buffer.from(page, 'utf16le')));
      expect(readError(utf16)).toEqual({ code: 'web-page', file: 'log' });
    }
  });

  it('A14: a text of any size, also above 512 MiB → A: read as a stream, never as one text', async () => {
    const block = bytesOf(`${rowOf({ event: 'x' })}\r\n`.repeat(1000));
    const blocks = Math.ceil(((LARGE ? 520 : 20) * 1024 * 1024) / block.length);
    const refuse = () => Promise.reject(new Error('asked for the whole file'));
    let left = blocks;
    const source = Object.assign(new Blob([]), {
      name: 'large.csv',
      text: refuse,
      arrayBuffer: refuse,
      slice: () => new Blob([HEADER]),
      stream: () =>
        new ReadableStream<Uint8Array<ArrayBuffer>>({
          start: (controller) => controller.enqueue(bytesOf(`${HEADER}\r\n`)),
          pull: (controller) => (left-- > 0 ? controller.enqueue(block.slice()) : controller.close()),
        }),
    });
    const size = HEADER.length + 2 + blocks * block.length;
    Object.defineProperty(source, 'size', { value: size });
    const [outcome] = await readSource(source);
    expect(outcome).toMatchObject({
      ok: true,
      value: { report: { bytes: size, recordsKept: blocks * 1000, recordsRejected: 0, issues: [] } },
    });
  }, 600_000);

  it('A15: one row, and very many rows → A: every one is read', () => {
    expect(rowsOf(readGood(logOf(rowOf())).table)).toEqual(['2026-03-02T10:00:00.000Z a system']);
    const rows = LARGE ? 5_000_000 : 100_000;
    const file = readGood(`created_at,event\n${'2026-03-02T10:00:00Z,a\n'.repeat(rows)}`);
    expect(file.report).toMatchObject({ recordsRead: rows, recordsKept: rows });
  }, 600_000);

  it('A3: gzip under the name of a CSV → recognised by content, whatever the name', async () => {
    const [outcome] = await readSource(new File([gzipSync(logOf(rowOf()))], 'log.csv'));
    expect(outcome).toMatchObject({ ok: true, value: { report: { format: 'csv', recordsKept: 1 } } });
  });
});
