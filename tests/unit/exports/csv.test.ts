import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { defuseFormula } from '../../../src/exports/defuse-formula.ts';
import { formatLeaderboardCsv } from '../../../src/exports/leaderboard-csv.ts';

describe('defuseFormula', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '  =1', '\u00a0=1', '＝1', '＠x'])(
    'puts an apostrophe in front of %j',
    (text) => {
      expect(defuseFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['Ann', "O'Brien", 'a=b', '1+1', '', ' Ann'])('leaves %j as it is', (text) => {
    expect(defuseFormula(text)).toBe(text);
  });
});

const RANGE = { from: '2026-01-01', to: '2026-03-31', isPart: false };

describe('formatLeaderboardCsv', () => {
  const person = {
    id: 'u1',
    name: '=HYPERLINK("https://example.com","O\'Brien")',
    email: 'ann@example.com',
    conversations: 1,
    conversations7d: 1,
    conversations30d: 2,
    conversationsAll: 3,
    projects: 4,
    files: 5,
    events: 6,
    activeDays: 7,
    firstSeen: Date.parse('2026-01-01T10:00:00.123Z'),
    lastSeen: Date.parse('2026-03-31T10:00:00Z'),
  };

  it('reads back as what was written, with formulas defused and instants in UTC', () => {
    const file = formatLeaderboardCsv([person], RANGE, 'guarded');
    expect(file.name).toBe('claude-usage-leaderboard_2026-01-01_to_2026-03-31.csv');
    const { data } = Papa.parse(file.text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });
    expect(data).toEqual([
      {
        name: `'${person.name}`,
        email: 'ann@example.com',
        id: 'u1',
        conversations_7d: '1',
        conversations_30d: '2',
        conversations_all: '3',
        projects: '4',
        files: '5',
        events: '6',
        active_days: '7',
        first_seen: '2026-01-01T10:00:00.123Z',
        last_seen: '2026-03-31T10:00:00.000Z',
      },
    ]);
  });

  it('has the conversations of the range beside those of all time, where the range is a part of the log', () => {
    const { text } = formatLeaderboardCsv([person], { ...RANGE, isPart: true }, 'guarded');
    const { data } = Papa.parse(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });
    expect(data).toEqual([expect.objectContaining({ conversations_all: '3', conversations_in_range: '1' })]);
  });

  it('is a header alone when there is nobody', () => {
    const { text } = formatLeaderboardCsv([], RANGE, 'guarded');
    expect(text.split('\r\n')).toEqual([expect.stringMatching(/^\ufeffname,email,id,/), '']);
  });
});
