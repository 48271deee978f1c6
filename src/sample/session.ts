import { MICROS_PER_DAY, MICROS_PER_HOUR } from './calendar.ts';
import type { Device } from './devices.ts';
import type { Person } from './people.ts';
import type { PythonDict } from './python-repr.ts';
import type { Random } from './random.ts';
import type { SampleEvent } from './sample-event.ts';

/** The empty dict, `{}`. */
export const NOTHING: PythonDict = {};

/** What a row can say differently from the usual. */
export interface Twist {
  readonly info?: PythonDict;
  readonly actor?: PythonDict;
  readonly device?: Device;
  /** Seconds to the row before; without it, whatever spreads the day's rows over the day. */
  readonly seconds?: number;
}

/** One person's day, walked backwards from the evening: every row is older than the row written before it. */
export interface Session {
  readonly person: Person;
  readonly random: Random;
  /** Rows that are still to be written today. */
  left: number;
  /** The name they go by at this point. */
  actor: PythonDict;
  write(event: string, entity: PythonDict, twist?: Twist): void;
}

/** Opens a person's day: `rowCount` rows within their working hours and within the log, appended to `rows`. */
export function openSession(
  person: Person,
  day: number,
  rowCount: number,
  opens: number,
  closes: number,
  random: Random,
  rows: SampleEvent[],
): Session {
  const midnight = day * MICROS_PER_DAY - person.hoursFromUtc * MICROS_PER_HOUR;
  const start = Math.max(opens, midnight + person.startsAt * MICROS_PER_HOUR);
  const hours = random.chance(0.13) ? 11 + 3 * random.ratio() : 6.5 + 3 * random.ratio();
  const wanted = midnight + (person.startsAt + hours) * MICROS_PER_HOUR;
  let now = Math.min(closes, Math.max(wanted, start + MICROS_PER_HOUR));
  const earliest = Math.max(opens, Math.min(start, now - MICROS_PER_HOUR / 2));
  const lunch = midnight + 12.4 * MICROS_PER_HOUR;
  let device = random.pick(person.devices);

  const session: Session = {
    person,
    random,
    left: rowCount,
    actor: day < person.renamedOn ? person.former : person.current,
    write(event, entity, { info = NOTHING, actor = session.actor, device: used, seconds } = {}) {
      if (session.left === 0) return;
      if (seconds === undefined && random.chance(0.1)) device = random.pick(person.devices);
      const pace = ((now - earliest) / (session.left + 1)) * (0.15 + 1.7 * random.ratio());
      now -= seconds === undefined ? pace : Math.min(pace, seconds * (800_000 + 400_000 * random.ratio()));
      if (
        now > lunch &&
        now < lunch + MICROS_PER_HOUR &&
        random.chance(0.6) &&
        lunch > earliest + MICROS_PER_HOUR
      ) {
        now = lunch - 300_000_000 * random.ratio();
      }
      const { platform, agent, deviceId } = used ?? device;
      const ip = random.chance(0.0003) ? '' : random.pick(person.addresses);
      rows.push({ time: Math.floor(now), actor, event, info, entity, ip, deviceId, agent, platform });
      session.left--;
    },
  };
  return session;
}

/** The same device, as rows show it whose platform was not recorded. */
export function unrecorded(device: Device): Device {
  return { platform: '', agent: device.agent, deviceId: '' };
}
