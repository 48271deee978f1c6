import { describe, expect, it } from 'vitest';
import { utcDaysOf } from '../../../src/metrics/log-calendar.ts';
import { computePeopleCounts } from '../../../src/metrics/people-counts.ts';
import { auditLogOf } from '../../../src/model/audit-log.ts';
import { tableFromText } from '../../support/table-from-text.ts';

function peopleOf(text: string) {
  const log = auditLogOf(tableFromText(text));
  return computePeopleCounts(log, utcDaysOf(log.table)!);
}

describe('computePeopleCounts', () => {
  it('counts what each person did, in each period', () => {
    const [ada] = peopleOf(
      `2026-01-01T10:00:00Z ada conversation_created
       2026-03-02T10:00:00Z ada conversation_created
       2026-03-25T10:00:00Z ada conversation_created
       2026-03-25T11:00:00Z ada project_created
       2026-03-31T09:00:00Z ada file_uploaded
       2026-03-31T10:00:00Z ada user_signed_out`,
    );
    expect(ada).toMatchObject({
      conversations7d: 1, // 25 to 31 March
      conversations30d: 2, // 2 to 31 March
      conversationsAll: 3,
      projects: 1,
      files: 1,
      events: 6,
      activeDays: 4,
      firstSeen: Date.parse('2026-01-01T10:00:00Z'),
      lastSeen: Date.parse('2026-03-31T10:00:00Z'),
    });
  });

  it('puts the most conversations of all time first, then of 30 days, then of 7, then the name', () => {
    const people = peopleOf(
      `2026-01-01T10:00:00Z old  conversation_created
       2026-01-02T10:00:00Z most conversation_created
       2026-01-02T10:00:00Z most conversation_created
       2026-03-10T10:00:00Z zoe  conversation_created
       2026-03-10T10:00:00Z ada  conversation_created
       2026-03-31T10:00:00Z week conversation_created`,
    );
    expect(people.map((person) => person.name)).toEqual(['Most', 'Week', 'Ada', 'Zoe', 'Old']);
  });

  it('lists people who created nothing', () => {
    expect(peopleOf('2026-03-10T10:00:00Z ada user_signed_out')).toMatchObject([
      { name: 'Ada', conversationsAll: 0, events: 1, activeDays: 1 },
    ]);
  });
});
