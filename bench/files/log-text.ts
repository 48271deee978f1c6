import { CSV_HEADER, createCsvRowFormatter } from '../../src/sample/csv-text.ts';
import { COLUMNS, formatCreatedAt, type SampleEvent } from '../../src/sample/sample-event.ts';
import { inventWideEvents } from './wide-events.ts';

const DAYS = 180;

/** The events of the benchmark: the same numbers give the same events. */
export function eventsOf(rows: number, people = usualPeople(rows)): Generator<SampleEvent, void> {
  return inventWideEvents({ seed: 42, events: rows, people, days: DAYS });
}

/** A fiftieth of the rows, but not more than a large company has: 2,000 for 100,000 rows, 5,000 for a million. */
function usualPeople(rows: number): number {
  return Math.min(5_000, Math.ceil(rows / 50));
}

/** As Python's `csv` module writes it, row by row. */
export function* csvText(rows: number, people?: number): Generator<string, void> {
  yield CSV_HEADER;
  const format = createCsvRowFormatter();
  for (const event of eventsOf(rows, people)) yield format(event);
}

export function* ndjsonText(rows: number): Generator<string, void> {
  for (const event of eventsOf(rows)) yield `${recordOf(event)}\n`;
}

export function* jsonText(rows: number): Generator<string, void> {
  let before = '[\n';
  for (const event of eventsOf(rows)) {
    yield before + recordOf(event);
    before = ',\n';
  }
  yield '\n]\n';
}

function recordOf({ time, actor, event, info, entity, ip, deviceId, agent, platform }: SampleEvent): string {
  const cells = [formatCreatedAt(time), actor, event, info, entity, ip, deviceId, agent, platform];
  return JSON.stringify(Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at]])));
}
