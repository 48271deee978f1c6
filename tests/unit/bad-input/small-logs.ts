import type { ReadFile } from '../../../src/importers/read-outcome.ts';
import { bytesOf } from '../importers/reading.ts';

export const COLUMNS = [
  'created_at',
  'actor_info',
  'event',
  'event_info',
  'entity_info',
  'ip_address',
  'device_id',
  'user_agent',
  'client_platform',
] as const;

type Column = (typeof COLUMNS)[number];
export type Cells = Partial<Readonly<Record<Column, string>>>;

/** One invented record; what is given differs from the usual. */
export function recordOf(cells: Cells = {}): Record<Column, string> {
  return {
    created_at: '2026-03-02T10:00:00Z',
    actor_info: '{}',
    event: 'a',
    event_info: '{}',
    entity_info: '{}',
    ip_address: '192.0.2.1',
    device_id: '',
    user_agent: '',
    client_platform: 'web',
    ...cells,
  };
}

export function personCell(name: string): string {
  return `{'name': '${name}', 'type': 'account', 'uuid': 'u-1', 'metadata': {'email_address': 'a@example.com'}}`;
}

export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function cellText(text: string): string {
  return /[",;\t|\r\n]/.test(text) ? quoted(text) : text;
}

/** One line of CSV, without its line end. */
export function rowOf(cells: Cells = {}, delimiter = ','): string {
  const record = recordOf(cells);
  return COLUMNS.map((column) => cellText(record[column])).join(delimiter);
}

export const HEADER = COLUMNS.join(',');

/** A log from whole lines below the usual header. */
export function logOf(...lines: readonly string[]): string {
  return [HEADER, ...lines].map((line) => `${line}\r\n`).join('');
}

/** A log with a row for each time. */
export function logAt(...times: readonly string[]): string {
  return logOf(...times.map((created_at) => rowOf({ created_at })));
}

/** How often each kind of issue was counted. */
export function countsOf(file: ReadFile): Record<string, number> {
  return Object.fromEntries(file.report.issues.map(({ code, count }) => [code, count]));
}

/** The event names in the order of the file. */
export function eventsOf({ table }: ReadFile): string[] {
  return Array.from(table.event, (id) => table.eventNames[id]!);
}

/** The times in the order of the file, to the microsecond. */
export function timesOf({ table }: ReadFile): string[] {
  return Array.from(table.time, (time) => {
    const micros = Math.round((time - Math.floor(time)) * 1000);
    const iso = new Date(Math.floor(time)).toISOString();
    return micros === 0 ? iso.replace('.000Z', 'Z') : iso.replace('Z', `${String(micros).padStart(3, '0')}Z`);
  });
}

/** The names of the people in the order of the file. */
export function namesOf({ table }: ReadFile): string[] {
  return Array.from(table.actor, (id) => {
    const actor = table.actors[id]!;
    return actor.kind === 'person' ? actor.name : actor.kind;
  });
}

export function joinBytes(...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? bytesOf(part) : part)]));
}
