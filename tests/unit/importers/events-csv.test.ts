import { describe, expect, it } from 'vitest';
import { exportOf, keeperOf } from '../bad-input/logs.ts';
import { readGood } from './reading.ts';

const activities = JSON.stringify(
  [1, 2, 3].map((id) => ({
    id: `activity_${id}`,
    created_at: `2026-03-02T10:00:0${id}Z`,
    type: 'claude_chat_created',
    actor: { type: 'user_actor', user_id: 'user_1' },
  })),
);
const conversations = JSON.stringify(
  [1, 2, 3].map((id) => ({
    uuid: `c-${id}`,
    created_at: `2026-03-02T10:00:0${id}Z`,
    account: { uuid: 'u-1' },
    chat_messages: [],
  })),
);
const log = 'created_at,event\n2026-03-02T10:00:01Z,a\n2026-03-02T10:00:02Z,b\n2026-03-02T10:00:03Z,c\n';

describe('eventsCsv', () => {
  it.each([
    ['compliance-api', activities],
    ['data-export', conversations],
  ] as const)('counts a record of the %s once, however often its id stands in an export', (source, text) => {
    const exported = exportOf(keeperOf([readGood(text)]), source);
    const joined = readGood(exported + exported);
    const files = keeperOf([joined]).add([], 'join').files;
    expect(joined.table.rowCount).toBe(6);
    expect(joined.table.hasRecordIds).toBe(readGood(text).table.hasRecordIds);
    expect(files).toMatchObject([{ recordsKept: 6, duplicates: 3, repeatedHeaders: 1 }]);
  });

  it('keeps what repeats in an export of an audit log, whose records have no ids', () => {
    const exported = exportOf(keeperOf([readGood(log)]));
    const { files, events } = keeperOf([readGood(exported + exported)]).add([], 'join');
    expect(events).toBe(6);
    expect(files).toMatchObject([{ duplicates: 0, issues: [{ code: 'row-repeated', count: 3 }] }]);
  });
});
