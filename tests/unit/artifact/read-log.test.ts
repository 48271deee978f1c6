import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLog } from '../../../src/artifact/read-log.ts';
import type { ShortSummary } from '../../../src/metrics/short-summary.ts';
import type { Summary } from '../../../src/metrics/summary.ts';
import { API_PAGES, BROKEN_CSV, CSV, NDJSON, pageSummary, RECORDS } from '../../artifact/logs.ts';

const HEADER = 'created_at,actor_info,event,event_info,client_platform';
const row = (time: string, person: string, event = 'conversation_created') =>
  `${time},"{'uuid': '${person}', 'name': 'Person ${person}'}",${event},{},web`;
const ADA = row('2026-03-01T10:00:00Z', 'a');
const BOB = row('2026-03-02T10:00:00Z', 'b');
const CUT = row('2026-03-09T10:00:00Z', 'c', 'file_uploaded');

const ACTIVITY =
  '{"id":"1","created_at":"2026-03-01T10:00:00Z","type":"claude_chat_created","actor":{"type":"user_actor","user_id":"a"}}';

const lines = (...texts: string[]) => `${texts.join('\n')}\n`;
const withoutEnd = (...texts: string[]) => texts.join('\n');
const actor = (literal: string) =>
  lines(HEADER, ADA, BOB, `2026-03-03T10:00:00Z,"${literal}",conversation_created,{},web`);

const activity = (id: string, person: string, type = 'claude_chat_created') => ({
  id,
  created_at: `2026-03-0${id}T10:00:00Z`,
  type,
  actor: { type: 'user_actor', user_id: person, email_address: `${person}@example.com` },
});
const [A1, B2, A3] = [activity('1', 'a'), activity('2', 'b', 'claude_file_uploaded'), activity('3', 'a')];
const text = (value: unknown) => JSON.stringify(value);
const pretty = (value: unknown) => JSON.stringify(value, null, 2);
const page = (...data: unknown[]) => ({ data, has_more: false });
const captured = (...data: unknown[]) => ({ request: { method: 'GET' }, response: { body: page(...data) } });
/** Pages one after another, with each record on a line of its own: some of these lines are JSON by themselves. */
const oneRecordALine = (...pages: unknown[][]) =>
  lines(...pages.map((data) => `{"data": [\n${data.map(text).join(',\n')}\n]}`));
const LOG = RECORDS.slice(0, 3);

const read = (text: string) => readLog('log', text, () => {});

describe('readLog', () => {
  it.each(
    Object.entries({
      'a sample': CSV,
      'what real exports hold': BROKEN_CSV,
      NDJSON,
      JSON: JSON.stringify(RECORDS.slice(0, 300), null, 2),
      'JSON after a byte-order mark': `\uFEFF${JSON.stringify(RECORDS.slice(0, 300))}`,
      'pages of the Compliance API': API_PAGES,
      'pages, one a line': `${API_PAGES}\n${API_PAGES}\n`,
      'a last row without a line end': withoutEnd(HEADER, ADA, BOB),
      'a last row cut off in a time': withoutEnd(HEADER, ADA, BOB, CUT.slice(0, 10)),
      'a last row cut off in an event': withoutEnd(HEADER, ADA, BOB, CUT.slice(0, -12)),
      'a last row cut off after an event': withoutEnd(HEADER, ADA, BOB, CUT.slice(0, -7)),
      'short rows that are whole': lines(HEADER, ADA.slice(0, -7), BOB.slice(0, -7)),
      'short rows, the last one as short': withoutEnd(HEADER, ADA.slice(0, -4), BOB.slice(0, -4)),
      'repeated rows': lines(HEADER, ADA, ADA, BOB, ADA),
      'a repeated header': lines(HEADER, ADA, HEADER, BOB),
      'blank lines': lines('', HEADER, '', ADA, '  ', BOB, ''),
      'a byte-order mark': `\uFEFF${lines(HEADER, ADA, BOB)}`,
      'lines of blanks that are more than spaces': lines(HEADER, ADA, '\f', '\u00a0', '\t', BOB),
      'quotes and spaces inside cells': lines(
        HEADER,
        ADA,
        `2026-03-03T10:00:00Z,"{'uuid': 'c', 'name': 'a "" , b'}",conversation_created,"{""a"": ""b"" , ""c"": 1}"," ,"`,
      ),
      'Windows line ends': lines(HEADER, ADA, BOB).replaceAll('\n', '\r\n'),
      'line ends of all kinds': `${HEADER}\r\n${ADA}\r${BOB}\n`,
      'times without a zone and with one': lines(
        HEADER,
        row('2026-03-01 23:30', 'a'),
        row('2026-03-01T23:30:00-02:00', 'b'),
      ),
      'escapes of Python': actor(`{'uuid': 'c', 'name': 'Zo\\xeb \\U0001f600 \\u00e9'}`),
      'a raw control character in a name': actor(`{'uuid': 'c', 'name': 'A\0\tda'}`),
      'a slash that Python does not escape': actor(`{'uuid': 'a\\/b'}`),
      'a slash that JSON escapes': actor(`{""uuid"": ""a\\/b""}`),
      'a space before a quote': lines(
        HEADER,
        ADA,
        `2026-03-03T10:00:00Z, "{'uuid': 'c', 'name': 'C'}", conversation_created,{},web`,
      ),
      'a broken line among records': lines(
        JSON.stringify(RECORDS[0]),
        '{"created_at":',
        JSON.stringify(RECORDS[1]),
      ),
      'a broken line before records': lines(
        '{"created_at":',
        JSON.stringify(RECORDS[0]),
        JSON.stringify(RECORDS[1]),
      ),
    }),
  )('counts what the page counts: %s', async (_, text) => {
    expect(figuresOf(await read(text))).toEqual(figuresOf(pageSummary('log', text)));
  });

  it.each(
    Object.entries({
      'a record': text(LOG[0]),
      'a record over many lines': pretty(LOG[0]),
      'a list over many lines': pretty(LOG),
      'a list in an object': text({ total: 3, events: LOG }),
      'a list in an object, behind another one': text({ columns: ['a', 'b'], events: LOG }),
      'a list deep in an object': text({ result: { log: { events: LOG } } }),
      'a list that holds other things': text([LOG[0], null, 7, 'text', [LOG[1]], {}]),
      'objects with lists, one a line': lines(
        text({ events: LOG.slice(1) }),
        text({ events: LOG.slice(0, 1) }),
      ),
      'lists, one a line': lines(text([A1, B2]), text([A3])),
      'records over many lines, one after another': LOG.map(pretty).join('\n'),
      'records on one line, one after another': LOG.map(text).join(''),
      'records with commas between them': LOG.map(text).join(',\n'),
      'NDJSON with other line ends': LOG.map(text).join('\r'),
      'records with an actor besides': text([{ ...LOG[0], actor: { uuid: 'z' } }, LOG[1]]),
      'an activity': text(A1),
      'an activity with a list in it': text([{ ...A1, data: [1, 2] }, B2]),
      'a page over many lines': pretty(page(A1, B2, A3)),
      'a captured response': pretty(captured(A1, B2, A3)),
      'a list of pages': text([page(A1, B2), page(A3)]),
      'a list of pages that repeat records': text([page(A1, B2), page(B2, A3)]),
      'a list of pages, one empty': text([page(A1, B2, A3), page()]),
      'a list of pages with an error among them': text([
        page(A1, B2),
        { error: { type: 'rate_limit' } },
        page(A3),
      ]),
      'a list of pages and activities': text([page(A1, B2), A3]),
      'a list of captured responses': text([captured(A1, B2), captured(A3)]),
      'captured responses, one a line': lines(text(captured(A1, B2)), text(captured(A3))),
      'pages over many lines, one after another': `${pretty(page(A1, B2))}\n${pretty(page(A3))}`,
      'pages on one line, one after another': text(page(A1, B2)) + text(page(A3)),
      'pages with a record a line, one after another': oneRecordALine([A1, B2], [A3]),
      'a text that looks like the end of a page': text(page({ ...A1, note: '} {' })) + pretty(page(B2)),
      'a page, then activities': lines(text(page(A1, B2)), text(A3)),
    }),
  )('reads the wrapping that the page reads: %s', async (_, content) => {
    const expected = pageSummary('log', content);
    expect(expected.log.files[0]?.recordsRead).toBeGreaterThan(0);
    expect(figuresOf(await read(content))).toEqual(figuresOf(expected));
  });

  it('counts what the page counts wherever NDJSON is cut off', async () => {
    const [first = '', ...others] = RECORDS.slice(0, 3).map((record) => JSON.stringify(record));
    const text = lines(first, ...others);
    for (let end = first.length + 1; end < text.length; end += 7) {
      const part = text.slice(0, end);
      expect(figuresOf(await read(part)), part.slice(-30)).toEqual(figuresOf(pageSummary('log', part)));
    }
  });

  // The page leaves such rows out and says so. Counting them would be another number.
  it.each([
    ` ,conversation_created,{},web`,
    `\t,conversation_created,{},web`,
    ` ,conversation_created,{},"web"`,
    `,conversation_created,{},"web" `,
    `,conversation_created,"" ,web`,
    `,conversation_created,"a, b" ,web`,
  ])('refuses a file with a space after a closing quote: %j', async (rest) => {
    const text = lines(HEADER, ADA, `2026-03-03T10:00:00Z,"{'uuid': 'c'}"${rest}`, BOB);
    expect(pageSummary('log', text).log.files[0]).toMatchObject({ recordsRead: 3, recordsRejected: 1 });
    expect(await read(text)).toContain('A quote does not match, or a space follows it.');
  });

  it.each(
    Object.entries({
      'a row cut off inside a quote': [withoutEnd(HEADER, ADA, CUT.slice(0, 30)), 'A quote does not match'],
      'a column that may hold the actor': [
        lines('created_at,actor,event', "2026-03-01T10:00:00Z,{'uuid': 'a'},a"),
        'No columns',
      ],
      'a first row cut off': [withoutEnd(HEADER, ADA.slice(0, -4)), 'None of its 1 records'],
      'spaces after all commas': [
        lines(HEADER, ADA, BOB).replaceAll(',"', ', "'),
        'None of its 2 records has a time and an event',
      ],
      'JSON that is cut off': [JSON.stringify(RECORDS.slice(0, 9)).slice(0, -1), 'JSON cannot be read'],
      'pages one after another, cut off': [
        oneRecordALine([A1, B2], [A3]).slice(0, -2),
        'JSON cannot be read',
      ],
      'a broken line before one record, or a page cut off': [
        lines('{"data":[', text(A1)),
        'JSON cannot be read',
      ],
      'an object with two lists of records': [text({ events: [A1], more: [B2] }), 'None of its 1 records'],
      'log records and activities in pages': [text([page(A1), page(RECORDS[0])]), 'are mixed'],
      'log records and activities': [`[${JSON.stringify(RECORDS[0])},${ACTIVITY}]`, 'are mixed'],
      'activities and log records': [`[${ACTIVITY},${JSON.stringify(RECORDS[0])}]`, 'are mixed'],
      'a JSON text of other things': ['[{"a": 1}]', 'None of its 1 records'],
    } as const),
  )('refuses what it cannot read as the page does: %s', async (_, [text, words]) => {
    expect(await read(text)).toContain(words);
  });
});

/** Fixtures that the page reads and the starter refuses, or of which it leaves out more: what it says then. */
const SAID: Readonly<Record<string, string>> = {
  'csv/text-after-quote.csv': 'A quote does not match',
  'csv/unclosed-quote.csv': 'A quote does not match',
  'csv/utf-16.csv': 'No columns',
  'csv/times.csv': '4 × time-unreadable',
  'csv/latin-1.csv': '1 × text-not-utf8',
  'json/cut-off.json': 'JSON cannot be read',
  'ndjson/bad-lines-crlf.ndjson': '2 × json-unreadable',
};

describe('readLog, of each fixture,', () => {
  const root = 'tests/fixtures';
  const names = ['csv', 'json', 'ndjson', 'compliance-api'].flatMap((format) =>
    readdirSync(`${root}/${format}`).map((name) => `${format}/${name}`),
  );
  it.each(names.filter((name) => !name.includes('.expected.')))(
    'counts what the page counts: %s',
    async (name) => {
      const bytes = readFileSync(`${root}/${name}`);
      const summary = await read(await new Blob([bytes]).text());
      const said = SAID[name];
      if (said === undefined) expect(figuresOf(summary)).toEqual(figuresOfPage(name, bytes));
      else {
        const words = typeof summary === 'string' ? summary : issuesOf(summary);
        expect(words).toContain(said);
        expect(figuresOf(summary)).not.toEqual(figuresOfPage(name, bytes));
      }
    },
  );
});

const issuesOf = ({ issues }: ShortSummary) =>
  issues.map(({ code, count }) => `${count} × ${code}`).join(', ');

/** A page without a summary has no event; the starter says so. */
function figuresOfPage(name: string, bytes: Uint8Array): unknown {
  try {
    return figuresOf(pageSummary(name, bytes));
  } catch {
    return expect.stringContaining('None of its 0 records');
  }
}

/** What the starter shows: figures, and what it says is not in them. */
function figuresOf(summary: Summary | ShortSummary | string): unknown {
  if (typeof summary === 'string') return summary;
  const { log, periods, daily, people, issues } = summary;
  const figures = ({
    users,
    conversations,
    projects,
    files,
  }: Summary['periods']['all']['previous'] & object) => [users, conversations, projects, files];
  return {
    files: log.files.map(({ recordsRead, recordsRejected, duplicates }) => [
      recordsRead,
      recordsRejected,
      duplicates,
    ]),
    periods: Object.values(periods).map(({ from, to, previous, ...period }) => [
      from,
      to,
      figures(period),
      previous && figures(previous),
    ]),
    daily: daily.map(({ date, activeUsers, conversations, partial }) => [
      date,
      activeUsers,
      conversations,
      partial,
    ]),
    people: people.map((each) => [
      each.name,
      each.email,
      each.conversations7d,
      each.conversations30d,
      each.conversationsAll,
      Math.floor(new Date(each.lastSeen).getTime()),
    ]),
    dropped: issues.filter(({ effect }) => effect === 'row-dropped').map((each) => each.count),
  };
}
