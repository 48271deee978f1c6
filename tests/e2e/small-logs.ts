/* Small logs whose numbers can be counted by eye: 2 people, 3 conversations, 1 project, 1 file, 7 events. */

const HEADER =
  'created_at,actor_info,event,event_info,entity_info,ip_address,device_id,user_agent,client_platform';

const PEOPLE = {
  ada: { type: 'account', uuid: 'a-1', name: 'Ada Lovelace', metadata: { email_address: 'ada@example.com' } },
  bob: { type: 'account', uuid: 'b-2', name: "Bob O'Brien", metadata: { email_address: 'bob@example.com' } },
  system: {},
} as const;

const EVENTS: readonly (readonly [time: string, who: keyof typeof PEOPLE, event: string])[] = [
  ['2026-03-03T08:00:00.000001Z', 'system', 'conversation_deleted'],
  ['2026-03-02T17:00:00.000000Z', 'bob', 'file_uploaded'],
  ['2026-03-02T16:00:00.000000Z', 'bob', 'conversation_created'],
  ['2026-03-02T09:00:00.000000Z', 'ada', 'conversation_created'],
  ['2026-03-01T11:00:00.000000Z', 'ada', 'project_created'],
  ['2026-03-01T10:00:00.000000Z', 'ada', 'conversation_created'],
  ['2026-03-01T09:00:00.000000Z', 'ada', 'user_signed_in_google'],
];

export const SMALL_CARDS = { Users: '2', Conversations: '3', Projects: '1', Files: '1' } as const;

const records = EVENTS.map(([created_at, who, event]) => ({
  created_at,
  actor_info: PEOPLE[who],
  event,
  event_info: {},
  entity_info: {},
  ip_address: '192.0.2.1',
  device_id: null,
  user_agent: 'Mozilla/5.0',
  client_platform: 'web_claude_ai',
}));

/** Written by hand as Python would: single quotes, double ones where the text holds an apostrophe. */
const CELLS: Readonly<Record<keyof typeof PEOPLE, string>> = {
  ada: `"{'name': 'Ada Lovelace', 'type': 'account', 'uuid': 'a-1', 'metadata': {'email_address': 'ada@example.com'}}"`,
  bob: `"{'name': ""Bob O'Brien"", 'type': 'account', 'uuid': 'b-2', 'metadata': {'email_address': 'bob@example.com'}}"`,
  system: '{}',
};

function csvOf(events: typeof EVENTS): string {
  const rows = events.map(
    ([time, who, event]) => `${time},${CELLS[who]},${event},{},{},192.0.2.1,,Mozilla/5.0,web_claude_ai`,
  );
  return `${[HEADER, ...rows].join('\r\n')}\r\n`;
}

export const SMALL_CSV = csvOf(EVENTS);
export const SMALL_JSON = JSON.stringify(records, null, 2);
export const SMALL_NDJSON = records.map((record) => JSON.stringify(record)).join('\n');

/** Two exports that overlap by three records; together they are the small log. */
export const EARLIER_CSV = csvOf(EVENTS.slice(2));
export const LATER_CSV = csvOf(EVENTS.slice(0, 5));

/** One record each of: no time, no such day, no event; and one that is fine. */
export const FAULTY_CSV = `${HEADER}
,${CELLS.ada},conversation_created,{},{},,,,
2026-02-30T10:00:00Z,${CELLS.ada},conversation_created,{},{},,,,
2026-03-01T10:00:00Z,${CELLS.ada},,{},{},,,,
2026-03-01T11:00:00Z,${CELLS.ada},conversation_teleported,{},{},,,,
`;

/** 300 records without a readable time, one that is fine. */
export const MANY_FAULTS_CSV = `${HEADER}
2026-03-01T11:00:00Z,${CELLS.ada},conversation_created,{},{},,,,
${Array.from({ length: 300 }, (_, index) => `2026-02-30T10:00:00Z,${CELLS.bob},conversation_created,{'number': ${index}},{},,,,`).join('\n')}
`;

const monthOf = (name: string, ...days: readonly string[]) => ({
  name,
  text: csvOf(days.map((day) => [`${day}T10:00:00.000000Z`, 'ada', 'conversation_created'])),
});

/** Three files: two that overlap, with a quiet day on 4 January, and one after a gap from 7 to 9 January. */
export const GAP_FILES = [
  monthOf('first.csv', '2026-01-03', '2026-01-02', '2026-01-01'),
  monthOf('second.csv', '2026-01-06', '2026-01-05', '2026-01-03'),
  monthOf('third.csv', '2026-01-11', '2026-01-10'),
] as const;
