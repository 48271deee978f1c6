import { LogKeeper } from '../../src/engine/log-keeper.ts';
import type { Summary } from '../../src/metrics/summary.ts';
import { writeSampleJson } from '../../src/sample/sample-json.ts';
import { writeSampleLog } from '../../src/sample/sample-log.ts';
import type { PlainRecord } from '../support/plain-summary.ts';
import { readInChunks } from '../unit/importers/reading.ts';

const SIZE = { seed: 7, people: 120, days: 75, events: 6000 };

export const CSV = [...writeSampleLog(SIZE)].join('');
export const NDJSON = [...writeSampleJson(SIZE)].join('');
export const RECORDS = NDJSON.trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as PlainRecord);

/** Pages of the Compliance API, of which the second repeats a record of the first, with reads and a key that is no person. */
export const API_PAGES = JSON.stringify({
  data: [...activities(), activities()[3]],
  has_more: false,
  first_id: 'a0',
  last_id: 'a1',
});

function activities() {
  const types = [
    'claude_chat_created',
    'claude_project_created',
    'claude_file_uploaded',
    'claude_chat_viewed',
    'sso_login_failed',
    'compliance_api_accessed',
  ];
  return RECORDS.slice(0, 1200).map(({ created_at, actor_info }, index) => ({
    id: `activity_${index}`,
    created_at,
    organization_id: 'org',
    type: types[index % types.length],
    actor:
      index % 17 === 0 || actor_info.uuid === undefined
        ? { type: 'api_actor', api_key_id: 'key' }
        : { type: 'user_actor', user_id: actor_info.uuid, email_address: actor_info.metadata?.email_address },
  }));
}

/** What real exports hold: apostrophes that are not escaped, records without a readable time, an empty actor, times without a zone. */
export const BROKEN_CSV = [
  'created_at,actor_info,event,event_info,entity_info,ip_address,device_id,user_agent,client_platform',
  `2026-03-03T08:00:00.000001Z,{},conversation_deleted,{},{},,,,`,
  `2026-03-02T17:00:00Z,"{'name': 'Bob O'Brien', 'type': 'account', 'uuid': 'b-2', 'metadata': {'email_address': 'bob@example.com'}}",file_uploaded,{},{},,,,`,
  `2026-03-02T16:00:00Z,"{'name': ""Bob O'Brien"", 'type': 'account', 'uuid': 'b-2', 'metadata': {'email_address': 'bob@example.com'}}",conversation_created,{},{},,,,`,
  `2026-03-02 09:00:00,"{'name': 'Zo\\xeb \\U0001f600', 'uuid': None, 'metadata': {'email_address': 'ZOE@example.com'}}",conversation_created,{},{},,,,`,
  `2026-03-02T08:30:00+02:00,"{""name"": ""Zoë"", ""uuid"": ""z-3"", ""metadata"": {""email_address"": ""zoe@example.com""}}",project_created,{},{},,,,`,
  `yesterday,"{'uuid': 'b-2'}",conversation_created,{},{},,,,`,
  `2026-03-01T10:00:00Z,"{'uuid': 'b-2'",conversation_created,{},{},,,,`,
  `2026-03-01T10:00:00Z,"{'type': 'robot', 'uuid': 'r-1'}",,{},{},,,,`,
  `2026-03-01T10:00:00Z,"{'type': 'robot', 'uuid': 'r-1'}",conversation_created,{},{},,,,`,
  '',
].join('\r\n');

/** The page's own Summary of a file. */
export function pageSummary(name: string, content: string | Uint8Array): Summary {
  const outcome = readInChunks(content, 1 << 20, name);
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.error)}`);
  const keeper = new LogKeeper();
  keeper.add([outcome.value], 'join');
  const summary = keeper.ask('summary');
  if (summary === null) throw new Error('The page has no summary of this log.');
  return summary;
}
