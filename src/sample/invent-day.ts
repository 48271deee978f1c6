import { administer, countErrands, type Errands, runErrands } from './admin-steps.ts';
import { MICROS_PER_DAY, MICROS_PER_HOUR } from './calendar.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { computeDayPace, computeEffort, type Period } from './rollout.ts';
import type { SampleEvent } from './sample-event.ts';
import { NOTHING, openSession, type Session } from './session.ts';
import { connect, entity, signInByMail, work } from './work-steps.ts';

/** Everything that is settled before the first row is written. */
export interface Company extends Period {
  readonly staff: readonly Person[];
  readonly errands: ReadonlyMap<number, Errands>;
  /** The instants between which every row lies. */
  readonly opens: number;
  readonly closes: number;
  readonly random: Random;
}

/** How many rows an effort comes to; it must be asked in the order of `forEachEffort`, newest day first. */
export interface RowCounts {
  forEffort(effort: number): number;
  /** The effort that comes to one row. */
  readonly effortOfRow: number;
}

/** Appends the rows of one local day of everybody, in no particular order. */
export function inventDay(company: Company, day: number, counts: RowCounts, rows: SampleEvent[]): void {
  const { random, opens, closes, firstDay, errands, staff } = company;
  const todo = errands.get(day);
  // On the first day the invitations go out before anybody can accept one.
  const invited =
    day === firstDay ? opens + MICROS_PER_HOUR / 3 : day * MICROS_PER_DAY + 10 * MICROS_PER_HOUR;
  const workOpens = day === firstDay ? invited : opens;
  if (todo !== undefined) {
    const rowCount = counts.forEffort(countErrands(todo) * counts.effortOfRow);
    const session = openSession(
      staff[0] as Person,
      day,
      rowCount,
      opens,
      Math.min(invited, closes),
      random,
      rows,
    );
    runErrands(session, todo);
    work(session);
  }
  forEachEffort(company, day, (person, effort) => {
    const rowCount = counts.forEffort(effort);
    if (rowCount === 0) return;
    const session = openSession(person, day, rowCount, workOpens, closes, random, rows);
    if (person.index === 0 && random.chance(0.25)) administer(session, staff);
    if (day === person.joinedOn && person.index > 0) return arrive(session);
    if (day === person.renamedOn) session.write('user_name_changed', NOTHING);
    work(session);
  });
}

/** Visits everybody who does something on a day, always in the same order. */
export function forEachEffort(
  company: Company,
  day: number,
  visit: (person: Person, effort: number) => void,
): void {
  const pace = computeDayPace(company, day);
  for (const person of company.staff) {
    const effort = computeEffort(company, pace, person);
    if (effort > 0) visit(person, effort);
  }
}

/** A person's first day: before any work they sign in and accept, and most have no name until they give one. */
function arrive(session: Session): void {
  const { random, person } = session;
  const givesName = random.chance(0.6);
  const usesMail = random.chance(0.2);
  const needed = 2 + Number(givesName) + Number(usesMail);
  const rowCount = session.left;
  const isComplete = rowCount >= needed;
  const connectors = rowCount >= needed + 2 ? random.below(3) : 0;
  const reserved = isComplete ? needed + connectors : 1;
  session.left = rowCount - reserved;
  work(session);
  session.left = reserved;
  for (let count = 0; count < connectors; count++) connect(session);
  if (givesName) session.actor = person.nameless;
  if (givesName && isComplete) session.write('user_name_changed', NOTHING, { seconds: 60 });
  const invite = entity('invite', random.uuid(), { role: random.chance(0.95) ? 'user' : 'admin' });
  session.write('org_user_invite_accepted', invite, { seconds: 20 + random.below(40) });
  if (usesMail) signInByMail(session);
  else session.write('user_signed_in_google', NOTHING, { seconds: 15 });
}
