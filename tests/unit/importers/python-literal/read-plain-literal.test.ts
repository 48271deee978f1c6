import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainLiteral } from '../../../../src/importers/python-literal/read-plain-literal.ts';
import { readLiteral } from '../../../../src/importers/python-literal.ts';
import { inventLiterals } from '../../bad-input/literal-generator.ts';
import { readCorpus } from '../python-literal-corpus.ts';

/** Whether the plain reader said nothing, or the same as the page's. */
function agrees(text: string): boolean {
  const plain = readPlainLiteral(text);
  if (plain.kind === 'unreadable') return true;
  const full = readLiteral(text);
  expect(plain, text).toEqual(full.kind === 'exact' ? { kind: 'exact', value: full.value } : full);
  return true;
}

const ADA = new Map<string, unknown>([
  ['name', "Ada O'Neil"],
  ['uuid', null],
  ['metadata', new Map([['email_address', 'ada@example.com']])],
]);

describe('readPlainLiteral', () => {
  it.each([
    [`{'name': "Ada O'Neil", 'uuid': None, 'metadata': {'email_address': 'ada@example.com'}}`, 'exact'],
    [
      String.raw`{'name': 'Ada O\'Neil', 'uuid': None, 'metadata': {'email_address': '\x61da@example.com'}}`,
      'exact',
    ],
    [`{"name": "Ada O'Neil", "uuid": null, "metadata": {"email_address": "ada@example.com"}}`, 'exact'],
    [`{'name': 'Ada O'Neil', 'uuid': None, 'metadata': {'email_address': 'ada@example.com'}}`, 'recovered'],
  ])('reads %s', (text, kind) => {
    expect(readPlainLiteral(text)).toEqual({ kind, value: ADA });
  });

  it.each(['\0', '\t'])('reads %j inside a text, where Python writes an escape', (control) => {
    expect(readPlainLiteral(`{'a': "b${control}"}`)).toEqual({
      kind: 'exact',
      value: new Map([['a', `b${control}`]]),
    });
    expect(readPlainLiteral(`{'a': "b\\${control}"}`)).toEqual({ kind: 'unreadable' });
  });

  it.each([
    "{'a': null}",
    "{'a': 'b\n'}",
    "{'a': b'x'}",
    "{'id': 12345678901234567890}",
    "{'a': 'x' 'y'}",
    "{'a': __import__('os')}",
    '{"a": 1',
    String.raw`{'a': '\U00110000'}`,
    `{'a': '${'x'.repeat(20_000)}'}`,
    '['.repeat(9000),
  ])('refuses %.40s', (text) => {
    expect(readPlainLiteral(text)).toEqual({ kind: 'unreadable' });
  });

  it('says what the page says of every actor of the corpus', () => {
    const actors = readCorpus().filter(({ kind }) => kind === 'audit');
    expect(actors.filter(({ repr }) => readPlainLiteral(repr).kind === 'exact').length).toBeGreaterThan(
      actors.length * 0.5,
    );
  });

  it('never says anything else than the page', () => {
    for (const { repr } of readCorpus()) agrees(repr);
    for (const { text } of inventLiterals(11, 20_000)) agrees(text);
  });

  it('never says anything else than the page of texts that no program escaped', () => {
    const text = fc.string({ unit: fc.constantFrom(...`ab'':,{}[] "rRuU1\\né\u00a0\0\n`), maxLength: 14 });
    fc.assert(
      fc.property(text, text, text, (a, b, key) => agrees(`{'name': '${a}', 'k${key}': {'e': '${b}'}}`)),
      { numRuns: 50_000, seed: 3 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...`a'"{}[]:, 1eNone\\x0\0\n\t`), maxLength: 24 }),
        agrees,
      ),
      { numRuns: 50_000, seed: 3 },
    );
  });
});
