import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As many people as a very large company has, each with one event. */
export const MANY_PEOPLE = 20_000;

const HEADER =
  'created_at,actor_info,event,event_info,entity_info,ip_address,device_id,user_agent,client_platform';

/** Makes a log of `MANY_PEOPLE` people, or finds it as it was made before; gives its path. */
export async function makeManyPeople(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `people-1-${MANY_PEOPLE}.csv`);
  if (existsSync(path)) return path;
  const rows = Array.from({ length: MANY_PEOPLE }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    const actor = `"{'name': 'Person ${index}', 'type': 'account', 'uuid': 'u-${index}', 'metadata': {'email_address': 'p${index}@example.com'}}"`;
    return `2026-03-${day}T10:00:00.000000Z,${actor},conversation_created,{},{},,,,`;
  });
  await writeFile(path, [HEADER, ...rows, ''].join('\r\n'));
  return path;
}
