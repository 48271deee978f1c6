import { describe, expect, it } from 'vitest';
import { QuarantineBuilder, quarantinedText } from '../../../src/model/quarantine.ts';
import { readGood } from '../importers/reading.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('QuarantineBuilder', () => {
  it('keeps place, reason and text of every record', () => {
    const builder = new QuarantineBuilder();
    builder.add('time-missing', 2, 1, () => bytes(',a'));
    builder.add('quote-unbalanced', 7, 5, () => bytes('"x"y'));
    builder.add('time-missing', 9, 6, () => bytes(',b'));
    const quarantine = builder.build();
    expect(quarantine).toMatchObject({ count: 3, withoutText: 0 });
    expect([...quarantine.line]).toEqual([2, 7, 9]);
    expect([...quarantine.record]).toEqual([1, 5, 6]);
    expect([...quarantine.code].map((id) => quarantine.codes[id])).toEqual([
      'time-missing',
      'quote-unbalanced',
      'time-missing',
    ]);
    expect([0, 1, 2].map((index) => textOf(quarantine, index))).toEqual([',a', '"x"y', ',b']);
  });

  it('beyond its budget keeps the place and the reason, says so, and cuts no text', () => {
    const builder = new QuarantineBuilder({ bytes: 10, records: 3 });
    for (const text of ['12345', '1234567', '123', 'a', 'b']) {
      builder.add('time-missing', 1, 1, () => bytes(text));
    }
    const quarantine = builder.build();
    expect(quarantine).toMatchObject({ count: 5, withoutText: 2 });
    expect([0, 1, 2, 3, 4].map((index) => textOf(quarantine, index))).toEqual([
      '12345',
      null,
      '123',
      'a',
      null,
    ]);
  });
});

describe('the quarantine of a file', () => {
  it('holds records as they stand in the file, doubled quotes and line ends in cells included', () => {
    const records = [
      `2026-02-30T10:00:00Z,"say ""hi"", ""you""",{'a': 1}`,
      `,"two\r\nlines ""quoted""","",x`,
      `2026-03-01T10:00:00Z`,
      `"x"y,lost quote,{}`,
    ];
    const file = readGood(
      `created_at,event,actor_info,more\r\n2026-03-01T09:00:00Z,a,{},\r\n${records.join('\r\n')}\r\n`,
    );
    expect(file.quarantine.count).toBe(4);
    expect(records.map((_, index) => textOf(file.quarantine, index))).toEqual(records);
    expect([...file.quarantine.line]).toEqual([3, 4, 6, 7]);
    expect([...file.quarantine.record]).toEqual([2, 3, 4, 5]);
  });

  it('holds JSON records, and of one that never ends the first line', () => {
    const good = '{"created_at":"2026-03-01T10:00:00Z","event":"a"}';
    const file = readGood(`[${good},\n{"event":"b"},\n17,\n{"created_at":\n${good}]`);
    expect([0, 1, 2].map((index) => textOf(file.quarantine, index))).toEqual([
      '{"event":"b"}',
      '17',
      '{"created_at":',
    ]);
  });
});

function textOf(quarantine: ReturnType<QuarantineBuilder['build']>, index: number): string | null {
  const text = quarantinedText(quarantine, index);
  return text === null ? null : new TextDecoder().decode(text);
}
