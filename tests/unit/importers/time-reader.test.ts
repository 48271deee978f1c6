import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimeReader } from '../../../src/importers/time-reader.ts';
import { runs } from '../../support/runs.ts';
import { bytesOf } from './reading.ts';

const reader = new TimeReader();

/** Characters that stand where digits ought to, or instead of what separates them. */
const WRONG = ' -:.TZ/;a\u0000'.split('');

function read(text: string): number {
  const padded = bytesOf(`9${text}9`);
  return reader.read(padded, 1, padded.length - 1);
}

describe('TimeReader', () => {
  it('reads the usual form, of microseconds and Z, as it reads the same time with one digit more', () => {
    const usual = fc
      .date({ min: new Date(Date.UTC(1)), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true })
      .map((date) => date.toISOString().replace('Z', '456'))
      .filter((text) => text.length === 26);
    fc.assert(
      fc.property(usual, fc.nat(25), fc.constantFrom('', ...WRONG, ...'0123456789'), (text, at, other) => {
        const changed = text.slice(0, at) + (other || text[at]) + text.slice(at + 1);
        expect(read(`${changed}Z`)).toBe(read(`${changed}0Z`));
      }),
      { numRuns: runs(3000) },
    );
  });

  it.each([
    ['2026-01-10T10:00:00Z', Date.UTC(2026, 0, 10, 10)],
    ['2026-01-10T14:53:27.700566Z', Date.UTC(2026, 0, 10, 14, 53, 27) + 700.566],
    ['2026-01-10T14:53:27.5Z', Date.UTC(2026, 0, 10, 14, 53, 27) + 500],
    ['2026-01-10T14:53:27.123456789Z', Date.UTC(2026, 0, 10, 14, 53, 27) + 123.456],
    ['2026-01-10 14:53:27 UTC', Date.UTC(2026, 0, 10, 14, 53, 27)],
    ['2026-01-10T14:53Z', Date.UTC(2026, 0, 10, 14, 53)],
    ['2026-01-10T14:53:27+02:00', Date.UTC(2026, 0, 10, 12, 53, 27)],
    ['2026-01-10T14:53:27-0530', Date.UTC(2026, 0, 10, 20, 23, 27)],
    ['2026-01-10T00:53:27+09', Date.UTC(2026, 0, 9, 15, 53, 27)],
    [' 2026-01-10T10:00:00Z ', Date.UTC(2026, 0, 10, 10)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
    ['1969-12-31T23:59:59.999Z', -1],
    ['9999-12-31T00:00:00Z', Date.UTC(9999, 11, 31)],
    ['2026-01-10t14:53:27z', Date.UTC(2026, 0, 10, 14, 53, 27)],
    ['2026-01-10t14:53:27.5+02:00', Date.UTC(2026, 0, 10, 12, 53, 27) + 500],
    ['2026-01-10T14:53:27,700566Z', Date.UTC(2026, 0, 10, 14, 53, 27) + 700.566],
    ['2026-01-10 14:53:27,5 UTC', Date.UTC(2026, 0, 10, 14, 53, 27) + 500],
  ])('reads %s', (text, time) => {
    expect(read(text)).toBe(time);
    expect(reader.hasZone).toBe(true);
  });

  it.each(['2026-01-10T10:00:00', '2026-01-10 10:00', '2026-01-10T10:00:00.25'])(
    'reads %s as UTC, and says so',
    (text) => {
      expect(read(text)).toBe(Date.parse(`${text.replace(' ', 'T')}Z`));
      expect(reader.hasZone).toBe(false);
    },
  );

  it.each([
    '',
    'yesterday',
    'abc 1',
    '2026-01-10',
    '2026-02-30T10:00:00Z',
    '2025-02-29T10:00:00Z',
    '1900-02-29T10:00:00Z',
    '2026-00-10T10:00:00Z',
    '2026-13-10T10:00:00Z',
    '2026-01-00T10:00:00Z',
    '2026-04-31T10:00:00Z',
    '2026-01-10T24:00:00Z',
    '2026-01-10T23:60:00Z',
    '2026-01-10T23:59:60Z',
    '2026-01-10T10:00:00.Z',
    '2026-01-10T10:00:00,Z',
    '2026-01-10T10:00:00,5,5Z',
    '2026-01-10T10:00:00zz',
    '2026-01-10z10:00:00Z',
    '2026-01-10T10:00:00ZZ',
    '2026-01-10T10:00:00+24:00',
    '2026-01-10T10:00:00+02:',
    '2026-01-10T10:00:00+2',
    '2026-01-10T10Z',
    '26-01-10T10:00:00Z',
    '01/02/2026 10:00',
    '1767366548',
    '46032.43',
    '2026-01-1OT10:00:00Z',
  ])('does not read %j', (text) => {
    expect(read(text)).toBeNaN();
  });

  it('agrees with the calendar of Date on every day from 1900 to 2200', () => {
    for (let day = Date.UTC(1900, 0, 1); day < Date.UTC(2200, 0, 1); day += 86_400_000) {
      if (read(new Date(day).toISOString()) !== day) expect(new Date(day).toISOString()).toBe('read');
    }
  });
});
