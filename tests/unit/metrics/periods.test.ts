import { describe, expect, it } from 'vitest';
import { utcDaysOf } from '../../../src/metrics/log-calendar.ts';
import { computePeriods } from '../../../src/metrics/periods.ts';
import { auditLogOf } from '../../../src/model/audit-log.ts';
import { tableFromText } from '../../support/table-from-text.ts';

function periodsOf(text: string) {
  const log = auditLogOf(tableFromText(text));
  return computePeriods(log, utcDaysOf(log.table)!);
}

describe('computePeriods', () => {
  it('takes the day of the newest event and the six days before it', () => {
    const { last7Days } = periodsOf(
      `2026-03-08T23:59:59Z ada conversation_created
       2026-03-09T00:00:00Z bob conversation_created
       2026-03-15T09:00:00Z ada conversation_created`,
    );
    expect(last7Days).toMatchObject({ from: '2026-03-09', to: '2026-03-15' });
    expect(last7Days.totals).toMatchObject({ users: 2, conversations: 2, events: 2 });
  });

  it('cuts the stretch before at the time of day of the newest event', () => {
    const { last7Days } = periodsOf(
      `2026-03-01T00:00:00Z ada user_signed_in_google
       2026-03-02T00:00:00Z ada conversation_created
       2026-03-08T09:00:00Z bob conversation_created
       2026-03-08T09:00:01Z cai conversation_created
       2026-03-15T09:00:00Z ada conversation_created`,
    );
    expect(last7Days.previous).toMatchObject({ users: 2, conversations: 2 });
  });

  it('has nothing to compare with where the log does not reach back', () => {
    const oneDayShort = periodsOf(
      `2026-03-03T00:00:00Z ada conversation_created
       2026-03-15T09:00:00Z ada conversation_created`,
    );
    expect(oneDayShort.last7Days.previous).toBeNull();
    const justEnough = periodsOf(
      `2026-03-02T00:00:00Z ada conversation_created
       2026-03-15T09:00:00Z ada conversation_created`,
    );
    expect(justEnough.last7Days.previous).toMatchObject({ conversations: 1 });
    expect(justEnough.last30Days.previous).toBeNull();
    expect(justEnough.allTime.previous).toBeNull();
  });

  it('works over month and year ends and leap days', () => {
    const { last7Days, last30Days } = periodsOf(
      `2024-02-29T12:00:00Z ada conversation_created
       2024-03-01T12:00:00Z ada conversation_created`,
    );
    expect(last7Days.from).toBe('2024-02-24');
    expect(last30Days.from).toBe('2024-02-01');
  });

  it('counts the system in events and never in users', () => {
    const { allTime } = periodsOf(
      `2026-03-01T10:00:00Z -   conversation_deleted
       2026-03-01T11:00:00Z ada file_uploaded`,
    );
    expect(allTime.totals).toEqual({ users: 1, conversations: 0, projects: 0, files: 1, events: 2 });
  });
});
