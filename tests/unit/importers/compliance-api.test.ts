import { describe, expect, it } from 'vitest';
import { contentOf, readGood } from './reading.ts';

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

  it('reads records in the words of the audit log among activities', () => {
    const { table } = readGood(
      lines([
        activity(1),
        {
          created_at: '2026-03-02T10:00:05Z',
          event: 'file_uploaded',
          actor_info: { type: 'account', uuid: 'b' },
        },
      ]),
    );
    expect(contentOf(table).rows[1]).toBe('2026-03-02T10:00:05.000Z file_uploaded b||');
  });

  it('rejects what nests too deep, and nothing else', () => {
    const deep = JSON.stringify(activity(2)).replace('"claude_chat_2"', '['.repeat(5000) + ']'.repeat(5000));
    const { report } = readGood(`[${JSON.stringify(activity(1))},${deep},${JSON.stringify(activity(3))}]`);
    expect(report).toMatchObject({ recordsRead: 3, recordsKept: 2, issues: [{ code: 'json-unreadable' }] });
  });
});
