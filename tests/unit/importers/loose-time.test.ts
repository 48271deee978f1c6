import { describe, expect, it } from 'vitest';
import { readLooseTime } from '../../../src/importers/loose-time.ts';

describe('readLooseTime', () => {
  it.each([
    ['2026-01-10t24:00:00,000z', 'adjusted', Date.UTC(2026, 0, 11)],
    ['2026-01-10T24:00Z', 'adjusted', Date.UTC(2026, 0, 11)],
    ['2026-12-31t23:59:60,5z', 'adjusted', Date.UTC(2026, 11, 31, 23, 59, 59) + 999.999],
    ['31/12/2026 10:00:00,25z', 'day-month', Date.UTC(2026, 11, 31, 10) + 250],
    ['2026/12/31 10:00:00,25', 'plain', Date.UTC(2026, 11, 31, 10) + 250],
  ])('G1: a comma before the fraction, or small t and z (%s) → A', (text, form, time) => {
    expect(readLooseTime(text)).toMatchObject({ form, time });
  });

  it.each([
    '2026-01-10T24:00:00,5Z',
    '2026-01-10T24:00:00.5Z',
    '2026-01-10T24:00:00,Z',
    '2026-01-10T12:00:60,5Z',
  ])('does not read %s', (text) => {
    expect(readLooseTime(text)).toBeUndefined();
  });
});
