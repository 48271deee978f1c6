import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { Answers } from '../../answers/answers.ts';
import type { Pipeline } from './pipeline.ts';

/** DuckDB-wasm: start, load the three columns that are asked about into a table, ask. */
export const duckdb: Pipeline = {
  async run(file) {
    const worker = new Worker(workerAddress);
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    await database.instantiate(wasmAddress);
    await database.registerFileHandle('log.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    const connection = await database.connect();
    await connection.query(LOAD);
    const answers = await askAll(connection);
    worker.terminate();
    return answers;
  },
};

const LOAD = `
  CREATE TABLE event AS
  SELECT time::TIMESTAMP AS time, lower(regexp_extract(actor, '''email_address'': ''([^'']+)''', 1)) AS person, name
  FROM read_csv('log.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {
    'time': 'VARCHAR', 'actor': 'VARCHAR', 'name': 'VARCHAR', 'event_info': 'VARCHAR', 'entity_info': 'VARCHAR',
    'ip_address': 'VARCHAR', 'device_id': 'VARCHAR', 'user_agent': 'VARCHAR', 'client_platform': 'VARCHAR' })`;

const IS_CONVERSATION = `name = 'conversation_created'`;

async function askAll(connection: AsyncDuckDBConnection): Promise<Answers> {
  const rows = async <Row>(query: string): Promise<Row[]> =>
    (await connection.query(query)).toArray().map((row) => ({ ...row.toJSON() }) as Row);
  const [cards] = await rows<{ events: number } & Answers['cards']>(`
    SELECT count(*)::INT AS events, count(DISTINCT nullif(person, ''))::INT AS users,
      count_if(${IS_CONVERSATION})::INT AS conversations,
      count_if(name = 'project_created')::INT AS projects, count_if(name = 'file_uploaded')::INT AS files
    FROM event`);
  const daily = await rows<Answers['daily'][number]>(`
    WITH days AS (SELECT unnest(generate_series(min(time)::DATE, max(time)::DATE, INTERVAL 1 DAY))::DATE AS day FROM event)
    SELECT strftime(day, '%Y-%m-%d') AS date, count(DISTINCT nullif(person, ''))::INT AS "activeUsers",
      count_if(${IS_CONVERSATION})::INT AS conversations
    FROM days LEFT JOIN event ON time::DATE = day GROUP BY day ORDER BY day`);
  const people = await rows<Answers['people'][number]>(`
    WITH newest AS (SELECT max(time)::DATE AS day FROM event)
    SELECT person AS email,
      count_if(${IS_CONVERSATION} AND time >= newest.day - 6)::INT AS "conversations7d",
      count_if(${IS_CONVERSATION} AND time >= newest.day - 29)::INT AS "conversations30d",
      count_if(${IS_CONVERSATION})::INT AS "conversationsAll",
      count(*)::INT AS events, strftime(max(time), '%Y-%m-%dT%H:%M:%S.%gZ') AS "lastSeen"
    FROM event, newest WHERE person <> '' GROUP BY person ORDER BY person`);
  const { events, ...figures } = cards!;
  return { events, cards: figures, daily, people };
}
