import { describe, expect, it } from 'vitest';
import { computeDaily } from '../../../src/metrics/daily.ts';
import { utcDaysOf } from '../../../src/metrics/log-calendar.ts';
import { auditLogOf } from '../../../src/model/audit-log.ts';
import { tableFromText } from '../../support/table-from-text.ts';

function dailyOf(text: string) {
  const log = auditLogOf(tableFromText(text));
  return computeDaily(log, utcDaysOf(log.table)!);
}

describe('computeDaily', () => {
  it('counts a person once per day', () => {
    const [day] = dailyOf(
      `2026-03-01T10:00:00Z ada conversation_created
       2026-03-01T11:00:00Z bob file_uploaded
       2026-03-01T12:00:00Z ada project_created
       2026-03-01T13:00:00Z -   conversation_deleted`,
    );
    expect(day).toEqual({
      date: '2026-03-01',
      activeUsers: 2,
      conversations: 1,
      projects: 1,
      files: 1,
      events: 4,
      isPartial: true,
    });
  });

  it('includes quiet days as 0 and marks only the first and the last day as partial', () => {
    const days = dailyOf(
      `2026-02-27T23:59:59Z ada conversation_created
       2026-03-02T00:00:00Z ada conversation_created`,
    );
    expect(days.map((day) => [day.date, day.activeUsers, day.isPartial])).toEqual([
      ['2026-02-27', 1, true],
      ['2026-02-28', 0, false],
      ['2026-03-01', 0, false],
      ['2026-03-02', 1, true],
    ]);
  });
});
