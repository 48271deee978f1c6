import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs.ts';
import { bytesOf, contentOf, issuesOf, readError, readGood, readInChunks } from '../importers/reading.ts';
import { countsOf, eventsOf, HEADER, joinBytes, logOf, namesOf, personCell, rowOf } from './small-logs.ts';

const zoe = rowOf({ actor_info: personCell('Zoë'), event: 'b' });
const LOG = logOf(rowOf(), zoe, rowOf({ actor_info: personCell('李雷 😀'), event: 'c' }));
const ACCENTS = logOf(rowOf(), zoe, rowOf({ actor_info: personCell('Jürgen “J” – 5 €'), event: 'c' }));
const MARK = [0xef, 0xbb, 0xbf];

function utf16(text: string, isBigEndian = false): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return isBigEndian ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
}

/** Written from the code page's table, for the characters used here. */
function windows1252(text: string): Uint8Array {
  const special = new Map(
    [...'€‚ƒ„…†‡ˆ‰Š‹Œ'].map((character, index) => [character, 0x80 + index + (index > 0 ? 1 : 0)]),
  );
  for (const [index, character] of [...'‘’“”•–—˜™š›œ'].entries()) special.set(character, 0x91 + index);
  return Uint8Array.from(text, (character) => special.get(character) ?? character.charCodeAt(0));
}

const EBCDIC_LETTERS = [...'abcdefghi']
  .map((letter, index) => [letter, 0x81 + index] as const)
  .concat(
    [...'jklmnopqr'].map((letter, index) => [letter, 0x91 + index] as const),
    [...'stuvwxyz'].map((letter, index) => [letter, 0xa2 + index] as const),
    [...'0123456789'].map((digit, index) => [digit, 0xf0 + index] as const),
    [
      ['_', 0x6d],
      [',', 0x6b],
      ['-', 0x60],
      [':', 0x7a],
      ['\n', 0x25],
      ['T', 0xe3],
      ['Z', 0xe9],
      ['.', 0x4b],
      ['{', 0xc0],
      ['}', 0xd0],
    ] as const,
  );

describe('C. Encoding', () => {
  it('C1: UTF-8 with a byte-order mark → A: the same rows and keys as without, and nothing to note', () => {
    const file = readGood(joinBytes(MARK, LOG));
    expect(contentOf(file.table)).toEqual(contentOf(readGood(LOG).table));
    expect(file.report.issues).toEqual([]);
    expect(readGood(joinBytes(MARK, '[]')).report.format).toBe('json');
  });

  it('C2: two marks at the start, and marks before records of joined files → W: passed over, counted with their lines', () => {
    const twice = readGood(joinBytes(MARK, MARK, LOG));
    expect(contentOf(twice.table)).toEqual(contentOf(readGood(LOG).table));
    expect(issuesOf(twice)).toEqual([
      'byte-order-mark-inside × 1: line 1, record null, "\uFEFF"'.replace('\uFEFF', 'U+FEFF'),
    ]);

    const quotedHeader = HEADER.split(',')
      .map((name) => `"${name}"`)
      .join();
    const joined = joinBytes(
      LOG,
      MARK,
      LOG,
      MARK,
      `${quotedHeader}\r\n${zoe}\r\n`,
      MARK,
      `"2026-03-02T10:00:00Z",{},d,,,,,,\r\n`,
    );
    for (const size of [1, 2, 3, 5, 1 << 20]) {
      const file = readGood(joined, size);
      expect(eventsOf(file)).toEqual(['a', 'b', 'c', 'a', 'b', 'c', 'b', 'd']);
      expect(file.report).toMatchObject({ recordsRead: 8, recordsKept: 8, repeatedHeaders: 2 });
      expect(countsOf(file)).toEqual({ 'byte-order-mark-inside': 3 });
      expect(file.report.issues[0]?.examples.map(({ line }) => line)).toEqual([5, 9, 11]);
    }
  });

  it('C3: UTF-16 with a byte-order mark → A: the same rows, noted', () => {
    for (const [bytes, name] of [
      [joinBytes([0xff, 0xfe], utf16(LOG)), 'UTF-16LE'],
      [joinBytes([0xfe, 0xff], utf16(LOG, true)), 'UTF-16BE'],
    ] as const) {
      for (const size of [1, 7, 1 << 20]) {
        const file = readGood(bytes, size);
        expect(contentOf(file.table)).toEqual(contentOf(readGood(LOG).table));
        expect(issuesOf(file)).toEqual([`encoding-utf-16 × 1: line 1, record null, "${name}"`]);
        expect(file.report.bytes).toBe(bytes.length);
      }
    }
  });

  it('C3: UTF-16 without a mark → W: recognised by its zero bytes, the same rows, counted', () => {
    for (const isBigEndian of [false, true]) {
      const file = readGood(utf16(LOG, isBigEndian), 5);
      expect(contentOf(file.table)).toEqual(contentOf(readGood(LOG).table));
      expect(countsOf(file)).toEqual({ 'encoding-guessed': 1 });
    }
  });

  it('C3: half a character in UTF-16 → W: shown as U+FFFD, counted', () => {
    const cut = joinBytes([0xff, 0xfe], utf16(LOG.replace('李', '\ud800')));
    expect(countsOf(readGood(cut))).toEqual({ 'encoding-utf-16': 1, 'text-not-utf8': 1 });
  });

  it('C4: Windows-1252 or Latin-1 → W: read as Windows-1252, with the number of rows that hold such characters', () => {
    const bytes = windows1252(ACCENTS);
    for (const size of [1, 3, 1 << 20]) {
      const file = readGood(bytes, size);
      expect(namesOf(file)).toEqual(['system', 'Zoë', 'Jürgen “J” – 5 €']);
      expect(countsOf(file)).toEqual({ 'text-windows-1252': 2 });
      expect(file.report.bytes).toBe(bytes.length);
    }
  });

  it('C4: Windows-1252 whose first accent comes after megabytes of ASCII → W: still recognised', () => {
    const bytes = joinBytes(logOf(...Array(30_000).fill(rowOf())), windows1252(`${zoe}\r\n`));
    const file = readGood(bytes);
    expect(bytes.length).toBeGreaterThan(1 << 20);
    expect(namesOf(file).at(-1)).toBe('Zoë');
    expect(countsOf(file)).toEqual({ 'text-windows-1252': 1 });
  });

  it('C4: Windows-1252 joined with UTF-8 → W: what is UTF-8 stays so, and the rows are counted', () => {
    const file = readGood(joinBytes(windows1252(ACCENTS), windows1252(ACCENTS), LOG), 3);
    expect(namesOf(file).slice(-2)).toEqual(['Zoë', '李雷 😀']);
    expect(countsOf(file)).toEqual({ 'text-windows-1252': 6 });
  });

  it('C5: a few broken bytes in UTF-8 → W: U+FFFD stands for them, and each row is counted once, whatever the cell', () => {
    const bytes = joinBytes(
      LOG,
      '2026-03-02T10:00:00Z,{},caf',
      [0xe9],
      ',{},{},,,',
      [0xff, 0xfe],
      'Mozilla,\r\n',
    );
    const file = readGood(bytes);
    expect(eventsOf(file)).toEqual(['a', 'b', 'c', 'caf\uFFFD']);
    expect(issuesOf(file)).toEqual(['text-not-utf8 × 1: line 5, record 4, "caf\uFFFD"']);
  });

  it('C6: a character cut over the border of two chunks → A: whole again', () => {
    const expected = readGood(LOG);
    for (let size = 1; size < 40; size++) expect(readGood(LOG, size)).toEqual(expected);
  });

  it('C6: a character cut by the end of the file → W: U+FFFD, counted', () => {
    const file = readGood(joinBytes(LOG, '2026-03-02T10:00:00Z,{},d,,,,,,caf', [0xc3]));
    expect(file.report).toMatchObject({ recordsRead: 4, recordsKept: 4 });
    expect(countsOf(file)).toEqual({ 'text-not-utf8': 1 });
    const alone = readGood(joinBytes(logOf(rowOf()), '2026-03-02T10:00:00Z,{},d,,,,,,5 ', [0xe2, 0x82]));
    expect(countsOf(alone)).toEqual({ 'text-not-utf8': 1 });
  });

  it('C6: UTF-16 that ends after any byte → W: the same as of its whole characters, and half a one is counted, not taken for a row', () => {
    for (const isBigEndian of [false, true]) {
      const bytes = joinBytes(isBigEndian ? [0xfe, 0xff] : [0xff, 0xfe], utf16(LOG, isBigEndian));
      const table = 2 * LOG.indexOf('2026') + 2;
      for (let cut = table + 2 * rowOf().length; cut < bytes.length; cut += 2) {
        const whole = readGood(bytes.slice(0, cut));
        const half = readGood(bytes.slice(0, cut + 1), cut % 3 === 0 ? 1 : 1000);
        const note = {
          code: 'text-not-utf8',
          effect: 'kept-as-is',
          count: 1,
          examples: [{ line: 0, record: null, found: 'The file ends inside a character.' }],
        };
        const { issues, ...report } = half.report;
        expect(contentOf(half.table)).toEqual(contentOf(whole.table));
        expect(report).toEqual({ ...whole.report, bytes: cut + 1, issues: undefined });
        expect(issues).toContainEqual(note);
        expect(issues.filter(({ code }) => code !== 'text-not-utf8')).toEqual(
          whole.report.issues.filter(({ code }) => code !== 'text-not-utf8'),
        );
      }
    }
  });

  it('C7: NUL and other control characters in a field → A: kept, the rows counted; tabs and line ends in quotes are none', () => {
    const file = readGood(
      logOf(rowOf({ event: 'a\0b' }), rowOf({ user_agent: '\x1b[31m' }), rowOf({ user_agent: 'a\tb\r\nc' })),
    );
    expect(eventsOf(file)).toEqual(['a\0b', 'a', 'a']);
    expect(issuesOf(file)).toEqual(['control-characters × 2: line 2, record 1, "a\\u0000b"']);
  });

  it.each(['\0', '\x01', '\x1b', '\x1f', '\t'])(
    'C7: one in a name, raw where Python and JSON write an escape → A: the person is read, with the character, and the cell is counted',
    (control) => {
      const name = `A${control}da`;
      const python = personCell(name);
      const json = `{"name": "${name}", "type": "account", "uuid": "u-1", "metadata": null}`;
      const isHidden = control !== '\t';
      for (const size of [1, 7, 1 << 20]) {
        const log = logOf(rowOf({ actor_info: python }), zoe, rowOf({ actor_info: json }), rowOf());
        const file = readGood(log, size);
        expect(namesOf(file)).toEqual([name, 'Zoë', name, 'system']);
        expect(countsOf(file)).toEqual({
          ...(isHidden && { 'control-characters': 2 }),
          'literal-recovered': 2,
        });
      }
    },
  );

  it('C7: one after a backslash, or between the values of a cell → the actor is unreadable, never guessed', () => {
    const cells = ["{'uuid': 'u-1\\\0'}", "{'uuid':\0 'u-1'}", '{"uuid": "u-1\\\x01"}', "{'uuid': 'u'-1\0'}"];
    const file = readGood(logOf(...cells.map((actor_info) => rowOf({ actor_info }))));
    expect(namesOf(file)).toEqual(cells.map(() => 'unreadable'));
    expect(countsOf(file)).toEqual({ 'control-characters': 4, 'actor-unreadable': 4 });
  });

  it('C7: a raw control character in a JSON file → W: the record is read, with the character, and its place is told', () => {
    const record =
      '{"created_at":"2026-03-02T10:00:00Z","event":"a\tb","actor_info":{"uuid":"u-1","name":"A\0da"}}';
    for (const [text, line] of [
      [`[${record}]`, 1],
      [`${record}\n${record}\n`, 1],
      [`{"data":[\n${record}]}`, 2],
    ] as const) {
      const file = readGood(text, 3);
      expect(eventsOf(file)[0]).toBe('a\tb');
      expect(namesOf(file)[0]).toBe('A\0da');
      expect(issuesOf(file)).toEqual([
        `json-lenient × ${2 * file.report.recordsRead}: line ${line}, record 1, "character 46 of the record: a control character without an escape"`,
      ]);
    }
    expect(readInChunks('[{"created_at":"2026-03-02T10:00:00Z","event":"a\\\t"}]').ok).toBe(false);
  });

  it('C8: UTF-32 and EBCDIC → R: the encoding is named', () => {
    const utf32 = (text: string) =>
      joinBytes(...Array.from(text, (character) => [character.codePointAt(0)! % 256, 0, 0, 0]));
    expect(readError(utf32(LOG))).toEqual({ code: 'encoding', file: 'log', encoding: 'UTF-32LE' });
    expect(readError(joinBytes([0xff, 0xfe, 0, 0], utf32(LOG)))).toMatchObject({ encoding: 'UTF-32LE' });
    expect(readError(joinBytes([0, 0, 0xfe, 0xff], [0, 0, 0, 0x61]))).toMatchObject({ encoding: 'UTF-32BE' });
    const table = new Map<string, number>(EBCDIC_LETTERS);
    const ebcdic = Uint8Array.from(
      'created_at,event\n2026-03-02T10:00:00Z,conversation_created\n',
      (c) => table.get(c)!,
    );
    expect(readError(ebcdic)).toEqual({ code: 'encoding', file: 'log', encoding: 'EBCDIC' });
  });

  it('gives the same for chunks of any size, whatever the bytes', () => {
    const piece = fc.oneof(
      fc.constantFrom('é', 'a', ',', '\n', '"', '😀', '\uFEFF').map((text) => [...bytesOf(text)]),
      fc.integer({ min: 0x80, max: 0xff }).map((byte) => [byte]),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
        const bytes = joinBytes(`created_at,event\n2026-03-02T10:00:00Z,`, pieces.flat());
        expect(readInChunks(bytes, size)).toEqual(readInChunks(bytes));
      }),
      { numRuns: runs(500) },
    );
  });
});
