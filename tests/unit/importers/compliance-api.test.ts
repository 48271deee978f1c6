import { describe, expect, it } from 'vitest';
import { describeImportError } from '../../../src/app/describe-import-error.ts';
import { contentOf, issuesOf, readGood, readInChunks } from './reading.ts';

const activity = (id: number, more: object = {}) => ({
  id: `activity_${id}`,
  created_at: `2026-03-02T10:00:0${id}Z`,
  type: 'claude_chat_created',
  actor: { type: 'user_actor', user_id: 'user_1', email_address: 'ada@example.com' },
  claude_chat_id: `claude_chat_${id}`,
  ...more,
});
const four = [activity(1), activity(2), activity(3), activity(4)];
const page = (data: readonly object[]) => ({ data, has_more: false, first_id: null, last_id: null });
const captured = (data: readonly object[]) => ({ request: {}, response: { body: page(data), status: 200 } });
const lines = (values: readonly object[]) => values.map((value) => JSON.stringify(value)).join('\n');

describe('complianceApi', () => {
  const plain = contentOf(readGood(JSON.stringify(four)).table);

  it.each([
    ['a page', JSON.stringify(page(four))],
    ['a page over many lines', JSON.stringify(page(four), null, 2)],
    ['lines', lines(four)],
    ['pages joined', JSON.stringify(page(four.slice(0, 1))) + JSON.stringify(page(four.slice(1)))],
    ['a page a line', lines([page(four.slice(0, 2)), page(four.slice(2))])],
    ['a list of pages', JSON.stringify([page([]), page(four.slice(0, 3)), page(four.slice(3))])],
    ['a captured response', JSON.stringify(captured(four))],
    ['captured responses, one a line', lines([captured(four.slice(0, 2)), captured(four.slice(2))])],
    ['a list of captured responses', JSON.stringify([captured(four)])],
    ['joined lists', JSON.stringify(four.slice(0, 2)) + JSON.stringify(four.slice(2))],
  ])('gives the same rows and keys for %s', (_, text) => {
    for (const size of [1 << 20, 7]) expect(contentOf(readGood(text, size).table)).toEqual(plain);
  });

  it('takes what has the same id and type for the same activity, whatever else has changed since', () => {
    const keysOf = (...activities: readonly object[]) =>
      contentOf(readGood(JSON.stringify(activities)).table).keys;
    const [low, high, ...again] = keysOf(activity(1), activity(1, { filename: null, actor: null }));
    expect(again).toEqual([low, high]);
    expect(keysOf(activity(1, { type: 'claude_chat_deleted' }))).not.toEqual([low, high]);
  });

  it('compares the whole record where there is no id, in any order of its fields', () => {
    const { id: _, ...bare } = activity(1);
    const reversed = Object.fromEntries(Object.entries(bare).reverse());
    const other = { ...bare, claude_chat_id: 'another' };
    const { keys } = contentOf(
      readGood(JSON.stringify([bare, reversed, other, { ...bare, id: null }])).table,
    );
    expect(keys.slice(2, 4)).toEqual(keys.slice(0, 2));
    expect(keys.slice(4, 6)).not.toEqual(keys.slice(0, 2));
  });

  it('F12: records of the audit log and of the Compliance API in one file → R: the line where the other kind begins, whichever comes first', () => {
    const record = (name: string) => ({ created_at: '2026-03-02T10:00:05Z', event: name, type: 'x' });
    const neither = [{ a: 1 }, null, { created_at: '2026-03-02T10:00:05Z', type: 'a' }];
    const late = Array.from({ length: 900 }, () => activity(1));
    const early = Array.from({ length: 900 }, () => record('a'));
    const mixtures = [
      [activity(1), record('a')],
      [record('a'), activity(1)],
      [...neither, activity(1), activity(2), record('a')],
      [...neither, { 'Created At': '2026-03-02T10:00:05Z', EVENT: 'a' }, record('a'), activity(1)],
      [...late, record('a'), activity(1)],
      [...early, activity(1), record('a')],
    ];
    const forms = [
      (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n'),
      (values: readonly unknown[]) => `[${values.map((value) => JSON.stringify(value)).join(',\n')}]`,
      (values: readonly unknown[]) =>
        `{"data":[${values.map((value) => JSON.stringify(value)).join(',\n')}]}`,
    ];
    for (const values of mixtures) {
      const kinds = values.map((value) => value !== null && 'actor' in value);
      const isDecisive = (value: object | null) =>
        value !== null && ('actor' in value || /event/i.test(Object.keys(value).join()));
      const first = values.findIndex(isDecisive);
      const other = values.findIndex((value, index) => isDecisive(value) && kinds[index] !== kinds[first]);
      for (const form of forms) {
        const outcome = readInChunks(form(values), 1000);
        expect(outcome).toEqual({ ok: false, error: { code: 'json-kinds', file: 'log', line: other + 1 } });
      }
    }
    const pages = [captured([]), captured([activity(1)]), captured([record('a')])];
    for (const order of [pages, pages.toReversed()]) expect(readInChunks(lines(order)).ok).toBe(false);
    const { found } = describeImportError({ code: 'json-kinds', file: 'log', line: 12_345 });
    expect(found).toBe(
      'Records of the audit log and activities of the Compliance API are mixed here: line 12,345 begins the second kind.',
    );
  });

  it('rejects what nests too deep, and nothing else', () => {
    const deep = JSON.stringify(activity(2)).replace('"claude_chat_2"', '['.repeat(5000) + ']'.repeat(5000));
    const { report } = readGood(`[${JSON.stringify(activity(1))},${deep},${JSON.stringify(activity(3))}]`);
    expect(report).toMatchObject({ recordsRead: 3, recordsKept: 2, issues: [{ code: 'json-too-deep' }] });
  });

  it('F6: in the Compliance API, comments, commas too many and single quotes → W: read as meant, each with its place', () => {
    const file = readGood(
      `[// two days\n${JSON.stringify(activity(1))},\n${JSON.stringify(activity(2)).replace('"type"', "'type'")},\n]`,
    );
    expect(file.table.rowCount).toBe(2);
    expect(issuesOf(file)).toEqual(['json-lenient × 3: line 1, record 0, "column 2: a comment"']);
    expect(file.report.issues[0]?.examples.map(({ found }) => found)).toEqual([
      'column 2: a comment',
      expect.stringMatching(/^character \d+ of the record: single quotes$/),
      'column 1: a comma before the end of the list',
    ]);
  });

  it('F7: in the Compliance API, a field given twice → W: the last value counts, also on a page', () => {
    const twice = JSON.stringify(activity(1)).replace('{', '{"type": "claude_chat_deleted", ');
    for (const text of [twice, `{"data":[${twice}],"has_more":false}`, `${twice}\n${lines([activity(2)])}`]) {
      const file = readGood(text);
      expect(file.table.eventNames[file.table.event[0]!]).toBe('conversation_created');
      expect(issuesOf(file)).toEqual([
        expect.stringMatching(/^json-key-repeated × 1: line 1, record 1, ".*: type"$/),
      ]);
    }
  });

  it('F8: in the Compliance API, numbers beyond 2^53 → A: ids that differ in the last digit stay apart', () => {
    const numbered = (id: string, user: string) =>
      JSON.stringify(activity(1))
        .replace('"activity_1"', id)
        .replace('"user_1"', user)
        .replace('ada@example.com', '');
    const { table } = readGood(
      `[${numbered('9007199254740993', '9007199254740995')},${numbered('9007199254740992', '9007199254740994')}]`,
    );
    const { rows, keys } = contentOf(table);
    expect(rows.map((row) => row.split(' ')[2])).toEqual(['9007199254740995||', '9007199254740994||']);
    expect(keys.slice(0, 2)).not.toEqual(keys.slice(2));
    const bare = (size: string) =>
      `[{"created_at":"2026-03-01T10:00:00Z","type":"a","actor":{},"size":${size}}]`;
    const keyOf = (size: string) => contentOf(readGood(bare(size)).table).keys;
    expect(keyOf('9007199254740993')).not.toEqual(keyOf('9007199254740992'));
  });

  it('keeps a rejected activity of a page as it was, with what is beyond 2^53', () => {
    const { quarantine } = readGood(
      lines([page([activity(1)])]) +
        `\n{"data":[{"id":9007199254740993,"type":"a","actor":null}],"has_more":true}`,
    );
    expect(new TextDecoder().decode(quarantine.text)).toContain('9007199254740993');
  });

  it('leaves an activity whole that has a list called as that of the page', () => {
    const file = readGood(JSON.stringify(page([activity(1, { data: [{ a: 1 }] }), activity(2)])));
    expect(contentOf(file.table)).toEqual(
      contentOf(readGood(JSON.stringify(page([activity(1), activity(2)]))).table),
    );
    expect(file.report).toMatchObject({ recordsRead: 2, recordsKept: 2, issues: [] });
  });

  it.each([
    ['empty', []],
    ['of other things', [{ a: 1 }]],
  ])('keeps an activity without an actor whose list of that name is %s', (_, data) => {
    const file = readGood(JSON.stringify(page([activity(1), activity(2, { actor: undefined, data })])));
    expect(file.report).toMatchObject({ recordsRead: 2, recordsKept: 2 });
  });

  it('tells the line of every activity of a page, whatever stands before its list', () => {
    const text = JSON.stringify({ has_more: false, first_id: null, data: four }, null, 1);
    const lineOf = (id: number) => text.slice(0, text.indexOf(`"activity_${id}"`)).split('\n').length - 1;
    expect([...readGood(text).table.line]).toEqual([1, 2, 3, 4].map(lineOf));
  });
});
