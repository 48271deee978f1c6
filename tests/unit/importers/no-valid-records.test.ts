import { describe, expect, it } from 'vitest';
import { readError } from './reading.ts';

describe('noValidRecords', () => {
  it('names the commonest reason, with how often and where it was first', () => {
    expect(readError('created_at,event\n,a\n"45306,43 Uhr",b\n2026-03-01T10:00:00Z,\ngestern,c\n')).toEqual({
      code: 'no-valid-records',
      file: 'log',
      recordsRead: 4,
      reason: 'time-unreadable',
      count: 2,
      example: { line: 3, record: 2, found: '45306,43 Uhr' },
    });
  });

  it('takes the first of two that are as common', () => {
    expect(readError('created_at,event\n,a\nx,b\n')).toMatchObject({ reason: 'time-missing', count: 1 });
  });

  it('knows dates that only the end of the file leaves open', () => {
    expect(readError('created_at,event\n01/02/2026 12:00,a\n')).toMatchObject({
      reason: 'time-ambiguous',
      count: 1,
      example: { line: 2, record: 1, found: '01/02/2026 12:00' },
    });
  });

  it.each([
    ['[1, 2, {"created_at": ""}]', 'json-not-a-record', '1'],
    ['{"created_at": "x", "event": "a"}\n{"created_at": "y"', 'time-unreadable', 'x'],
    ['[{"full_name": "Ann", "email_address": ""}]', 'person-unidentified', 'Ann'],
  ])('is told of JSON, too: %s', (text, reason, found) => {
    expect(readError(text)).toMatchObject({ code: 'no-valid-records', reason, example: { line: 1, found } });
  });
});
