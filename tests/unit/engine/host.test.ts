import { describe, expect, it } from 'vitest';
import { createLocalHost } from '../../../src/engine/host.ts';

const CSV = [
  'created_at,actor_info,event,event_info,entity_info,ip_address,device_id,user_agent,client_platform',
  ...['03', '02', '01'].map((day) => `2026-03-${day}T10:00:00.000000Z,{},conversation_created,{},{},,,,`),
].join('\r\n');

describe('createLocalHost', () => {
  it('gives the rows of a log that was written from new to old in order of time, with the lines they stand on', async () => {
    const [outcomes] = await createLocalHost().read([new File([CSV], 'audit_logs.csv')], () => {});
    const outcome = outcomes![0]!;
    if (!outcome.ok) throw new Error(outcome.error.code);
    const { time, line } = outcome.value.table;
    expect([...time].map((at) => new Date(at).getUTCDate())).toEqual([1, 2, 3]);
    expect([...line]).toEqual([4, 3, 2]);
  });
});
