import type { Actor } from '../model/actor.ts';
import { joinActors } from '../model/people.ts';
import type { RosterEntry } from '../model/roster.ts';
import { type LookAlike, markLookAlikes } from './look-alikes.ts';

/** Someone on a list, held against everybody on it and in the log. */
export type ListedPerson = RosterEntry & { readonly lookAlike: LookAlike | null };

/** Lists of users beside a log: how many people they name, and those of whom the log has no event. */
export interface RosterAnswer {
  /** 0 where no list is loaded. */
  readonly size: number;
  /** How many of them never act. */
  readonly count: number;
  /** In the order of their names, then of their e-mails; people without a name come last. */
  readonly neverSeen: readonly ListedPerson[];
}

/**
 * Finds the people on lists of users who never act in a log.
 *
 * They are held against everybody who acted by account id, then by e-mail without case – transitively, as people of the log are told apart, and never by
 * name. Someone who stands on the lists more than once is one person, with the last id, name and e-mail given.
 *
 * Empty: no lists give size 0 and nobody.   Fails: never.   Cost: one pass over actors and lists.
 * Source: docs/definitions.md, "User list".
 */
export function computeNeverSeen(
  actors: readonly Actor[],
  rosters: readonly (readonly RosterEntry[])[],
): RosterAnswer {
  const listed = rosters.flat();
  const rootOf = joinActors([...actors, ...listed.map((entry): Actor => ({ kind: 'person', ...entry }))]);
  const seen = new Set(rootOf.subarray(0, actors.length));
  const people = new Map<number, RosterEntry>();
  listed.forEach((entry, index) => {
    const root = rootOf[actors.length + index]!;
    people.set(root, newestOf(entry, people.get(root)));
  });
  const neverSeen = [...people].filter(([root]) => !seen.has(root)).map(([, entry]) => entry);
  const others = [...actors.filter((actor) => actor.kind === 'person'), ...people.values()];
  return {
    size: people.size,
    count: neverSeen.length,
    neverSeen: markLookAlikes(neverSeen.sort(compareByName), others),
  };
}

function newestOf(entry: RosterEntry, before: RosterEntry = entry): RosterEntry {
  return {
    accountId: entry.accountId || before.accountId,
    email: entry.email || before.email,
    name: entry.name || before.name,
  };
}

/** A fixed language, so that the same lists give everybody the same order. */
const NAME_ORDER = new Intl.Collator('en');

function compareByName(a: RosterEntry, b: RosterEntry): number {
  if ((a.name === '') !== (b.name === '')) return a.name === '' ? 1 : -1;
  return NAME_ORDER.compare(a.name, b.name) || NAME_ORDER.compare(a.email, b.email);
}
