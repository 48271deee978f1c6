import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatCompact,
  formatCount,
  formatLongDate,
  formatMonthOfYear,
  formatPercent,
  formatShortDate,
} from '../../../src/ui/format.ts';

/** No-break spaces are right on the page and unreadable in a test. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('format', () => {
  it('writes dates the same in every browser', () => {
    expect(formatLongDate('2026-03-03')).toBe('Tue 3 Mar 2026');
    expect(formatShortDate('2026-03-03')).toBe('3 Mar');
    expect(formatMonthOfYear('2026-03-03')).toBe('Mar 2026');
  });

  it('groups thousands and keeps one decimal at most', () => {
    expect(formatCount(12_345)).toBe('12,345');
    expect(formatCount(18.44)).toBe('18.4');
    expect(formatCount(-3)).toBe('−3');
    expect(formatCompact(250_000)).toBe('250K');
  });

  it('never rounds a change away', () => {
    expect(plain(formatPercent(0.42))).toBe('42 %');
    expect(plain(formatPercent(0.004))).toBe('0.4 %');
    expect(plain(formatPercent(0.0004))).toBe('<0.1 %');
  });

  it('signs changes', () => {
    expect([0.12, -0.031, 0, 45].map(formatChange).map(plain)).toEqual(['+12 %', '−3 %', '0 %', '+4,500 %']);
  });
});
