import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonLineSplitter } from '../../../src/importers/json-line-splitter.ts';
import type { JsonVisitor } from '../../../src/importers/json-splitter.ts';
import { JsonValueSplitter } from '../../../src/importers/json-value-splitter.ts';
import { cpuTimeOf } from '../../support/cpu-time.ts';
import { runs } from '../../support/runs.ts';
import { bytesOf } from './reading.ts';

function run(
  create: (visitor: JsonVisitor) => { push(bytes: Uint8Array): void; finish(): void },
  text: string,
  chunkBytes: number,
): string[] {
  const found: string[] = [];
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const splitter = create({
    visitRecord: (bytes, line) => void found.push(`${line}: ${decode(bytes)}`),
    visitMalformed: (code, bytes, line) => void found.push(`${line}! ${code} ${decode(bytes)}`),
    visitBlankLine: () => void found.push('blank'),
    visitOpenList: (line) => void found.push(`${line}! list never ends`),
  });
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) splitter.push(bytes.subarray(at, at + chunkBytes));
  splitter.finish();
  return found;
}

const values = (text: string, chunkBytes = 1 << 20, limit?: number) =>
  run((visitor) => new JsonValueSplitter(visitor, limit), text, chunkBytes);
const lines = (text: string, chunkBytes = 1 << 20, limit?: number) =>
  run((visitor) => new JsonLineSplitter(visitor, limit), text, chunkBytes);

describe('JsonValueSplitter', () => {
  it('finds the elements of a list, on one line or many', () => {
    expect(values('[{"a":1},{"b":{"c":[2]}}]')).toEqual(['1: {"a":1}', '1: {"b":{"c":[2]}}']);
    expect(values('[\n  {"a":1},\r\n  {\n"b":2}\n]\n')).toEqual(['2: {"a":1}', '3: {\n"b":2}']);
  });

  it('finds values one after another, and lists one after another', () => {
    expect(values('{"a":1}{"b":2}\n{"c":3}')).toEqual(['1: {"a":1}', '1: {"b":2}', '2: {"c":3}']);
    expect(values('[{"a":1}][{"b":2}]\n[]')).toEqual(['1: {"a":1}', '1: {"b":2}']);
  });

  it('is not misled by brackets and quotes inside strings', () => {
    expect(values(String.raw`[{"a":"]}\""},{"\\":"["}]`)).toEqual([
      String.raw`1: {"a":"]}\""}`,
      String.raw`1: {"\\":"["}`,
    ]);
  });

  it('hands over elements that are no objects', () => {
    expect(values('[1, "a,b", null, [2,3], true]')).toEqual([
      '1: 1',
      '1: "a,b"',
      '1: null',
      '1: [2,3]',
      '1: true',
    ]);
  });

  it('keeps what is complete in a list that is cut off', () => {
    expect(values('[{"a":1},\n{"b":2},\n{"c":')).toEqual([
      '1: {"a":1}',
      '2: {"b":2}',
      '3! json-unreadable {"c":',
      '3! list never ends',
    ]);
    expect(values('[{"a":1},\n{"b":2},\n')).toEqual(['1: {"a":1}', '2: {"b":2}', '2! list never ends']);
  });

  it('loses only the record whose string is never closed', () => {
    const text = '[\n{"a":1},\n{"b":"oops},\n{"c":3},\n{"d":4}\n]';
    expect(values(text)).toEqual([
      '2: {"a":1}',
      '3! json-unreadable {"b":"oops},\n',
      '4: {"c":3}',
      '5: {"d":4}',
    ]);
  });

  it('loses only the record whose bracket is never closed', () => {
    const text = '[\n{"a":1},\n{"b":{"x":1},\n{"c":3},\n{"d":4}\n]';
    expect(values(text)).toEqual([
      '2: {"a":1}',
      '3! json-unreadable {"b":{"x":1},\n',
      '4: {"c":3}',
      '5: {"d":4}',
    ]);
  });

  it('gives up a record that is too long', () => {
    const text = `[{"a":1},\n{"b":"${'x'.repeat(40)}"},\n{"c":3}]`;
    expect(values(text, 7, 20)).toEqual([
      '1: {"a":1}',
      `2! record-too-large {"b":"${'x'.repeat(14)}`,
      '3: {"c":3}',
    ]);
  });

  it('gives back any records, for chunks of any size', () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.array(record),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0, 1),
        (records, size, indent) => {
          const found = values(JSON.stringify(records, null, indent), size);
          expect(found.map((text) => JSON.parse(text.slice(text.indexOf(':') + 1)))).toEqual(
            JSON.parse(JSON.stringify(records)),
          );
        },
      ),
    );
  });

  it('gives the same for chunks of any size, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[aé{}[\],"\\\r\n\t ]{0,60}$/),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(undefined, 8),
        (text, size, limit) => {
          expect(values(text, size, limit)).toEqual(values(text, 1 << 20, limit));
          expect(lines(text, size, limit)).toEqual(lines(text, 1 << 20, limit));
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it.each([
    ['unclosed brackets', '{"a":[\n'],
    ['a closed record, then an unclosed one', '{"a":1},{"b":[\n'],
    ['unclosed strings', '{"a":"b\n'],
    ['nothing but opening', '{{{{{{\n'],
  ])('takes time in proportion when every line has %s', (_, line) => {
    // 16 times the lines: 16 when linear, 256 when quadratic. The rest is room for a busy machine.
    const small = cpuTimeOf(() => values(line.repeat(8000)));
    const large = cpuTimeOf(() => values(line.repeat(128_000)));
    expect(large / small).toBeLessThan(100);
  });
});

describe('JsonLineSplitter', () => {
  it('takes each line by itself, whatever is wrong with it', () => {
    expect(lines('{"a":1}\r\n{"b":"oops\n\n{"c":3}\r{"d":4}')).toEqual([
      '1: {"a":1}',
      '2: {"b":"oops',
      'blank',
      '4: {"c":3}',
      '5: {"d":4}',
    ]);
  });

  it('gives up a line that is too long', () => {
    expect(lines(`{"a":1}\n${'x'.repeat(40)}\n{"b":2}\n`, 7, 20)).toEqual([
      '1: {"a":1}',
      `2! record-too-large ${'x'.repeat(20)}`,
      '3: {"b":2}',
    ]);
  });
});
