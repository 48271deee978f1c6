import { CSV_HEADER, createCsvRowFormatter } from '../../src/sample/csv-text.ts';
import { inventEvents } from '../../src/sample/invent-events.ts';
import type { PythonDict } from '../../src/sample/python-repr.ts';
import type { SampleEvent } from '../../src/sample/sample-event.ts';

const OPTIONS = { seed: 11, people: 120, days: 100, events: 20_000 };

/** Records of which one has no time, one no event, one a day that does not exist. */
const NOT_READABLE = [
  ',{},conversation_created,{},{},,,,\r\n',
  '2026-05-01T10:00:00.000000Z,{},,{},{},,,,\r\n',
  '2026-02-30T10:00:00.000000Z,{},conversation_created,{},{},,,,\r\n',
];

/**
 * Two exports that overlap, with everything in them that a roll-up could get wrong: rows that stand several times in one file and in both,
 * people under new names, people who are one only by way of a third spelling, names with quotes, the system, records that cannot be read.
 */
export function hardLog(): readonly { readonly name: string; readonly text: string }[] {
  const format = createCsvRowFormatter();
  const spell = createSpelling();
  const rows = [...inventEvents(OPTIONS)].map((event, index) =>
    format({ ...event, actor: spell(event, index) }),
  );
  const [third, twoThirds] = [Math.floor(rows.length / 3), Math.floor((2 * rows.length) / 3)];
  const often = (row: string, index: number, times: number): string =>
    index % 50 === 0 ? row.repeat(times) : row;
  const newer = rows.slice(0, twoThirds).map((row, index) => often(row, index, 2));
  const older = rows.slice(third).map((row, index) => often(row, index + third, 3));
  return [
    { name: 'audit_logs_newer.csv', text: [CSV_HEADER, ...newer, ...NOT_READABLE].join('') },
    { name: 'audit_logs_older.csv', text: [CSV_HEADER, ...older].join('') },
  ];
}

/** Some people sign with their id alone, some with their address alone and in capitals, some have names that need escapes. */
function createSpelling(): (event: SampleEvent, index: number) => PythonDict {
  const known = new Map<PythonDict, readonly PythonDict[]>();
  return ({ actor }, index) => {
    if (!('uuid' in actor)) return actor;
    let spellings = known.get(actor);
    if (spellings === undefined) {
      spellings = spellingsOf(actor, known.size);
      known.set(actor, spellings);
    }
    return spellings[index % 7] ?? actor;
  };
}

function spellingsOf(actor: PythonDict, number: number): readonly PythonDict[] {
  if (number % 3 !== 0) return [];
  const address = String((actor['metadata'] as PythonDict)['email_address']);
  const { uuid, type } = actor;
  return [
    { type, uuid },
    { type, metadata: { email_address: address.toUpperCase() } },
    { ...actor, name: number % 2 === 0 ? `Zoë "Zo" O'Neil ${number}` : `back\\slash, 李 ${number}` },
  ];
}
