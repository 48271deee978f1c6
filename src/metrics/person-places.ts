import { COUNTED_EVENTS } from '../model/counted-events.ts';
import { NOT_STATED } from '../model/event-table.ts';
import { rowsOfDays } from './log-calendar.ts';
import type { SelectedLog } from './select-log.ts';

/** How often a client was used. */
export interface PlatformUse {
  /** In the log's own words; `''` where the records do not say. */
  readonly platform: string;
  readonly events: number;
}

/** How much was done in a project. */
export interface ProjectUse {
  /** Of the project; the log has no names for them. */
  readonly id: string;
  readonly conversations: number;
  readonly events: number;
}

/** With what, and in which projects, something was done. */
export interface Places {
  /** The most events first. */
  readonly platforms: readonly PlatformUse[];
  /** The most events first. */
  readonly projects: readonly ProjectUse[];
  /** Conversations that were started in no project, as far as the records say. */
  readonly conversationsAlone: number;
}

/**
 * Counts events by client, and events and conversations by project, over the range of a selection.
 *
 * Empty: no events give empty lists.   Fails: never.   Cost: one pass over the rows of the range.   Source: docs/definitions.md, "Per person".
 */
export function computePlaces({ log: { table }, calendar, range }: SelectedLog): Places {
  const isConversation = table.eventNames.map((name) => name === COUNTED_EVENTS.conversations);
  const byPlatform = new Map<number, number>();
  const byProject = new Map<number, { conversations: number; events: number }>();
  let conversationsAlone = 0;
  const { start, end } = rowsOfDays(table, calendar, range.first, range.last);
  for (let row = start; row < end; row++) {
    const platform = table.platform[row]!;
    const project = table.project[row]!;
    const isStart = isConversation[table.event[row]!]!;
    byPlatform.set(platform, (byPlatform.get(platform) ?? 0) + 1);
    if (project === NOT_STATED) {
      conversationsAlone += Number(isStart);
      continue;
    }
    const counts = byProject.get(project) ?? { conversations: 0, events: 0 };
    counts.events++;
    counts.conversations += Number(isStart);
    byProject.set(project, counts);
  }
  const platforms = [...byPlatform].map(([id, events]) => ({ platform: table.platforms[id]!, events }));
  const projects = [...byProject].map(([id, counts]) => ({ id: table.projects[id]!, ...counts }));
  return {
    platforms: platforms.sort((a, b) => b.events - a.events || (a.platform < b.platform ? -1 : 1)),
    projects: projects.sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1)),
    conversationsAlone,
  };
}
