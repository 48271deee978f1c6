import { CHUNK_LENGTH, chunkText } from './chunk-text.ts';
import { inventEvents, type SampleOptions } from './invent-events.ts';
import { COLUMNS, formatCreatedAt, type SampleEvent } from './sample-event.ts';

/**
 * Yields the same invented log as JSON records with the nine columns as keys; what is a dict in the CSV is an object here.
 *
 * Shape: `ndjson` is a record a line; `array` is one JSON array.
 */
export function writeSampleJson(
  options: SampleOptions = {},
  form: 'ndjson' | 'array' = 'ndjson',
  chunkLength = CHUNK_LENGTH,
): Generator<string, void> {
  return chunkText(form === 'ndjson' ? lines(options) : arrayPieces(options), chunkLength);
}

function* lines(options: SampleOptions): Generator<string, void> {
  for (const event of inventEvents(options)) yield `${formatRecord(event)}\n`;
}

function* arrayPieces(options: SampleOptions): Generator<string, void> {
  let opening = '[\n';
  for (const event of inventEvents(options)) {
    yield opening + formatRecord(event);
    opening = ',\n';
  }
  yield opening === '[\n' ? '[]\n' : '\n]\n';
}

function formatRecord(event: SampleEvent): string {
  const { time, actor, info, entity, ip, deviceId, agent, platform } = event;
  const cells = [formatCreatedAt(time), actor, event.event, info, entity, ip, deviceId, agent, platform];
  return JSON.stringify(Object.fromEntries(COLUMNS.map((column, index) => [column, cells[index]])));
}
