import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/engine.ts';
import { LogKeeper } from '../../../src/engine/log-keeper.ts';
import { readSource } from '../../../src/importers/read-source.ts';
import { mergeTables } from '../../../src/model/merge-tables.ts';
import { personMatcher } from '../../../src/model/person-matcher.ts';
import { quarantinedText } from '../../../src/model/quarantine.ts';
import { AppStore } from '../../../src/state/app-store.ts';
import { gzip } from '../../support/packing.ts';
import { runs } from '../../support/runs.ts';
import { personActor, tableFromText } from '../../support/table-from-text.ts';
import { acceptedOf, bytesOf, readGood, readInChunks, sourceOf } from '../importers/reading.ts';
import { eventsOf, exportOf, figuresOf, keeperOf, readAll } from './logs.ts';
import { anyLog, type LogRecord, logOfInstants, type Who } from './random-logs.ts';
import { csvOf, WRAPPERS } from './wrappers.ts';

const RUNS = 60;
const chunkBytes = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 400 }));

/** Cuts bytes into chunks of one size. */
function cut(bytes: Uint8Array, size: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.slice(at, at + size));
  return chunks;
}

describe('I1 bytes', () => {
  it('I1: a file is read when its stream gives as many bytes as were announced, and refused when it gives more or fewer', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLog,
        chunkBytes,
        fc.integer({ min: -40, max: 40 }),
        async (log, size, difference) => {
          const bytes = bytesOf(csvOf(log));
          const announced = Math.max(0, bytes.length + difference);
          const [outcome] = await readSource(sourceOf(cut(bytes, size), announced));
          if (difference === 0) {
            expect(outcome).toMatchObject({ ok: true, value: { report: { bytes: bytes.length } } });
          } else {
            expect(outcome).toMatchObject({ ok: false, error: { code: 'changed', expected: announced } });
          }
        },
      ),
      { numRuns: runs(RUNS) },
    );
  });

  it('I1: the content hash is of all bytes in their order, and the same in chunks of any size', () => {
    fc.assert(
      fc.property(anyLog, chunkBytes, fc.nat(), (log, size, at) => {
        const bytes = bytesOf(csvOf(log));
        const { contentHash } = readGood(bytes);
        const outcome = readInChunks(bytes, size);
        expect(outcome.ok && outcome.value.contentHash).toBe(contentHash);
        const changed = bytes.slice();
        changed[at % bytes.length]! ^= 1;
        const other = readInChunks(changed);
        if (other.ok) expect(other.value.contentHash).not.toBe(contentHash);
      }),
      { numRuns: runs(RUNS) },
    );
  });
});

/** Lines of a CSV and what must become of each. */
const LINES = {
  good: '2026-03-01T10:00:00Z,{},conversation_created,',
  noTime: ',{},conversation_created,',
  noSuchDay: '2026-02-30T10:00:00Z,"{""a"": 1}",conversation_created,',
  noEvent: '2026-03-01T10:00:00Z,{},,',
  short: '2026-03-01T10:00:00Z,{}',
  stray: '2026-03-01T10:00:00Z,"{}"x,a,',
  blank: '',
  header: 'created_at,actor_info,event,ip_address',
} as const;

type LineKind = keyof typeof LINES;

const REJECTED: readonly LineKind[] = ['noTime', 'noSuchDay', 'noEvent', 'short', 'stray'];

describe('I2 records', () => {
  const kinds = fc.array(fc.constantFrom(...(Object.keys(LINES) as LineKind[])), {
    minLength: 1,
    maxLength: 25,
  });
  const end = fc.constantFrom('\n', '\r\n', '\r');

  /** Every good line is an event of its own: its number stands in the last cell. */
  const fileOf = (lines: readonly LineKind[], lineEnd: string) =>
    [
      LINES.header,
      ...lines.map((kind, index) => (kind === 'good' ? `${LINES.good}${index}` : LINES[kind])),
      '',
    ].join(lineEnd);

  const count = (lines: readonly LineKind[], ...wanted: readonly LineKind[]) =>
    lines.filter((kind) => wanted.includes(kind)).length;

  it('I2: records = counted + quarantined + duplicates, beside blank lines and repeated headers, for every file', () => {
    fc.assert(
      fc.property(kinds, kinds, end, chunkBytes, (first, second, lineEnd, size) => {
        const texts = [fileOf(['good', ...first], lineEnd), fileOf(['good', ...second], `${lineEnd}`)];
        fc.pre(texts[0] !== texts[1]);
        const read = texts.map((text) => readGood(text, size));
        const keeper = new LogKeeper();
        const { files, events } = keeper.add(read, 'join');
        for (const [index, lines] of [first, second].entries()) {
          const file = files[index]!;
          expect(file.recordsRead).toBe(count(lines, 'good', ...REJECTED) + 1);
          expect(file.recordsRejected).toBe(count(lines, ...REJECTED));
          expect(file.blankLines).toBe(count(lines, 'blank'));
          expect(file.repeatedHeaders).toBe(count(lines, 'header'));
          expect(file.recordsRead).toBe(file.recordsKept + file.recordsRejected);
          expect(read[index]!.quarantine.count).toBe(file.recordsRejected);
        }
        const duplicates = first.filter((kind, at) => kind === 'good' && second[at] === 'good').length + 1;
        expect(files.map((file) => file.duplicates)).toEqual([0, duplicates]);
        const kept = files.reduce((sum, file) => sum + file.recordsKept - file.duplicates - file.setAside, 0);
        expect(events).toBe(kept);
      }),
      { numRuns: runs(RUNS) },
    );
  });

  it('I2: records = counted + quarantined for a packed file that is cut off anywhere and accepted', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, end, fc.nat(), async (lines, lineEnd, at) => {
        const packed = gzip(fileOf(['good', ...lines, 'good'], lineEnd));
        const file = new File([packed.slice(0, 20 + (at % (packed.length - 20)))], 'log');
        const accepted = acceptedOf(await readSource(file));
        const [outcome] = await readSource(file, { accepted });
        expect(outcome?.ok).toBe(accepted !== undefined);
        if (!outcome?.ok) return;
        const { report, table, quarantine } = outcome.value;
        expect(report.recordsRead).toBe(table.rowCount + quarantine.count);
        expect([report.recordsKept, report.recordsRejected]).toEqual([table.rowCount, quarantine.count]);
        expect(table.rowCount).toBeGreaterThan(0);
      }),
      { numRuns: runs(RUNS) },
    );
  });

  it('I2: the quarantine holds every rejected record, in order, as it stands in the file', () => {
    fc.assert(
      fc.property(kinds, end, chunkBytes, (lines, lineEnd, size) => {
        const { quarantine } = readGood(fileOf(['good', ...lines], lineEnd), size);
        const rejected = lines.flatMap((kind, index) => (REJECTED.includes(kind) ? [{ kind, index }] : []));
        expect(
          Array.from({ length: quarantine.count }, (_, index) => [
            quarantine.line[index],
            new TextDecoder().decode(quarantinedText(quarantine, index) ?? new Uint8Array()),
          ]),
        ).toEqual(rejected.map(({ kind, index }) => [index + 3, LINES[kind]]));
      }),
      { numRuns: runs(RUNS) },
    );
  });
});

describe('I3 info fields', () => {
  const cells = {
    parsed: [`{'uuid': 'u-1'}`, `{"user_id": "u-2", "name": "Ann"}`, `{'type': 'api_actor'}`],
    recovered: [`{'uuid': 'u-3', 'name': 'O'Brien'}`],
    raw: [`{'uuid': `, 'Ann', '[1, 2]', `{'uuid': open('x')`, `{'color': 'red'}`],
    empty: ['', '{}', 'None'],
  } as const;
  type Quality = keyof typeof cells;
  const cell = fc
    .constantFrom(...(Object.keys(cells) as Quality[]))
    .chain((quality) => fc.constantFrom(...cells[quality]).map((text) => ({ quality, text })));

  it('I3: every actor that is given is read, or counted as unreadable with its line', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), chunkBytes, (given, size) => {
        const rows = given.map(
          ({ text }, index) => `2026-03-01T10:00:00Z,e${index},"${text.replaceAll('"', '""')}"\n`,
        );
        const { table, report } = readGood(`created_at,event,actor_info\n${rows.join('')}`, size);
        const issue = (code: string) => report.issues.find((each) => each.code === code);
        const linesOf = (quality: Quality) =>
          given.flatMap((each, index) => (each.quality === quality ? [index + 2] : []));
        expect(table.rowCount).toBe(given.length);
        for (const [code, quality] of [
          ['actor-unreadable', 'raw'],
          ['literal-recovered', 'recovered'],
        ] as const) {
          expect(issue(code)?.count ?? 0).toBe(linesOf(quality).length);
          expect(issue(code)?.examples.map(({ line }) => line) ?? []).toEqual(linesOf(quality).slice(0, 5));
        }
        const kinds = Array.from(table.actor, (actor) => table.actors[actor]!.kind);
        expect(kinds.filter((kind) => kind === 'unreadable')).toHaveLength(linesOf('raw').length);
        expect(kinds.filter((kind) => kind === 'system')).toHaveLength(linesOf('empty').length);
      }),
      { numRuns: runs(RUNS) },
    );
  });
});

/** How often each value occurs, in a Map: names may be `__proto__`. */
function tally<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const isPerson = (who: Who): boolean => who !== null && who.type !== 'api_actor';

describe('I4 totals', () => {
  it('I4: types, people and nobody, and days each add up to the events loaded, and to an independent count', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const keeper = keeperOf([readGood(csvOf(log))]);
        const summary = keeper.ask('summary');
        if (summary === null) throw new Error('no events');
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(summary.totals.events).toBe(log.length);
        expect(sum(summary.daily.map((day) => day.events))).toBe(log.length);
        const byDay = tally(log.map(({ time }) => time.slice(0, 10)));
        for (const { date, events } of summary.daily) expect(events).toBe(byDay.get(date) ?? 0);

        const withoutPerson = log.filter(({ who }) => !isPerson(who)).length;
        expect(sum(summary.people.map((person) => person.events)) + withoutPerson).toBe(log.length);

        const byType = tally(log.map(({ event }) => event));
        const known = {
          conversations: 'conversation_created',
          projects: 'project_created',
          files: 'file_uploaded',
        } as const;
        for (const [figure, event] of Object.entries(known)) {
          const count = byType.get(event) ?? 0;
          expect(summary.totals[figure as keyof typeof known]).toBe(count);
          expect(sum(summary.daily.map((day) => day[figure as keyof typeof known]))).toBe(count);
        }
        const unknown = keeper.ask('quality')?.unknownEvents ?? [];
        for (const { name, count } of unknown) expect(count).toBe(byType.get(name));
        const knownCount = sum(
          [...byType].map(([name, count]) => (unknown.some((each) => each.name === name) ? 0 : count)),
        );
        expect(sum(unknown.map(({ count }) => count)) + knownCount).toBe(log.length);
      }),
      { numRuns: runs(RUNS) },
    );
  });
});

/** The figures of some records, counted without the program. */
function figuresOfRecords(records: readonly LogRecord[]) {
  const count = (event: string) => records.filter((record) => record.event === event).length;
  return {
    conversations: count('conversation_created'),
    projects: count('project_created'),
    files: count('file_uploaded'),
    events: records.length,
  };
}

describe('I4 views', () => {
  /** From midnight of so many days up to the newest event, which is in the last of them. */
  const lastDays = (log: readonly LogRecord[], days: number) => {
    const newest =
      log
        .map(({ time }) => time.slice(0, 10))
        .sort()
        .at(-1) ?? '';
    const first = new Date(Date.parse(newest) - (days - 1) * 86_400_000).toISOString();
    return log.filter(({ time }) => time.slice(0, 10) >= first.slice(0, 10));
  };
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  it('I4: cards, periods, charts, leaderboard and coverage each add up to an independent count, also when files are added and removed', () => {
    fc.assert(
      fc.property(logOfInstants, logOfInstants, (log, other) => {
        const keeper = keeperOf([readGood(csvOf(log))]);
        expectAllViews(keeper, log);
        const times = new Set(log.map(({ time }) => time));
        const both = [...log, ...other.filter(({ time }) => !times.has(time))];
        const { files } = keeper.add([readGood(csvOf(both))], 'join');
        expectAllViews(keeper, both);
        keeper.remove(files[1]!.id);
        expectAllViews(keeper, log);
      }),
      { numRuns: runs(40) },
    );
  });

  function expectAllViews(keeper: LogKeeper, log: readonly LogRecord[]) {
    const { periods, series } = keeper.ask('overview')!;
    const conversations = keeper.ask('conversations')!;
    expect(conversations.periods).toEqual(periods);
    for (const [period, records] of [
      [periods.last7Days, lastDays(log, 7)],
      [periods.last30Days, lastDays(log, 30)],
      [periods.allTime, log],
    ] as const)
      expect(period.totals).toMatchObject(figuresOfRecords(records));
    const all = figuresOfRecords(log);
    for (const figure of ['conversations', 'projects', 'files'] as const)
      expect(sum(series[figure].points.map(({ value }) => value))).toBe(all[figure]);
    expect(conversations.conversations).toEqual(series.conversations);

    const byPeople = log.filter(({ who }) => isPerson(who));
    const { people } = keeper.ask('people')!;
    for (const [figure, records] of [
      ['conversationsAll', byPeople],
      ['conversations30d', lastDays(log, 30).filter(({ who }) => isPerson(who))],
      ['conversations7d', lastDays(log, 7).filter(({ who }) => isPerson(who))],
    ] as const)
      expect(sum(people.map((person) => person[figure]))).toBe(figuresOfRecords(records).conversations);
    expect(sum(people.map((person) => person.events))).toBe(byPeople.length);

    const { coverage, files } = keeper.ask('quality')!;
    expect(sum(coverage!.all.map(({ events }) => events))).toBe(log.length);
    expect(sum(files.map((file) => file.recordsKept - file.duplicates - file.setAside))).toBe(log.length);
  }

  it('I4: a search in the leaderboard parts the people: those it shows and those it hides are all', () => {
    fc.assert(
      fc.property(anyLog, fc.string({ maxLength: 3 }), (log, query) => {
        const { people } = keeperOf([readGood(csvOf(log))]).ask('people')!;
        const isShown = personMatcher(query);
        const shown = people.filter(isShown);
        const wanted = query.trim().toLowerCase();
        for (const person of people) {
          const hasIt = [person.name, person.email].some((text) => text.toLowerCase().includes(wanted));
          if (hasIt) expect(shown).toContain(person);
        }
        expect(
          sum(shown.map(({ events }) => events)) +
            sum(people.filter((person) => !isShown(person)).map(({ events }) => events)),
        ).toBe(log.filter(({ who }) => isPerson(who)).length);
      }),
      { numRuns: runs(RUNS) },
    );
  });
});

describe('I5 round trip', () => {
  it('I5: Events (CSV) read back is the same log, hostile names and all', () => {
    fc.assert(
      fc.property(anyLog, chunkBytes, (log, size) => {
        const original = readGood(csvOf(log));
        const keeper = keeperOf([original]);
        const back = readGood(exportOf(keeper), size);
        expect(back.report).toMatchObject({ recordsRead: log.length, recordsRejected: 0 });
        expect(eventsOf(back.table)).toEqual(eventsOf(mergeTables([original.table]).table));
        expect(figuresOf(keeperOf([back]))).toEqual(figuresOf(keeper));
        expect(exportOf(keeperOf([back]))).toBe(exportOf(keeper));
      }),
      { numRuns: runs(RUNS) },
    );
  });

  it('I5: an event is the same in the export and in the original: loading both counts it once', () => {
    fc.assert(
      fc.property(anyLog, fc.boolean(), (log, exportFirst) => {
        const original = readGood(csvOf(log));
        const keeper = keeperOf([original]);
        const both = [original, readGood(exportOf(keeper))];
        const together = keeperOf(exportFirst ? both.toReversed() : both);
        expect(together.ask('summary')?.log.files.map((file) => file.duplicates)).toEqual([0, log.length]);
        expect(together.ask('summary')?.totals).toEqual(keeper.ask('summary')?.totals);
      }),
      { numRuns: runs(RUNS) },
    );
  });

  it('I5: no cell of the export begins like a formula', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const text = exportOf(keeperOf([readGood(csvOf(log))]));
        for (const cell of text.split(/,|\r\n/)) expect(cell).not.toMatch(/^"?\s*[=+\-@＝＋－＠]/);
      }),
      { numRuns: runs(RUNS) },
    );
  });

  it('I5: every kind of actor and event comes back, from the Compliance API, too', () => {
    const table = tableFromText(
      `2026-01-01T10:00:00.001Z odd claude_chat_viewed
       2026-01-01T10:00:01Z robot conversation_created
       2026-01-01T10:00:02Z broken conversation_created
       2026-01-01T10:00:03Z - conversation_created
       2026-01-01T10:00:04Z key conversation_created
       2026-01-01T10:00:05Z address conversation_created
       2026-01-01T10:00:06Z nobody conversation_created`,
      {
        odd: personActor('u"1', '=a@example.com', '\ud800 lone, \u2028 "and" \'more\''),
        robot: { kind: 'service' },
        key: { kind: 'api-key' },
        address: { kind: 'unauthenticated' },
        nobody: { kind: 'unidentified' },
        broken: { kind: 'unreadable' },
      },
    );
    const file = { ...readGood('created_at,event\n2026-01-01T10:00:00Z,a\n'), table };
    const ofApi = {
      ...file,
      table: { ...table, eventIsActivity: table.eventNames.map((name) => !name.endsWith('viewed')) },
      report: { ...file.report, format: 'compliance-api' as const },
    };
    const back = readGood(exportOf(keeperOf([ofApi]), 'compliance-api'));
    expect(back.report.format).toBe('compliance-api');
    expect(eventsOf(back.table)).toEqual(eventsOf(ofApi.table));
  });

  it('I5: a line whose key or activity was changed is not counted, and shown', () => {
    const lines = exportOf(
      keeperOf([readGood('created_at,event\n2026-01-01T10:00:00Z,a\n2026-01-02T10:00:00Z,b\n')]),
    )
      .trimEnd()
      .split('\r\n');
    const broken = `${lines[0]}\r\n${lines[1]}\r\n${lines[2]!.replace(/k[0-9a-f]+$/, '1.2E+15')}\r\n`;
    const { report, quarantine } = readGood(broken);
    expect(report).toMatchObject({ recordsRead: 2, recordsKept: 1, recordsRejected: 1 });
    expect(report.issues.map(({ code }) => code)).toEqual(['export-row-damaged']);
    expect(quarantine.count).toBe(1);
  });
});

describe('I6 wrappers', () => {
  it.each(Object.entries(WRAPPERS))(
    'I6: the same Summary in every format, with every delimiter, line end and encoding, packed, and split into files (%s)',
    async (_, { write, fit = (record: LogRecord) => record }) => {
      await fc.assert(
        fc.asyncProperty(logOfInstants, async (any) => {
          const log = any.map(fit);
          const expected = figuresOf(keeperOf(await readAll([new File([csvOf(log)], 'a.csv')])));
          expect(figuresOf(keeperOf(await readAll(await write(log))))).toEqual(expected);
        }),
        { numRuns: runs(25) },
      );
    },
  );

  it('I6: the same Summary in chunks of any size, down to one byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        logOfInstants,
        fc.constantFrom(...Object.values(WRAPPERS)),
        chunkBytes,
        async (log, { write, fit = (record: LogRecord) => record }, size) => {
          // An archive is read here and there, not from front to back.
          const files = (await write(log.map(fit))).filter((file) => !file.name.endsWith('.zip'));
          fc.pre(files.length > 0);
          const whole = figuresOf(keeperOf(await readAll(files)));
          const pieces = await Promise.all(
            files.map(async (file) => sourceOf(cut(new Uint8Array(await file.arrayBuffer()), size))),
          );
          expect(figuresOf(keeperOf(await readAll(pieces)))).toEqual(whole);
        },
      ),
      { numRuns: runs(RUNS) },
    );
  });

  it('I6: the same Summary in any order of records and of files', () => {
    const shuffled = logOfInstants.chain((log) =>
      fc.record({
        log: fc.constant(log),
        order: fc.shuffledSubarray(log, { minLength: log.length, maxLength: log.length }),
        middle: fc.nat(log.length),
        isTurned: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ log, order, middle, isTurned }) => {
        const expected = figuresOf(keeperOf([readGood(csvOf(log))]));
        expect(figuresOf(keeperOf([readGood(csvOf(order))]))).toEqual(expected);
        const halves = [order.slice(0, middle), order.slice(middle)].map((part) => readGood(csvOf(part)));
        expect(figuresOf(keeperOf(isTurned ? halves.toReversed() : halves))).toEqual(expected);
      }),
      { numRuns: runs(RUNS) },
    );
  });
});

/** The page's store with a real engine in this thread. */
const openStore = () => {
  const engine = createEngine(() => {
    throw new Error('no workers here');
  });
  return new AppStore(async () => engine);
};

const turn = () => new Promise((resolve) => setTimeout(resolve));

async function untilIdle(store: AppStore): Promise<void> {
  while (store.getState().loading !== null) await turn();
}

const fileOf = (log: readonly LogRecord[], name: string) => new File([csvOf(log)], name);

/** All that is shown of the log, and all that can be asked. */
async function shownBy(store: AppStore): Promise<unknown> {
  const { status, isSample, loading } = store.getState();
  return structuredClone({ status, isSample, loading, summary: await store.ask('summary') });
}

/** A JSON list of events, of which only the first `count` are complete. */
function jsonOf(log: readonly LogRecord[], count: number, rest: string, name: string): File {
  const events = log
    .slice(0, count)
    .map(({ time }, index) => ({ created_at: time, event: `event_${index}` }));
  return new File([JSON.stringify(events).slice(0, -1) + rest], name);
}

describe('I7 no side effects', () => {
  it('I7: a refused load leaves the former state as it was', async () => {
    const refused = fc.constantFrom(
      '',
      '<!doctype html>',
      '%PDF-1.7',
      'name,age\nAda,36\n',
      'created_at,event\nyesterday,a\n',
      '{"a":1}',
      'PK\u0003\u0004 cut off',
    );
    await fc.assert(
      fc.asyncProperty(
        anyLog,
        fc.array(refused, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (log, texts, isSample) => {
          const store = openStore();
          store.load([fileOf(log, 'a.csv')]);
          await untilIdle(store);
          const before = await shownBy(store);
          const files = texts.map((text, index) => new File([text], `bad-${index}.csv`));
          if (isSample) for (const bad of files) store.loadSample(async () => bad);
          else store.load(files);
          await untilIdle(store);
          expect(await shownBy(store)).toEqual(before);
          expect(store.getState().refusals).toHaveLength(texts.length);
        },
      ),
      { numRuns: runs(30) },
    );
  });

  it('I7: what is incomplete changes nothing until it is accepted; then its complete events are added, and nothing else', async () => {
    const rest = fc.constantFrom(',{', ',{"created_at":"2026-01-0', ',{"event":{"a":[1,2', ',', '');
    await fc.assert(
      fc.asyncProperty(anyLog, anyLog, rest, fc.nat(12), async (first, second, end, turns) => {
        const store = openStore();
        store.load([fileOf(first, 'a.csv')]);
        await untilIdle(store);
        const before = await shownBy(store);
        const count = Math.ceil(second.length / 2);
        store.load([jsonOf(second, count, end, 'b.json'), new File([''], 'c.csv')]);
        await untilIdle(store);
        expect(await shownBy(store)).toEqual(before);
        const { refusals } = store.getState();
        expect(refusals.map(({ error }) => error)).toMatchObject([
          { code: 'incomplete', events: count },
          { code: 'empty' },
        ]);
        store.accept(refusals[0]!);
        for (let each = 0; each < turns; each++) await turn();
        store.cancel();
        await untilIdle(store);
        if (store.getState().status?.files.length === 1) {
          expect(await shownBy(store)).toEqual(before);
          expect(store.getState().refusals.toReversed()).toEqual(refusals);
          store.accept(refusals[0]!);
          await untilIdle(store);
        }
        expect(store.getState().refusals).toEqual([refusals[1]]);
        const expected = openStore();
        expected.load([fileOf(first, 'a.csv'), jsonOf(second, count, ']', 'b.json')]);
        await untilIdle(expected);
        const { daily, people, totals } = (await store.ask('summary'))!;
        expect({ daily, people, totals }).toEqual(
          (({ daily, people, totals }) => ({ daily, people, totals }))((await expected.ask('summary'))!),
        );
      }),
      { numRuns: runs(30) },
    );
  });

  it('I7: a load that is cancelled at any moment leaves the former state, or the new one when it was too late', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, anyLog, fc.nat(12), async (first, second, turns) => {
        const store = openStore();
        store.load([fileOf(first, 'a.csv')]);
        await untilIdle(store);
        const before = await shownBy(store);
        const expected = openStore();
        expected.load([fileOf(first, 'a.csv'), fileOf(second, 'b.csv')]);
        await untilIdle(expected);
        store.load([fileOf(second, 'b.csv')]);
        for (let each = 0; each < turns; each++) await turn();
        store.cancel();
        await untilIdle(store);
        const after = (await shownBy(store)) as { summary: unknown };
        const isNew = store.getState().status?.files.length === 2;
        if (isNew) {
          expect(after.summary).toEqual(((await shownBy(expected)) as { summary: unknown }).summary);
        } else expect(after).toEqual(before);
      }),
      { numRuns: runs(30) },
    );
  });

  it('A9: loads, cancels, removals and clears in any order end in a log of whole files', async () => {
    const logs = ['a', 'b', 'c'].map((name, index) => ({
      name: `${name}.csv`,
      text: csvOf([
        {
          time: `2026-01-0${index + 1}T10:00:00.000000Z`,
          who: null,
          event: `${name}_happened`,
          ip: '',
        },
      ]),
    }));
    const step = fc.oneof(
      fc.record({ do: fc.constant('load' as const), file: fc.nat(2) }),
      fc.record({ do: fc.constant('bad' as const) }),
      fc.record({ do: fc.constant('cancel' as const) }),
      fc.record({ do: fc.constant('clear' as const) }),
      fc.record({ do: fc.constant('remove' as const) }),
      fc.record({ do: fc.constant('wait' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const store = openStore();
        for (const each of steps) {
          const { status } = store.getState();
          if (each.do === 'load') {
            const { name, text } = logs[each.file]!;
            store.load([new File([text], name)]);
          } else if (each.do === 'bad') store.load([new File(['%PDF-1.7'], 'bad.csv')]);
          else if (each.do === 'cancel') store.cancel();
          else if (each.do === 'clear') store.clear();
          else if (each.do === 'remove' && status !== null) store.remove(status.files[0]!.id);
          else await turn();
          // At every moment what is shown is whole: as many events as files, one each.
          const shown = store.getState().status;
          if (shown !== null) expect(shown.events).toBe(shown.files.length);
        }
        await untilIdle(store);
        for (let each = 0; each < 5; each++) await turn();
        const { status } = store.getState();
        const summary = await store.ask('summary');
        // What is shown is what the engine holds.
        expect(summary?.log.files.map(({ name }) => name) ?? []).toEqual(
          status?.files.map(({ name }) => name) ?? [],
        );
        expect(summary?.totals.events ?? 0).toBe(status?.events ?? 0);
      }),
      { numRuns: runs(60) },
    );
  });
});
