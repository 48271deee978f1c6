import { describe, expect, it } from 'vitest';
import { LogKeeper, type LogStatus } from '../../../src/engine/log-keeper.ts';
import type { ReadFile } from '../../../src/importers/read-outcome.ts';
import { EventTableBuilder } from '../../../src/model/event-table.ts';
import type { FileFormat } from '../../../src/model/file-report.ts';
import { emptyQuarantine } from '../../../src/model/quarantine.ts';
import { personActor, tableFromText } from '../../support/table-from-text.ts';

const january = `2026-01-02T10:00:00Z bob conversation_created
                 2026-01-01T10:00:00Z ada conversation_created`;
const overlapping = `2026-01-03T10:00:00Z ada file_uploaded
                     2026-01-02T10:00:00Z bob conversation_created`;

function fileOf(name: string, text: string, format: FileFormat = 'csv'): ReadFile {
  const table = tableFromText(text);
  return {
    table,
    quarantine: emptyQuarantine(),
    contentHash: `${name} ${text}`,
    report: {
      name,
      format,
      bytes: 0,
      recordsRead: table.rowCount,
      recordsKept: table.rowCount,
      recordsRejected: 0,
      blankLines: 0,
      repeatedHeaders: 0,
      firstEvent: null,
      lastEvent: null,
      issues: [],
    },
  };
}

describe('LogKeeper', () => {
  it('has no answers before a file is added', () => {
    expect(new LogKeeper().ask('overview')).toBeNull();
  });

  it('merges files that are added later, and says what each brought', () => {
    const keeper = new LogKeeper();
    keeper.add([fileOf('january.csv', january)], 'join');
    const status = keeper.add([fileOf('later.csv', overlapping)], 'join');
    expect(status.events).toBe(3);
    expect(status.files.map(({ name, duplicates }) => [name, duplicates])).toEqual([
      ['january.csv', 0],
      ['later.csv', 1],
    ]);
    expect(keeper.ask('overview')?.periods.allTime.totals).toMatchObject({
      users: 2,
      conversations: 2,
      files: 1,
    });
  });

  it('counts the records of two files that hold the same once', () => {
    const keeper = new LogKeeper();
    const status = keeper.add([fileOf('a.csv', january), fileOf('b.csv', january)], 'join');
    expect(status.events).toBe(2);
    expect(status.files[1]?.duplicates).toBe(2);
  });

  it('A8: skips a file whose bytes are loaded already, in the same load or later, and says so once', () => {
    const keeper = new LogKeeper();
    const file = fileOf('a.csv', january);
    const copy = { ...file, report: { ...file.report, name: 'b.csv' } };
    const status = keeper.add([file, copy], 'join');
    expect(status.skipped).toEqual([{ file: 'b.csv', as: 'a.csv', id: 1 }]);
    expect(status.files.map(({ name, copies }) => [name, copies])).toEqual([['a.csv', ['b.csv']]]);
    const later = keeper.add([{ ...copy, report: { ...copy.report, name: 'c.csv' } }], 'join');
    expect(later.files.map(({ copies }) => copies)).toEqual([['b.csv', 'c.csv']]);
    expect(keeper.add([], 'join').skipped).toEqual([]);
    expect(later.events).toBe(2);
    const removed = keeper.remove(later.files[0]!.id);
    expect(removed.files).toEqual([]);
    expect(keeper.add([copy], 'join')).toMatchObject({ events: 2, skipped: [] });
  });

  it('B5: puts a whole file in the place of an incomplete one with the same bytes, never the other way round', () => {
    const whole = fileOf('log.csv', '2026-03-01T10:00:00Z ada file_uploaded');
    const doubtful: ReadFile = { ...whole, report: { ...whole.report, incomplete: 'wrong-checksum' } };
    const keeper = new LogKeeper();
    const incompleteIn = ({ files }: LogStatus) => files.map(({ incomplete }) => incomplete);
    expect(incompleteIn(keeper.add([doubtful], 'join'))).toEqual(['wrong-checksum']);
    const after = keeper.add([whole], 'join');
    expect([incompleteIn(after), after.skipped, after.events]).toEqual([[undefined], [], 1]);
    const again = keeper.add([doubtful], 'join');
    expect([incompleteIn(again), again.skipped.length]).toEqual([[undefined], 1]);
  });

  it('reads a file into the place of the sample even when the bytes are the same', () => {
    const keeper = new LogKeeper();
    keeper.add([fileOf('a.csv', january)], 'join');
    expect(keeper.add([fileOf('a.csv', january)], 'replace')).toMatchObject({ events: 2, skipped: [] });
  });

  describe('an export of many events', () => {
    const EVENTS = 50_001;
    const timeOf = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
    const many = Array.from({ length: EVENTS }, (_, index) => `${timeOf(index)} ada event_${index % 3}`);
    const source = 'audit-log' as const;

    it('K3: gives no further part once the log has changed', () => {
      for (const change of [
        (keeper: LogKeeper) => keeper.add([fileOf('b.csv', overlapping)], 'join'),
        (keeper: LogKeeper) => keeper.countRepeated('once'),
        (keeper: LogKeeper) => keeper.clear(),
      ]) {
        const keeper = new LogKeeper();
        const { version } = keeper.add([fileOf('a.csv', many.join('\n'))], 'join');
        const from = keeper.askPart('eventsCsv', version, { source, from: 0 })?.next;
        expect(from).toBeGreaterThan(0);
        expect(keeper.askPart('eventsCsv', version, { source, from: from! })).not.toBeNull();
        change(keeper);
        expect(keeper.askPart('eventsCsv', version, { source, from: from! })).toBeNull();
      }
    });

    it('K4: comes in parts of whole lines, none of which is long, that join to all events', () => {
      const keeper = new LogKeeper();
      const { version } = keeper.add([fileOf('a.csv', many.join('\n'))], 'join');
      const parts: string[] = [];
      for (let from: number | null = 0; from !== null; ) {
        const part: { text: string; next: number | null } = keeper.askPart('eventsCsv', version, {
          source,
          from,
        })!;
        parts.push(part.text);
        from = part.next;
      }
      expect(parts.length).toBeGreaterThan(2);
      for (const part of parts) {
        expect(part.endsWith('\r\n')).toBe(true);
        expect(part.split('\r\n').length).toBeLessThan(EVENTS / 2);
      }
      const lines = parts.join('').trimEnd().split('\r\n');
      // Times are written with six digits of a second.
      const times = lines.slice(1).map((line) => line.slice(0, 23) + line.slice(26, 27));
      expect(times).toEqual(many.map((_, index) => timeOf(index)));
    });
  });

  it('can put files in the place of what is loaded', () => {
    const keeper = new LogKeeper();
    keeper.add([fileOf('sample.csv', january)], 'join');
    const status = keeper.add([fileOf('real.csv', overlapping)], 'replace');
    expect(status.files.map((file) => file.name)).toEqual(['real.csv']);
    expect(status.events).toBe(2);
  });

  it('does not change when there is nothing to add', () => {
    const keeper = new LogKeeper();
    const before = keeper.add([fileOf('a.csv', january)], 'join');
    expect(keeper.add([], 'replace')).toBe(before);
  });

  it('notes records that stand in one file more than once', () => {
    const keeper = new LogKeeper();
    const line = '2026-01-01T10:00:00Z ada conversation_created';
    const { files } = keeper.add([fileOf('a.csv', `${line}\n${line}`)], 'join');
    expect(files[0]?.issues).toEqual([
      {
        code: 'row-repeated',
        effect: 'kept-as-is',
        count: 1,
        examples: [{ line: 2, record: null, found: '2026-01-01T10:00:00.000Z conversation_created' }],
      },
    ]);
  });

  it('takes a file out again, as if it had never been loaded', () => {
    const keeper = new LogKeeper();
    const both = keeper.add([fileOf('january.csv', january), fileOf('later.csv', overlapping)], 'join');
    const status = keeper.remove(both.files[0]!.id);
    expect(status.files.map(({ name, duplicates }) => [name, duplicates])).toEqual([['later.csv', 0]]);
    expect(status.events).toBe(2);
  });

  it('uses the audit log where the Compliance API covers the same time, and says what it set aside', () => {
    const keeper = new LogKeeper();
    const api = `2026-01-03T10:00:00Z cai conversation_created
                 2026-01-02T09:00:00Z bob conversation_created
                 2025-12-31T10:00:00Z ada conversation_created`;
    const status = keeper.add(
      [fileOf('api.json', api, 'compliance-api'), fileOf('january.csv', january)],
      'join',
    );
    expect(status.files.map(({ name, setAside }) => [name, setAside])).toEqual([
      ['api.json', 1],
      ['january.csv', 0],
    ]);
    expect(status.events).toBe(4);
    const turned = keeper.prefer('compliance-api');
    expect(turned.files.map(({ name, setAside }) => [name, setAside])).toEqual([
      ['api.json', 0],
      ['january.csv', 2],
    ]);
    expect(turned.events).toBe(3);
  });

  it('H6: exports repeated rows as they are counted, also where the log has several sources', () => {
    const keeper = new LogKeeper();
    const row = '2026-01-01T10:00:00Z ada file_uploaded';
    const api = '2026-01-05T10:00:00Z bob file_uploaded';
    keeper.add([fileOf('a.csv', `${row}\n${row}`), fileOf('api.json', api, 'compliance-api')], 'join');
    const exportedRows = (version: number) => {
      const part = keeper.askPart('eventsCsv', version, { source: 'audit-log', from: 0 });
      return part?.text.trimEnd().split('\n').slice(1).length;
    };
    expect(exportedRows(keeper.countRepeated('each').version)).toBe(2);
    expect(exportedRows(keeper.countRepeated('once').version)).toBe(1);
  });

  it('says where two sources overlap, and which one it uses', () => {
    const keeper = new LogKeeper();
    const api = '2026-01-02T09:00:00Z bob conversation_created';
    const { overlaps } = keeper.add(
      [fileOf('api.json', api, 'compliance-api'), fileOf('january.csv', january)],
      'join',
    );
    const instant = Date.parse('2026-01-02T09:00:00Z');
    const fields = { first: instant, last: instant };
    expect(overlaps).toEqual([{ used: 'audit-log', setAside: 'compliance-api', events: 1, ...fields }]);
    expect(keeper.prefer('compliance-api').overlaps).toEqual([
      { used: 'compliance-api', setAside: 'audit-log', events: 0, ...fields },
    ]);
  });

  it('counts conversations of a data export only where no log covers the time', () => {
    const keeper = new LogKeeper();
    const exported = `2026-01-01T12:00:00Z cai conversation_created
                      2025-12-30T12:00:00Z cai conversation_created`;
    const status = keeper.add(
      [fileOf('january.csv', january), fileOf('conversations.json', exported, 'data-export')],
      'join',
    );
    expect(status.files.map(({ setAside }) => setAside)).toEqual([0, 1]);
    expect(keeper.ask('overview')?.periods.allTime.totals.conversations).toBe(3);
  });

  it('holds lists of users against everybody who acts in any file', () => {
    const keeper = new LogKeeper();
    const cy = { accountId: 'cy', email: 'cy@example.com', name: 'Cy' };
    const bob = { accountId: 'b', email: 'BOB@example.com', name: 'Bob' };
    const { files } = keeper.add(
      [fileOf('january.csv', january), { ...fileOf('users.json', '', 'data-export'), roster: [cy, bob] }],
      'join',
    );
    expect(files.map(({ listedPeople }) => listedPeople)).toEqual([0, 2]);
    expect(keeper.ask('roster')).toEqual({ size: 2, count: 1, neverSeen: [{ ...cy, lookAlike: null }] });
    keeper.remove(files[1]!.id);
    expect(keeper.ask('roster')).toEqual({ size: 0, count: 0, neverSeen: [] });
  });

  it('does not take reads and failures of the Compliance API for activity', () => {
    const builder = new EventTableBuilder();
    const ada = builder.addActor(personActor('ada', '', 'Ada'));
    const bob = builder.addActor(personActor('bob', '', 'Bob'));
    const row = { keyLow: 0, line: 1 };
    builder.add({
      ...row,
      keyHigh: 1,
      time: 1e12,
      event: builder.addEventName('claude_chat_viewed', false),
      actor: ada,
    });
    builder.add({
      ...row,
      keyHigh: 2,
      time: 1e12,
      event: builder.addEventName('conversation_created'),
      actor: bob,
    });
    const keeper = new LogKeeper();
    const { report } = fileOf('api.json', '');
    keeper.add([{ ...fileOf('', ''), table: builder.build({ hasRecordIds: true }), report }], 'join');
    expect(keeper.ask('overview')).toMatchObject({
      periods: { allTime: { totals: { users: 1, events: 2 } } },
      series: { users: { points: [{ value: 1 }] } },
    });
    expect(
      keeper.ask('people')?.people.map(({ name, events, activeDays }) => [name, events, activeDays]),
    ).toEqual([
      ['Bob', 1, 1],
      ['Ada', 1, 0],
    ]);
  });

  it('forgets everything when cleared', () => {
    const keeper = new LogKeeper();
    keeper.add([fileOf('a.csv', january)], 'join');
    expect(keeper.clear()).toMatchObject({ files: [], events: 0, firstEvent: null });
    expect(keeper.ask('summary')).toBeNull();
  });
});
