import type { Bytes } from '../base/units.ts';
import type { EventTable } from './event-table.ts';
import type { Quarantine } from './quarantine.ts';
import type { RosterEntry } from './roster.ts';

/** What takes memory in a log, counted while it is read or once it is loaded. */
export interface MemoryParts {
  readonly rows: number;
  /** Distinct actors, event names and people on a list: what is an object of its own. */
  readonly objects: number;
  /** Texts of these, and whatever else is kept as it stands in the file. */
  readonly textBytes: Bytes;
}

/**
 * A row at the worst moment, when a file is merged into a log: 33 bytes as read, 33 in the log before, 37 joined, 16 for the order, and 33 in
 * the new log. Measured: 90 to 125.
 */
const BYTES_PER_ROW: Bytes = 160;

/** An actor, the person behind it, both in their maps, and that person's line of the leaderboard. Measured: 1,000 to 1,300. */
const BYTES_PER_OBJECT: Bytes = 1500;

/** A text stands as bytes, in a buffer that grows by doubling, and as a string of two bytes a character. */
const COPIES_OF_TEXT = 4;

/** How much memory so much of a log takes at most, in buffers and objects together. Nothing takes 0. */
export function memoryOf({ rows, objects, textBytes }: MemoryParts): Bytes {
  return rows * BYTES_PER_ROW + objects * BYTES_PER_OBJECT + textBytes * COPIES_OF_TEXT;
}

/** How much memory a file that was read takes at most, see `memoryOf`.   Cost: one pass over its actors and its list of people. */
export function memoryOfFile(
  table: EventTable,
  quarantine: Quarantine,
  roster: readonly RosterEntry[] = [],
): Bytes {
  let characters = table.projects.reduce((sum, project) => sum + project.length + BYTES_PER_PROJECT, 0);
  for (const each of [...table.actors, ...roster])
    if ('email' in each) characters += each.accountId.length + each.email.length + each.name.length;
  return memoryOf({
    rows: table.rowCount,
    objects: table.actors.length + table.eventNames.length + roster.length,
    textBytes: characters + quarantine.text.length + quarantine.count * BYTES_PER_PLACE,
  });
}

/** What a project takes beside its text, a quarter of it (`COPIES_OF_TEXT`): its places in lists and maps, of its file and of the log. */
export const BYTES_PER_PROJECT: Bytes = 60;

/** What the quarantine keeps of a record beside its text. */
export const BYTES_PER_PLACE: Bytes = 13;
