import { describe, expect, it, vi } from 'vitest';
import { describeImportError, isLoadable } from '../../../src/app/describe-import-error.ts';
import { readSource } from '../../../src/importers/read-source.ts';
import {
  acceptedOf,
  bytesOf,
  contentOf,
  issuesOf,
  readError,
  readGood,
  readInChunks,
  rowsOf,
} from '../importers/reading.ts';
import { exportOf, keeperOf } from './logs.ts';
import { createSampleSummary } from './sample-summary.ts';

vi.setConfig({ testTimeout: 60_000 });

const A = '{"created_at":"2026-01-10T10:00:00Z","event":"a"}';
const B = '{"created_at":"2026-01-10T11:00:00Z","event":"b"}';
const C = '{"created_at":"2026-01-10T12:00:00Z","event":"c"}';

/** The names of the events that were kept, for pieces of any size, and the issues. */
function read(text: string): { events: string; issues: string[]; listName: string | undefined } {
  const file = readGood(text);
  for (const size of [1, 2, 7, 64]) expect(readGood(text, size)).toEqual(file);
  const events = rowsOf(file.table).map((row) => row.split(' ')[1]);
  return { events: events.join(''), issues: issuesOf(file), listName: file.report.listName };
}

const clean = (events: string, listName?: string) => ({ events, issues: [], listName });

describe('JSON', () => {
  it('F1: a list, one object, an object that holds the list under any of many names → read, the name told', () => {
    expect(read(`[${A},${B}]`)).toEqual(clean('ab'));
    expect(read(A)).toEqual(clean('a'));
    expect(read(`\n ${A}\n`)).toEqual(clean('a'));
    for (const name of ['data', 'events', 'activities', 'results', 'records', 'items', 'audit_logs']) {
      expect(read(`{"${name}":[${A},${B}]}`)).toEqual(clean('ab', name));
    }
    const before = '"meta":{"tags":[1,{"a":"]}"}],"n":null},"ids":[],"x":"\\"data\\":[",';
    const after = ',"next":{"events":[{"created_at":1}]},"more":[[]]';
    expect(read(`{${before}"data" :\n [${A},${B}] ${after}}`)).toEqual(clean('ab', 'data'));
    expect(readError('{"settings":[1,2]}')).toMatchObject({ code: 'json-shape' });
    expect(readError('{"one":{"two":[{"a":1}]}}')).toMatchObject({ code: 'json-shape' });
  });

  it('F1: a list of records in objects in objects, whatever their names → read, with its path; streamed like any other', () => {
    expect(read(`{"one":{"two":[${A}]}}`)).toEqual(clean('a', 'one.two'));
    const around = (list: string) =>
      `{"meta":{"tags":[{"a":"]}"}]}, "result" : {"data":{"x":[]},\n"response":{"data" :[${list}],"n":{"data":[]}},"ok":[1]},"z":{}}`;
    expect(read(around(`${A},${B}`))).toEqual(clean('ab', 'result.response.data'));
    expect(read(around(A) + around('') + around(`${B},\n${C}`))).toEqual(
      clean('abc', 'result.response.data'),
    );
    expect(read(`[${around(A)},${around(B)}]`)).toEqual(clean('ab', 'result.response.data'));
    const inside = (objects: number) => `${'{"o":'.repeat(objects)}{"l":[${A}]}${'}'.repeat(objects)}`;
    expect(read(inside(7)).listName).toBe('o.o.o.o.o.o.o.l');
    expect(readError(inside(30))).toMatchObject({ code: 'json-shape' });
    // A record may hold what it likes, also under the same names.
    const full = A.replace('}', `,"event_info":{"result":{"response":{"data":[${B}]}}}}`);
    expect(read(around(full)).events).toBe('a');
    expect(read(`${full}\n${full}\n`)).toEqual(clean('aa'));
    const many = Array.from({ length: 20_000 }, () => A).join();
    expect(readGood(around(many), 1000).table.rowCount).toBe(20_000);
  });

  it('F1: two lists of records in one object, wherever they are → R: both are named, none is guessed', () => {
    const filler = `"filler":"${'x'.repeat(70_000)}"`;
    const shapes = [
      [`{"data":[${A}],"events":[${B}]}`, ['data', 'events']],
      [`{"data":[${A}],"next":{"events":[${B}]}}`, ['data', 'next.events']],
      [`{"a":{"b":[${A}],"c":{"d":[null,${B}]}}}`, ['a.b', 'a.c.d']],
      [`[{"data":[${A}],"more":[${B}]}]`, ['data', 'more']],
      // Beyond what is looked at beforehand, and on a later page.
      [`{"data":[${A}],${filler},"events":[${B}]}`, ['data', 'events']],
      [`{"data":[${A}]}\n{${filler},"old":[${B}],"data":[]}`, ['data', 'old']],
      [`{"data":[${A}],"data":[${B}]}`, ['data', 'data']],
    ] as const;
    for (const [text, lists] of shapes) {
      for (const size of [1 << 20, 5]) {
        const outcome = readInChunks(text, size);
        expect(outcome).toEqual({ ok: false, error: { code: 'json-lists', file: 'log', lists } });
      }
    }
    const { found } = describeImportError({
      code: 'json-lists',
      file: 'log',
      lists: ['data', 'next.events'],
    });
    expect(found).toBe('JSON with more than one list of records: data, next.events.');
  });

  it('F2: pages joined – lists, objects, objects that hold lists, a list of those, one of those a line → all read', () => {
    expect(read(`[${A}][${B},${C}]`)).toEqual(clean('abc'));
    expect(read(`[${A}]\n[]\n[${B}]`)).toEqual(clean('ab'));
    expect(read(A + B + C)).toEqual(clean('abc'));
    const page = (...records: string[]) => `{"page":1,"data":[${records.join(',')}],"next":{"data":[]}}`;
    expect(read(page(A, B) + page() + page(C))).toEqual(clean('abc', 'data'));
    expect(read(`${page(A)}\n${page(B)}\n${page(C)}\n`)).toEqual(clean('abc', 'data'));
    expect(read(`[${page(A, B)},${page()},\n${page(C)}]`)).toEqual(clean('abc', 'data'));
  });

  it('F3: NDJSON with blank lines, CRLF, a byte-order mark, commas at the ends of lines → read; the commas are an issue', () => {
    expect(read(`\uFEFF${A}\r\n\r\n${B}\r\n \r\n${C}`)).toEqual(clean('abc'));
    const length = A.length + 1;
    expect(read(`${A},\r\n${B} , \r\n${C}`)).toEqual({
      ...clean('abc'),
      issues: [`json-lenient × 2: line 1, record 1, "column ${length}: a comma after the record"`],
    });
    expect(readGood(`${A}\r\n\r\n${B}\n\n`).report).toMatchObject({ format: 'ndjson', blankLines: 2 });
  });

  it('F4: one bad line in NDJSON → that line rejected, all others read', () => {
    expect(read(`${A}\n{"created_at": oops\n${B}\n"text\n${C}\n`)).toEqual({
      ...clean('abc'),
      issues: ['json-unreadable × 2: line 2, record 2, "{\\"created_at\\": oops"'],
    });
  });

  it('F5: a file that is cut off, anywhere → refused with where it ends; accepted, its complete events and all adds up', async () => {
    const overLines = (record: string) => JSON.stringify(JSON.parse(record), null, 2);
    const shapes = [
      [`[${A},\n${B}]`, A, B],
      [`{"data":[${A},\n${B}],"next":null}`, A, B],
      [`${A}\n${B}`, A, B],
      [`${overLines(A)}\n${overLines(B)}`, overLines(A), overLines(B)],
    ] as const;
    for (const [text, first, second] of shapes) {
      const beginning = text.indexOf(first) + first.length;
      for (let cut = beginning; cut < text.length; cut++) {
        const part = new File([text.slice(0, cut)], 'log');
        const isBorder = text.startsWith(first) && /^[\s]*$/.test(text.slice(beginning, cut));
        const whole = cut >= text.indexOf(second) + second.length ? 2 : 1;
        const outcomes = await readSource(part);
        if (!isBorder) {
          expect(outcomes, `${cut}`).toMatchObject([
            { error: { code: 'incomplete', cause: 'ends-inside-record', events: whole, bytes: cut } },
          ]);
        }
        const [outcome] = await readSource(part, { accepted: acceptedOf(outcomes) });
        if (!outcome?.ok) throw new Error('refused');
        const { report, table } = outcome.value;
        expect([report.recordsKept, table.rowCount]).toEqual([whole, whole]);
        expect(report.recordsRead).toBe(whole + report.recordsRejected);
        expect(report.incomplete).toBe(isBorder ? undefined : 'ends-inside-record');
      }
    }
    const { issues } = read(`[${A},{"created_at":"2026`);
    expect(issues.at(-1)).toBe(
      'file-cut-off × 1: line 1, record 2, "The file ends before the records do, after 70 bytes."',
    );
  });

  it('F5: cut off before the first event is complete → refused, with nothing to accept', async () => {
    for (const text of ['[', '[\n', '{"data":[']) {
      const [outcome] = await readSource(new File([text], 'log'));
      expect([text, outcome?.ok]).toEqual([text, false]);
      if (outcome?.ok === false && outcome.error.code === 'incomplete')
        expect(isLoadable(outcome.error)).toBe(false);
    }
  });

  it('F5: pages of the Compliance API, conversations and users of a data export that are cut off → refused, then accepted', async () => {
    const activity =
      '{"id":"1","created_at":"2026-01-10T10:00:00Z","type":"claude_chat_created","actor":{"type":"user_actor","user_id":"u"}}';
    const user = '{"uuid":"u-1","full_name":"Ada","email_address":"ada@example.com"}';
    const talk =
      '{"uuid":"c-1","created_at":"2026-01-10T10:00:00Z","chat_messages":[],"account":{"uuid":"u-1"}}';
    for (const [record, counts] of [
      [activity, { events: 1, people: 0 }],
      [talk, { events: 1, people: 0 }],
      [user, { events: 0, people: 1 }],
    ] as const) {
      const file = new File([`[${record},${record.slice(0, 30)}`], 'log');
      const refused = await readSource(file);
      expect(refused).toMatchObject([{ error: { code: 'incomplete', ...counts } }]);
      const [outcome] = await readSource(file, { accepted: acceptedOf(refused) });
      expect(outcome).toMatchObject({ value: { report: { incomplete: 'ends-inside-record' } } });
    }
  });

  it('F6: commas too many or too few, comments, single quotes, NaN, undefined → read as meant, each with its line and column', () => {
    const found = (text: string) => {
      const { events, issues } = read(text);
      return [events, ...issues.map((issue) => issue.replace('json-lenient × ', ''))];
    };
    expect(found(`[${A},\n${B},]`)).toEqual([
      'ab',
      '1: line 2, record 2, "column 51: a comma before the end of the list"',
    ]);
    expect(found(`[,${A},,\n${B} ${C}]`)).toEqual([
      'abc',
      '3: line 1, record 0, "column 2: a comma too many"',
    ]);
    expect(found(`${A},${B}\n]`)).toEqual([
      'ab',
      '2: line 1, record 1, "column 50: a comma between records that are in no list"',
    ]);
    expect(found(`[ // made by a script\n${A}, /* one\n more, [ */ ${B}]`)).toEqual([
      'ab',
      '2: line 1, record 0, "column 3: a comment"',
    ]);
    const odd =
      "{'created_at': '2026-01-10T10:00:00Z',\n 'event': 'it\\'s \"x\"', device_id: undefined, x: NaN,}";
    expect(found(`[${odd}]`).slice(1).join()).toContain(
      'line 1, record 1, "character 2 of the record: single quotes"',
    );
    expect(rowsOf(readGood(`[${odd}]`).table)).toEqual(['2026-01-10T10:00:00.000Z it\'s "x" system']);
    expect(found(`[${A.replace('}', ',"x":[1,2,],}')}]`)).toEqual([
      'a',
      'column-unknown × 1: line 1, record 1, "x"',
      '2: line 1, record 1, "character 58 of the record: a comma before ]"',
    ]);
  });

  it('F6: comments before the first record, in the object around a list, on lines of NDJSON → read as meant, each with its line and column', () => {
    const notes = (text: string) => {
      const { events, issues } = read(text);
      return [events, ...issues];
    };
    const one = (where: string) => `json-lenient × 1: ${where}: a comment"`;
    expect(notes(`// exported {by} "a" [script]\n[${A},${B}]`)).toEqual([
      'ab',
      one('line 1, record 0, "column 1'),
    ]);
    expect(notes(`/* one\n two */ {"data":[${A}]}`)).toEqual(['a', one('line 1, record 0, "column 1')]);
    expect(notes(`{ // page 1\n"data":[${A}]}`)).toEqual([
      'a',
      one('line 1, record 0, "character 3 of the record'),
    ]);
    expect(notes(`{"data":[${A}],\n /* no more */ "n":1}`)).toEqual([
      'a',
      one('line 2, record 1, "column 2'),
    ]);
    expect(notes(`// one a line\n${A}\n /* { */ \n${B}\n`)).toEqual([
      'ab',
      'json-lenient × 2: line 1, record 0, "a comment"',
    ]);
  });

  it('F6: single quotes or comments around brackets, words that mean nothing → that record rejected, never guessed', () => {
    const bad = [
      "{'created_at':'2026-01-10T10:00:00Z','event':'a]'}",
      '{"event":oops}',
      '{"a":1 /* } */}',
      '{"a":01}',
      '{"a"}',
    ];
    for (const record of bad) {
      const { events, issues } = read(`[${A},\n${record},\n${C}]`);
      expect(events).toBe('ac');
      expect(issues[0]).toMatch(/^json-unreadable × [12]: line 2/);
    }
  });

  it('F7: a key given twice → the last one counts, as for JSON.parse, and an issue names it', () => {
    const twice =
      '{"created_at":"2026-01-10T10:00:00Z","event":"a","event":"b","actor_info":{"uuid":"1","uuid":"2"}}';
    expect(read(`[${A},\n${twice}]`)).toEqual({
      ...clean('ab'),
      issues: ['json-key-repeated × 2: line 2, record 2, "character 50 of the record: event"'],
    });
    const proto = '{"created_at":"2026-01-10T10:00:00Z","event":"a","__proto__":{"event":"x"},"__proto__":1}';
    expect(read(proto).events).toBe('a');
    expect(({} as Record<string, unknown>)['event']).toBeUndefined();
  });

  it('F8: numbers beyond 2^53, or beyond all bounds → every digit kept, same event as in a CSV', () => {
    const digits = '123456789012345678901234567890';
    const json = `{"created_at":"2026-01-10T10:00:00Z","event":"a","event_info":{"id":${digits},"list":[-${digits}]}}`;
    const csv = `created_at,event,event_info\n2026-01-10T10:00:00Z,a,"{'id': ${digits}, 'list': [-${digits}]}"\n`;
    expect(contentOf(readGood(json).table)).toEqual(contentOf(readGood(csv).table));
    const other = json.replace(digits, digits.replace(/0$/, '1'));
    expect(contentOf(readGood(other).table).keys).not.toEqual(contentOf(readGood(json).table).keys);
    const safe = json.replaceAll(digits, '9007199254740991');
    expect(contentOf(readGood(safe).table).rows).toHaveLength(1);
    const huge = json.replaceAll(digits, '1e999');
    expect(contentOf(readGood(huge).table).keys).not.toEqual(contentOf(readGood(json).table).keys);
  });

  it('F9: a million levels deep → refused by depth, no crash; among good records only that one is rejected', () => {
    const deep = (levels: number) => `{"created_at":${'['.repeat(levels)}${']'.repeat(levels)},"event":"x"}`;
    for (const levels of [300, 5000, 999_990]) {
      expect(readError(`[${deep(levels)}]`)).toMatchObject({
        code: 'no-valid-records',
        file: 'log',
        recordsRead: 1,
        reason: 'json-too-deep',
      });
    }
    expect(issuesOf(readGood(`[${A},\n${deep(999_990)},\n${B}]`))[0]).toMatch(
      /^json-too-deep × 1: line 2, record 2/,
    );
    for (const levels of [1_000_000, 3_000_000]) {
      expect(readInChunks('['.repeat(levels)).ok).toBe(false);
      expect(readInChunks('{"a":'.repeat(levels)).ok).toBe(false);
      expect(readInChunks(`[${A},\n${'{"a":'.repeat(levels)}\n`)).toMatchObject({ ok: true });
    }
  });

  it('F11: null, numbers, texts, lists where a record should be → each rejected, the others read', () => {
    expect(read(`[${A},null,1,"x",[${B}],[],true,\n${C}]`)).toEqual({
      ...clean('ac'),
      issues: ['json-not-a-record × 6: line 1, record 2, "null"'],
    });
    expect(read(`${A}\nnull\n1\n"x"\n[${B}]\n${C}\n`)).toEqual({
      ...clean('ac'),
      issues: ['json-not-a-record × 4: line 2, record 2, "null"'],
    });
    expect(readError('[null,1,"x",[]]')).toMatchObject({ code: 'no-valid-records', recordsRead: 4 });
  });

  it('F12: names in other case, with spaces, dicts as objects or as text → one model, the same event', () => {
    const actor = {
      name: 'Ada',
      type: 'account',
      uuid: 'u-1',
      metadata: { email_address: 'ada@example.com' },
    };
    const python =
      "{'name': 'Ada', 'type': 'account', 'uuid': 'u-1', 'metadata': {'email_address': 'ada@example.com'}}";
    const record = { created_at: '2026-01-10T10:00:00Z', event: 'a', actor_info: actor, ip_address: null };
    const expected = contentOf(readGood(JSON.stringify([record])).table);
    const spelt = [
      { ...record, actor_info: python, ip_address: '' },
      { 'Created At': record.created_at, EVENT: 'a', ' Actor Info ': actor },
      { event: 'a', actor_info: python, created_at: record.created_at },
    ];
    for (const other of spelt) {
      expect(contentOf(readGood(JSON.stringify([other])).table)).toEqual(expected);
      expect(contentOf(readGood(JSON.stringify(other)).table)).toEqual(expected);
    }
  });

  it('F13: Events (CSV), which this page has written → the same events, exactly', () => {
    const original = readGood(`[${A},${B},${C}]`);
    const back = readGood(exportOf(keeperOf([original])));
    expect(contentOf(back.table)).toEqual(contentOf(original.table));
    expect(back.report).toMatchObject({ recordsRead: 3, recordsKept: 3, recordsRejected: 0 });
  });

  it('F13: files this page has written – the Summary and the leaderboard hold no events → refused by name', async () => {
    const { summary, leaderboard } = createSampleSummary();
    const [asJson] = await readSource(new File([summary], 'any name'));
    expect(asJson).toEqual({ ok: false, error: { code: 'own-export', file: 'any name', kind: 'summary' } });
    const [asCsv] = await readSource(new File([leaderboard], 'any name'));
    expect(asCsv).toEqual({
      ok: false,
      error: { code: 'own-export', file: 'any name', kind: 'leaderboard' },
    });
  });
});

describe('JSON of any size', () => {
  const record = bytesOf(`${A.slice(0, -1)},"event_info":{"text":"${'x'.repeat(900)}"}},`);

  /** A list on one line, handed out in pieces while it is read. */
  function listOf(records: number) {
    const perChunk = Math.ceil(65_536 / record.length);
    const chunk = new Uint8Array(perChunk * record.length);
    for (let at = 0; at < chunk.length; at += record.length) chunk.set(record, at);
    const chunks = Math.ceil(records / perChunk);
    let given = -1;
    const stream = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          given++;
          if (given === 0) controller.enqueue(bytesOf('['));
          else if (given <= chunks) controller.enqueue(chunk);
          else {
            controller.enqueue(bytesOf(`${A}]`));
            controller.close();
          }
        },
      });
    const size = 1 + chunks * chunk.length + A.length + 1;
    return { source: { name: 'log', size, stream }, records: chunks * perChunk + 1 };
  }

  async function timeOf(records: number): Promise<number> {
    const { source, records: all } = listOf(records);
    const before = process.memoryUsage().arrayBuffers;
    const start = process.cpuUsage();
    const [outcome] = await readSource(source, {
      onProgress: () => {
        // The table takes 33 bytes an event and doubles as it grows; the text of the log would be far above this.
        expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 ** 2);
      },
    });
    expect(outcome).toMatchObject({
      ok: true,
      value: { report: { recordsKept: all, issues: [] } },
    });
    return process.cpuUsage(start).user / 1000;
  }

  it('F10: one line of any length, a list of any number of elements → streamed: time grows with the size, memory does not', async () => {
    await timeOf(1000);
    const small = await timeOf(5000);
    const large = await timeOf(60_000);
    // Twelve times the bytes: 60 MB on one line. Of the processor's time; quadratic would be 144.
    expect(large / small).toBeLessThan(60);
  });
});
