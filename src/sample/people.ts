import { isDayOff } from './calendar.ts';
import { addressesOf, type Device, equip } from './devices.ts';
import { nameOf, renamed } from './names.ts';
import type { PythonDict } from './python-repr.ts';
import { createRandom, type Random } from './random.ts';

/** One of the staff, with what they are like and what the log has yet to explain about them. */
export interface Person {
  readonly index: number;
  readonly account: string;
  readonly email: string;
  /** The three ways the log spells them: before they gave a name, before they changed it, and now. */
  readonly nameless: PythonDict;
  readonly former: PythonDict;
  readonly current: PythonDict;
  /** The day of their change of name; -Infinity where there is none. */
  readonly renamedOn: number;
  readonly invitedOn: number;
  /** Infinity where the invitation was never accepted. */
  readonly joinedOn: number;
  /** From this day on they do not come back. */
  readonly goneFrom: number;
  /** Whether they left the company, and not only the product. */
  readonly hasLeft: boolean;
  /** The chance that they come on a plain day, and how much they do when they come. */
  readonly habit: number;
  readonly intensity: number;
  readonly worksWeekends: boolean;
  readonly hoursFromUtc: number;
  readonly startsAt: number;
  readonly devices: readonly Device[];
  readonly addresses: readonly string[];
  /** Conversations that later rows speak of and that no row has created yet. */
  readonly owedChats: string[];
  readonly owedDocuments: string[];
  project: string | undefined;
}

/** Share of the staff, when the first come and how long until the last do (as shares of the log), and how keen they are. */
const DEPARTMENTS = [
  [0.26, 0.05, 0.22, 1.1],
  [0.14, 0.1, 0.25, 1],
  [0.14, 0.16, 0.25, 0.95],
  [0.17, 0.4, 0.22, 0.75],
  [0.13, 0.28, 0.3, 0.85],
  [0.09, 0.5, 0.3, 0.6],
  [0.07, 0.58, 0.38, 0.5],
] as const;
const PILOT_SHARE = 0.1;
const ELSEWHERE = [-7, -4, 0, 2, 5.5, 9];

/** Hires the staff; the first of them is the administrator, who is there from the first day. */
export function hireStaff(seed: number, count: number, firstDay: number, days: number): Person[] {
  const random = createRandom(seed);
  const mailboxes = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => hire(random, index, count, firstDay, days, mailboxes));
}

function hire(
  random: Random,
  index: number,
  count: number,
  firstDay: number,
  days: number,
  mailboxes: Map<string, number>,
): Person {
  const { name, mailbox } = nameOf(index, random.pick);
  const namesakes = (mailboxes.get(mailbox) ?? 0) + 1;
  mailboxes.set(mailbox, namesakes);
  const account = random.uuid();
  const email = `${mailbox}${namesakes > 1 ? namesakes : ''}@example.${random.chance(0.07) ? 'org' : 'com'}`;
  const shown = index % 5 !== 2 && random.chance(0.14) ? (name.split(' ')[0] as string) : name;
  const spell = (spelling?: string): PythonDict => ({
    name: spelling,
    type: 'account',
    uuid: account,
    metadata: { email_address: email },
  });

  const isPilot = index < Math.ceil(count * PILOT_SHARE);
  const [, start, spread, keenness] = departmentAt(random.ratio());
  const wave = start + spread * random.ratio();
  const invitedOn = isPilot ? firstDay : nextWorkday(firstDay + Math.floor(wave * days));
  const accepts = isPilot || random.chance(0.96);
  const joinedOn = isPilot ? firstDay : accepts ? nextWorkday(invitedOn + random.below(5)) : Infinity;
  const fate = index === 0 ? 1 : random.ratio();
  const staysFor = fate < 0.09 ? 1 + random.below(9) : fate < 0.16 ? 20 + random.below(days) : Infinity;
  const keen = isPilot ? 1.9 : keenness;
  const drive = random.ratio();
  const changesName = index > 0 && random.chance(0.04);
  return {
    index,
    account,
    email,
    nameless: spell(),
    former: spell(changesName ? renamed(name, random.pick) : shown),
    current: spell(shown),
    renamedOn: changesName ? joinedOn + 5 + random.below(60) : -Infinity,
    invitedOn,
    joinedOn,
    goneFrom: joinedOn + staysFor,
    hasLeft: fate >= 0.11 && fate < 0.16,
    habit: keen * (0.2 + 0.5 * random.ratio()) + (drive < 0.08 ? 0.3 : 0),
    // Few do much and most do little: the inverse of an even chance has the long tail without a logarithm.
    intensity: 0.3 + 0.11 / (drive + 0.02),
    worksWeekends: random.chance(0.12),
    hoursFromUtc: isPilot || random.chance(0.86) ? 1 : random.pick(ELSEWHERE),
    startsAt: 7.6 + 1.1 * (random.ratio() + random.ratio()),
    devices: equip(random),
    addresses: addressesOf(random),
    owedChats: [],
    owedDocuments: [],
    project: undefined,
  };
}

function departmentAt(ratio: number): (typeof DEPARTMENTS)[number] {
  let upTo = 0;
  for (const department of DEPARTMENTS) {
    upTo += department[0];
    if (ratio < upTo) return department;
  }
  return DEPARTMENTS[0];
}

function nextWorkday(day: number): number {
  return isDayOff(day) ? nextWorkday(day + 1) : day;
}
