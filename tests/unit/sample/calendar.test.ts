import { describe, expect, it } from 'vitest';
import { computeWorkPace, dayOfIsoDate, isDayOff, isoDate, weekdayOf } from '../../../src/sample/calendar.ts';

const pace = (date: string) => computeWorkPace(dayOfIsoDate(date));

describe('isDayOff', () => {
  it.each([
    '2026-01-01',
    '2026-02-02',
    '2026-03-17',
    '2026-05-04',
    '2026-06-01',
    '2026-08-03',
    '2026-10-26',
    '2026-12-25',
  ])('knows the public holiday %s', (date) => {
    expect(isDayOff(dayOfIsoDate(date))).toBe(true);
  });

  it.each(['2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29'])('knows Easter Monday %s', (date) => {
    expect(isDayOff(dayOfIsoDate(date))).toBe(true);
  });

  it('leaves plain Mondays alone', () => {
    expect(isDayOff(dayOfIsoDate('2026-06-08'))).toBe(false);
  });
});

describe('computeWorkPace', () => {
  it('falls on weekends, on holidays and when schools are closed', () => {
    expect(pace('2026-06-13')).toBeLessThan(0.1);
    expect(pace('2026-03-17')).toBeLessThan(0.1);
    expect(pace('2026-08-04')).toBeLessThan(pace('2026-06-16'));
    expect(pace('2026-04-07')).toBeLessThan(pace('2026-06-16'));
  });
});

describe('weekdayOf', () => {
  it('is 0 on a Monday', () => {
    expect(weekdayOf(dayOfIsoDate('2026-06-29'))).toBe(0);
    expect(isoDate(dayOfIsoDate('2026-06-29'))).toBe('2026-06-29');
  });
});
