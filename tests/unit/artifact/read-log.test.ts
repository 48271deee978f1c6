import { describe, expect, it } from 'vitest';
import { readLog } from '../../../src/artifact/read-log.ts';
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
    }),
  )('counts what the page counts: %s', async (_, text) => {
    expect(figuresOf(await read(text))).toEqual(figuresOf(pageSummary('log', text)));
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
      'JSON that is cut off': [JSON.stringify(RECORDS.slice(0, 9)).slice(0, -1), 'Is the file whole?'],
      'log records and activities': [`[${JSON.stringify(RECORDS[0])},${ACTIVITY}]`, 'are mixed'],
      'activities and log records': [`[${ACTIVITY},${JSON.stringify(RECORDS[0])}]`, 'are mixed'],
      'a JSON text of other things': ['[{"a": 1}]', 'None of its 1 records'],
    } as const),
  )('refuses what it cannot read as the page does: %s', async (_, [text, words]) => {
    expect(await read(text)).toContain(words);
  });
});

/** All but the names of formats, and remarks on records that count. */
function figuresOf(summary: Summary | string): unknown {
  if (typeof summary === 'string') return summary;
  const { log, issues, ...figures } = summary;
  const files = log.files.map(({ format: _, ...file }) => file);
  const dropped = issues.filter(({ effect }) => effect === 'row-dropped').map((each) => each.count);
  return { ...figures, log: { ...log, files }, dropped };
}
