import { describe, expect, it } from 'vitest';
import { formatPeopleBehindCsv, formatPeopleCsv } from '../../../src/exports/people-csv.ts';
import type { PersonLine } from '../../../src/metrics/people-list.ts';
import { PEOPLE_COLUMN_IDS } from '../../../src/model/people-columns.ts';

const RANGE = { from: '2026-03-01', to: '2026-03-31' };
const ada: PersonLine = {
  id: 'a-1',
  name: '=1+1',
  email: 'ada@example.com',
  status: 'quiet',
  quietDays: 9,
  lookAlike: null,
  conversations: 1,
  conversations7d: 2,
  conversations30d: 3,
  conversationsAll: 4,
  projects: 5,
  files: 6,
  events: 7,
  activeDays: 8,
  firstSeen: Date.parse('2026-03-01T10:00:00Z'),
  lastSeen: Date.parse('2026-03-02T10:00:00Z'),
};

describe('formatPeopleCsv', () => {
  it('has every column but the picture, and guards what a spreadsheet would run', () => {
    const { name, text, guarded } = formatPeopleCsv([ada], PEOPLE_COLUMN_IDS, RANGE, 'guarded');
    expect(text).toBe(
      '\ufeffname,status,conversations,conversations_7d,conversations_30d,conversations_all,projects,files,events,active_days,first_seen,last_seen,email\r\n' +
        "'=1+1,quiet 9 days,1,2,3,4,5,6,7,8,2026-03-01T10:00:00.000Z,2026-03-02T10:00:00.000Z,ada@example.com\r\n",
    );
    expect(guarded).toBe(1);
    expect(name).toBe('claude-usage-people-1_2026-03-01_to_2026-03-31.csv');
  });

  it('has the chosen columns only, and exact texts when asked for', () => {
    const { text, guarded } = formatPeopleCsv([ada], ['name', 'trend', 'files'], RANGE, 'exact');
    expect(text).toBe('\ufeffname,files\r\n=1+1,6\r\n');
    expect(guarded).toBe(0);
  });
});

describe('formatPeopleBehindCsv', () => {
  it('says who and how many, in the order given', () => {
    const behind = { ...ada, count: 3 };
    const { name, text } = formatPeopleBehindCsv(
      [behind, { ...behind, id: '@b', name: 'B,b' }],
      RANGE,
      'guarded',
    );
    expect(text).toBe(
      "\ufeffname,email,id,events,last_seen\r\n'=1+1,ada@example.com,a-1,3,2026-03-02T10:00:00.000Z\r\n" +
        '"B,b",ada@example.com,\'@b,3,2026-03-02T10:00:00.000Z\r\n',
    );
    expect(name).toBe('claude-usage-people-behind-2_2026-03-01_to_2026-03-31.csv');
  });
});
