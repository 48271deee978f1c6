import type { PythonDict } from './python-repr.ts';

/** One row of the log, in the order of its nine columns. */
export interface SampleEvent {
  /** Whole microseconds since 1970-01-01T00:00:00Z. */
  readonly time: number;
  /** `{}` is the system. One object per spelling of a person, so that writers can remember its text. */
  readonly actor: PythonDict;
  readonly event: string;
  readonly info: PythonDict;
  readonly entity: PythonDict;
  readonly ip: string;
  readonly deviceId: string;
  readonly agent: string;
  readonly platform: string;
}

/** The columns of the log, in the order of an export. */
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

const MICROS_PER_MINUTE = 60_000_000;
let knownMinute = Number.NaN;
let minuteText = '';

/** `2026-01-02T14:53:27.700566Z`, always with six digits. */
export function formatCreatedAt(time: number): string {
  const minute = Math.floor(time / MICROS_PER_MINUTE);
  if (minute !== knownMinute) {
    // Neighbours in a log share the minute more often than not, and this part is the slow one.
    knownMinute = minute;
    minuteText = new Date(minute * 60_000).toISOString().slice(0, 17);
  }
  const micros = String(time - minute * MICROS_PER_MINUTE + 100_000_000);
  return `${minuteText}${micros.slice(1, 3)}.${micros.slice(3)}Z`;
}
