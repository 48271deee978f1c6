import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIsoTime } from '../../../src/importers/iso-time.ts';
import { TimeReader } from '../../../src/importers/time-reader.ts';

const reader = new TimeReader();

/** What the page's reader of bytes says of the same text. */
function fromBytes(text: string): { time: number; hasZone: boolean } {
  const bytes = new TextEncoder().encode(text);
  const time = reader.read(bytes, 0, bytes.length);
  return { time, hasZone: reader.hasZone };
}

function expectSame(text: string): void {
  const [own, page] = [readIsoTime(text), fromBytes(text)];
  expect(own.time, text).toBe(page.time);
  if (!Number.isNaN(own.time)) expect(own.hasZone, text).toBe(page.hasZone);
}

describe('readIsoTime', () => {
  it.each([
    ['2026-03-01T10:00:00Z', Date.UTC(2026, 2, 1, 10)],
    ['2026-03-01 10:00:00.123456+02:00', Date.UTC(2026, 2, 1, 8, 0, 0, 123) + 0.456],
    ['2026-02-30T10:00:00Z', Number.NaN],
    ['yesterday', Number.NaN],
    ['', Number.NaN],
  ])('reads %j', (text, time) => {
    expect(readIsoTime(text).time).toBe(time);
  });

  it('reads what the reader of bytes reads, to the same number', () => {
    const two = (from: number, to: number) =>
      fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));
    const time = fc.tuple(
      fc.constantFrom('', ' ', '  '),
      fc.integer({ min: 1000, max: 2999 }),
      fc.constantFrom('-', '-', '-', '/'),
      two(0, 13),
      two(0, 32),
      fc.constantFrom('T', ' ', 't', ''),
      two(0, 25),
      two(0, 61),
      fc.constantFrom('', ':00', ':59', ':60', ':7'),
      fc.constantFrom('', '.', '.1', '.123', '.123456', '.9999999', '.000001', ',5'),
      fc.constantFrom(
        '',
        'Z',
        'z',
        ' UTC',
        'UTC',
        '+02:00',
        '-0530',
        '+14',
        ' +01:00',
        '+24:00',
        '+01:60',
        '+1',
        '+01:',
        ' Z',
      ),
      fc.constantFrom('', ' '),
    );
    fc.assert(
      fc.property(
        time,
        ([before, year, dash, month, day, sign, hour, minute, second, fraction, zone, after]) => {
          expectSame(
            `${before}${year}${dash}${month}${dash}${day}${sign}${hour}:${minute}${second}${fraction}${zone}${after}`,
          );
        },
      ),
      { numRuns: 20_000, seed: 5 },
    );
  });

  it('gives nothing for other texts, either', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-:TZ +.') }), expectSame), {
      numRuns: 5000,
      seed: 5,
    });
  });
});
