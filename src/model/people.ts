import type { EpochMs } from '../base/units.ts';
import type { Actor } from './actor.ts';
import type { Events } from './event-table.ts';

/** Stands in the person column where nobody acted. */
export const NO_PERSON = -1;

/**
 * Someone who appears in the log.
 *
 * Missing: `email` is `''` where the log has none; `name` is never empty: no name shows the e-mail, no e-mail a short id.
 * Units: `firstSeen` and `lastSeen` are the oldest and the newest event of any kind in the whole log.
 */
export interface Person {
  /** The newest account id seen; without one, the e-mail in lower case. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly firstSeen: EpochMs;
  readonly lastSeen: EpochMs;
}

/** Everybody in a log, and who acted in each row. */
export interface People {
  readonly people: readonly Person[];
  /** An index into `people` for each row of the table, `NO_PERSON` where no person acted. */
  readonly personOfRow: Int32Array;
}

/**
 * Finds the people behind the actors of a table, and who acted in each row.
 *
 * Two actors are one person when they share the account id or, compared without case, the e-mail – transitively, over the whole table. Names
 * never join: people change them, and share them. The shown name is the newest one that is not empty; so are the shown e-mail and the id.
 *
 * Shape: people in the order of their first event; the table's rows must stand in order of time.
 * Empty: no rows give nobody.   Fails: never.   Cost: one pass over actors, one over rows.
 */
export function findPeople(table: Events): People {
  const rootOfActor = joinActors(table.actors);
  const personOfRoot = new Int32Array(table.actors.length).fill(NO_PERSON);
  const personOfRow = new Int32Array(table.rowCount).fill(NO_PERSON);
  const drafts: PersonDraft[] = [];
  const newestRowOf = new Uint32Array(table.actors.length);
  const newestActorOf = new Int32Array(table.actors.length).fill(-1);
  for (let row = 0; row < table.rowCount; row++) {
    const actorId = table.actor[row]!;
    const root = rootOfActor[actorId]!;
    if (root === NO_PERSON) continue;
    let person = personOfRoot[root]!;
    if (person === NO_PERSON) {
      person = drafts.push({ firstRow: row, accountId: '', name: '', email: '' }) - 1;
      personOfRoot[root] = person;
    }
    personOfRow[row] = person;
    newestRowOf[person] = row;
    if (newestActorOf[person] === actorId) continue;
    newestActorOf[person] = actorId;
    noteActor(drafts[person]!, table.actors[actorId]!);
  }
  return {
    people: drafts.map((draft, person) => personFromDraft(draft, newestRowOf[person]!, table.time)),
    personOfRow,
  };
}

interface PersonDraft {
  readonly firstRow: number;
  accountId: string;
  name: string;
  email: string;
}

/** What the newest cell leaves open stays as it was. */
function noteActor(draft: PersonDraft, actor: Actor): void {
  for (const key of ['accountId', 'name', 'email'] as const)
    if (actor.kind === 'person' && actor[key] !== '') draft[key] = actor[key];
}

function personFromDraft(draft: PersonDraft, newestRow: number, time: Float64Array): Person {
  const id = draft.accountId || draft.email.toLowerCase();
  return {
    id,
    name: shownNameOf({ ...draft, accountId: id }),
    email: draft.email,
    firstSeen: time[draft.firstRow]!,
    lastSeen: time[newestRow]!,
  };
}

/** What someone is called on the page: the name, without one the e-mail, without that the beginning of the id. */
export function shownNameOf(person: {
  readonly name: string;
  readonly email: string;
  readonly accountId: string;
}): string {
  return person.name || person.email || person.accountId.replace(/^(.{8}).+/s, '$1…');
}

/**
 * For each actor the number of one actor that stands for all who are the same person: a union-find over ids and e-mails.
 *
 * Shape: as long as `actors`; `NO_PERSON` for whoever is none.   Cost: one pass.
 */
export function joinActors(actors: readonly Actor[]): Int32Array {
  const parent = Int32Array.from(actors, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  const firstWithKey = new Map<string, number>();
  const join = (key: string, index: number): void => {
    const first = firstWithKey.get(key);
    if (first === undefined) firstWithKey.set(key, index);
    else parent[rootOf(index)] = rootOf(first);
  };
  actors.forEach((actor, index) => {
    if (actor.kind !== 'person') return;
    if (actor.accountId !== '') join(`id:${actor.accountId}`, index);
    if (actor.email !== '') join(`email:${actor.email.toLowerCase()}`, index);
  });
  return Int32Array.from(actors, ({ kind }, index) => (kind === 'person' ? rootOf(index) : NO_PERSON));
}
