import { describe, expect, it } from 'vitest';
import { formatPythonRepr } from '../../../src/sample/python-repr.ts';

describe('formatPythonRepr', () => {
  it.each([
    ['Ann', `'Ann'`],
    ['', `''`],
    ["O'Brien", `"O'Brien"`],
    ['say "hi"', `'say "hi"'`],
    [`Robert "Bob" O'Neil`, `'Robert "Bob" O\\'Neil'`],
    ['back\\slash', `'back\\\\slash'`],
    ['tab\tline\nreturn\r', `'tab\\tline\\nreturn\\r'`],
    ['佐藤 花子', `'佐藤 花子'`],
    ['seedling 🌱', `'seedling 🌱'`],
  ])('quotes %j as Python does', (text, expected) => {
    expect(formatPythonRepr(text)).toBe(expected);
  });

  it.each([
    ['\u0000', `'\\x00'`],
    ['\u00a0', `'\\xa0'`],
    ['\u00ad', `'\\xad'`],
    ['\u200c', `'\\u200c'`],
    ['\u2028', `'\\u2028'`],
    ['\ufeff', `'\\ufeff'`],
    ['\u{e0001}', `'\\U000e0001'`],
  ])('escapes the unprintable %j', (text, expected) => {
    expect(formatPythonRepr(text)).toBe(expected);
  });

  it('spells True, False, None and integers', () => {
    expect(formatPythonRepr({ yes: true, no: false, none: null, count: -12 })).toBe(
      "{'yes': True, 'no': False, 'none': None, 'count': -12}",
    );
  });

  it('nests dicts, keeps the order of keys and leaves out what is undefined', () => {
    expect(formatPythonRepr({ type: 'x', name: undefined, metadata: { a: {} } })).toBe(
      "{'type': 'x', 'metadata': {'a': {}}}",
    );
    expect(formatPythonRepr({ name: undefined })).toBe('{}');
  });
});
