import { describe, expect, it } from 'vitest';
import { JsonFieldScanner } from '../../../src/importers/json-field-scanner.ts';
import { bytesOf } from './reading.ts';

const PATHS = ['uuid', 'account.uuid'];

function scan(text: string, chunkBytes = 1 << 20): string[] {
  const told: string[] = [];
  const scanner = new JsonFieldScanner(
    {
      visitObject: (texts, line) => told.push(`${line}: ${texts.join(' | ')}`),
      visitOther: (line) => told.push(`${line}: other`),
      visitBroken: (line) => told.push(`${line}: broken`),
      visitCutOff: (line, isInObject) => told.push(`${line}: cut off${isInObject ? ' inside' : ''}`),
    },
    PATHS,
  );
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) scanner.push(bytes.slice(at, at + chunkBytes));
  scanner.finish();
  return told;
}

const one = (text: string): string => scan(`[${text}]`)[0]!.slice(3);

describe('JsonFieldScanner', () => {
  it.each([
    ['{"uuid":"a","account":{"uuid":"b"}}', 'a | b'],
    ['{ "account" : { "name":"x", "uuid" : " b " } , "uuid":"a" }', 'a | b'],
    ['{"uuid":null,"account":null}', ' | '],
    ['{"uuid":7,"account":["uuid","b"]}', ' | '],
    [
      '{"list":[{"uuid":"no"}],"x":{"account":{"uuid":"no"}},"account":{"deep":{"uuid":"no"}},"uuid":"a"}',
      'a | ',
    ],
    ['{"uuid":"a\\"b\\\\","account":{"uuid":"\\u00e9 ü"}}', 'a"b\\ | é ü'],
    ['{"text":"\\"uuid\\":\\"no\\"}]","other":"uuid","uuid":"a"}', 'a | '],
    ['{"uuid":"first","uuid":"last"}', 'last | '],
    ['{"__proto__":{"uuid":"no"},"constructor":"uuid"}', ' | '],
    ['{}', ' | '],
  ])('reads the wanted texts of %s', (text, expected) => {
    expect(one(text)).toBe(expected);
  });

  it('reads lists, several of them, and objects one after another, with their lines', () => {
    expect(scan('[{"uuid":"a"},\n{"uuid":"b"}]\n[{"uuid":"c"}]')).toEqual(['1: a | ', '2: b | ', '3: c | ']);
    expect(scan('{"uuid":"a"}\n{"uuid":"b"}')).toEqual(['1: a | ', '2: b | ']);
    expect(scan('[]')).toEqual([]);
  });

  it('says what is no object', () => {
    expect(scan('[1, null,\n"a", ["b", {"uuid":"no"}], {"uuid":"a"}]')).toEqual([
      '1: other',
      '1: other',
      '2: other',
      '2: other',
      '2: a | ',
    ]);
  });

  it('says where the file is cut off or broken', () => {
    expect(scan('[{"uuid":"a"}')).toEqual(['1: a | ', '1: cut off']);
    expect(scan('[{"uuid":"a"},\n{"uuid":"b')).toEqual(['1: a | ', '2: cut off inside']);
    expect(scan('[{"uuid":"a"},\n{"x":[}, {"uuid":"b"}]')).toEqual(['1: a | ', '2: broken']);
  });

  it('gives the same in chunks of any size', () => {
    const text = '[{"uuid":"a\\"é","x":["\\\\",{"y":"]"}],"account":{"uuid":"b"}},\n3, {"uuid":"c"}]';
    for (const size of [1, 2, 3, 7]) expect(scan(text, size)).toEqual(scan(text));
  });

  it('passes over objects of any size, and keeps no more of a text than its beginning', () => {
    const object = `{"x":"${'a long text '.repeat(1_000_000)}","uuid":"a"}`;
    expect(scan(`[${object},{"uuid":"b"}]`, 65_536)).toEqual(['1: a | ', '1: b | ']);
    expect(one(`{"uuid":"${'x'.repeat(5000)}"}`)).toHaveLength(2048 + 3);
  });
});
