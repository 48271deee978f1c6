import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteHash } from '../../../src/importers/byte-hash.ts';
import { CsvRecordReader } from '../../../src/importers/csv-record-reader.ts';
import { runs } from '../../support/runs.ts';
import { bytesOf } from './reading.ts';

interface Field {
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly hasUnusual: boolean;
}

interface Reading {
  readonly records: readonly (readonly Field[])[];
  /** How many of them were hashed while they were read. */
  readonly plain: number;
}

/** Reads a CSV in pieces of `size` bytes; a piece of one byte is never enough for a plain record. */
function read(csv: string, size: number): Reading {
  const records: Field[][] = [];
  let plain = 0;
  const reader: CsvRecordReader = new CsvRecordReader(','.charCodeAt(0), {
    visitRecord() {
      const { fields, window } = reader;
      if (fields.isHashed) plain++;
      records.push(
        Array.from({ length: fields.count }, (_, i) => {
          const hash = new ByteHash();
          const start = fields.starts[i]!;
          const end = fields.ends[i]!;
          if (fields.isHashed) hash.take(fields, i);
          else hash.hash(window.bytes, window.view, start, end);
          const text = new TextDecoder().decode(window.bytes.subarray(start, end));
          return { text, low: hash.low | 0, high: hash.high | 0, hasUnusual: hash.hasUnusual };
        }),
      );
      return true;
    },
    visitBlankLine: () => undefined,
    visitByteOrderMark: () => undefined,
    visitMalformed: () => undefined,
  });
  const bytes = bytesOf(csv);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  reader.finish();
  return { records, plain };
}

const ROW = `2026-01-02T03:04:05Z,"{'type': 'user_actor', 'name': 'Ann'}",conversation_created,,"web, desktop",\n`;

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'conversation_created',
    '"a, b"',
    '"it""s"',
    '"two\nlines"',
    '日本語',
    '"x\ty"',
    '"é"',
    ' "q"',
  ),
  fc.string({ maxLength: 12 }).map((text) => `"${text.replaceAll('"', '""')}"`),
);
const tables = fc
  .array(fc.tuple(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r')), {
    maxLength: 6,
  })
  .map((rows) => rows.map(([cells, lineEnd]) => cells.join() + lineEnd).join(''));

describe('plain records', () => {
  it('have the same fields and the same hashes as the exact reading gives', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 400 }), (csv, size) => {
        const exact = read(csv, 1);
        expect(exact.plain).toBe(0);
        expect(read(csv, csv.length + 1).records).toEqual(exact.records);
        expect(read(csv, size).records).toEqual(exact.records);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('are what Python writes: all but those that a border cuts, and the last one', () => {
    expect(read(ROW.repeat(100), 1e6).plain).toBe(99);
    expect(read(ROW.repeat(100), 1000).plain).toBeGreaterThan(75);
  });
});
