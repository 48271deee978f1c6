import { describe, expect, it } from 'vitest';
import { describeChange } from '../../../src/ui/change-words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const longOf = (value: number | null, previous: number | null) =>
  plain(describeChange(value, previous, 'the 7 days before').long);

describe('describeChange', () => {
  it('says how much more or less', () => {
    expect(longOf(134, 120)).toBe('12 % more than the 7 days before');
    expect(longOf(100, 120)).toBe('17 % less than the 7 days before');
  });

  it('says when nothing changed', () => {
    expect(longOf(0, 0)).toBe('the same as the 7 days before');
    expect(plain(describeChange(5, 5, 'x').short)).toBe('±0 %');
  });

  it('calls growth from nothing new, not infinite', () => {
    expect(describeChange(4, 0, 'the 7 days before')).toEqual({
      direction: 'new',
      short: 'new',
      long: 'none in the 7 days before',
    });
  });

  it('gives the reason when there is nothing to compare with', () => {
    expect(describeChange(4, null, 'x', 'the log starts later')).toEqual({
      direction: 'unknown',
      short: 'n/a',
      long: 'the log starts later',
    });
  });
});
