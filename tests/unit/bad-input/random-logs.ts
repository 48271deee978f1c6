import fc from 'fast-check';

/* Random logs as plain records, before anybody writes them down. */

/** A record as the log would say it. Empty texts are missing. */
export interface LogRecord {
  readonly time: string;
  readonly who: Who;
  readonly event: string;
  readonly ip: string;
}

/** Somebody, or `null` for the system. */
export type Who = {
  readonly type: string;
  readonly uuid: string;
  readonly email: string;
  readonly name: string;
} | null;

/** Names that trip up objects, formulas, CSV, literals and people who read them. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  '=1+1',
  '+1',
  '-2',
  '@SUM(A1)',
  "'quoted",
  "'=1",
  "''",
  'a,b',
  'a"b',
  'two\nlines',
  'two\r\nlines',
  "O'Brien",
  '<script>alert(1)</script>',
  '\u202egnp.exe',
  'naïve 🦉',
  '\u2028',
  '{}',
  'None',
  '\\',
  '\t=1',
  '＝1',
];

const USUAL = ['conversation_created', 'project_created', 'file_uploaded', 'user_signed_in_google'];

/** Ends are trimmed, as the reader does with names. */
const hostileText = fc
  .oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))
  .map((text) => text.trim() || 'x');

const person = fc
  .record({
    type: fc.constantFrom('account', 'account', 'user_actor', ''),
    uuid: fc.constantFrom('u-1', 'u-2', 'u-3', 'constructor', ''),
    email: fc.constantFrom('a@example.com', 'A@example.com', '=b@example.com', ''),
    name: fc.oneof(fc.constant(''), hostileText),
  })
  .filter(({ uuid, email }) => uuid !== '' || email !== '');

const service = fc.constant({ type: 'api_actor', uuid: 'k-1', email: '', name: 'key' });

const who: fc.Arbitrary<Who> = fc.oneof(
  { weight: 6, arbitrary: person },
  { weight: 1, arbitrary: service },
  { weight: 1, arbitrary: fc.constant(null) },
);

const eventName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...USUAL) },
  { weight: 1, arbitrary: hostileText },
);

const FIRST = Date.UTC(2026, 0, 1);
const SPAN_MS = 12 * 86_400_000;

/** A time of the twelve days from 1 January 2026, to the microsecond. */
const time = fc
  .tuple(fc.integer({ min: 0, max: SPAN_MS }), fc.integer({ min: 0, max: 999 }))
  .map(([ms, micros]) =>
    new Date(FIRST + ms).toISOString().replace('Z', `${String(micros).padStart(3, '0')}Z`),
  );

const record: fc.Arbitrary<LogRecord> = fc.record({
  time,
  who,
  event: eventName,
  ip: fc.constantFrom('192.0.2.1', '2001:db8::1', ''),
});

/** A log in which instants, and whole records, may stand more than once. */
export const anyLog = fc.array(record, { minLength: 1, maxLength: 30 });

/** A log in which no two events happen at the same instant: its rows have one order only. */
export const logOfInstants = fc.uniqueArray(record, {
  minLength: 1,
  maxLength: 30,
  selector: ({ time: at }) => at,
});
