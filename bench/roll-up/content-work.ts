import Papa from 'papaparse';
import type { LogKeeper } from '../../src/engine/log-keeper.ts';
import type { CsvPart } from '../../src/engine/questions.ts';
import type { Summary } from '../../src/metrics/summary.ts';
import { WHOLE_LOG } from '../../src/model/selection.ts';
import { type PlainRecord, plainSummary } from '../../tests/support/plain-summary.ts';

/** What a log says of work on content, as far as the Summary of everything does not. */
export interface ContentWork {
  /** Of each day on which there are some. */
  readonly perDay: readonly { readonly date: string; readonly documents: number; readonly events: number }[];
  /** People active by content work alone. */
  readonly activeUsers: readonly { readonly date: string; readonly activeUsers: number }[];
  readonly users: readonly number[];
}

const DOCUMENT = 'project_document_created';
const isContent = (event: string): boolean => /^(conversation|project|file)_/.test(event);

/** From records, whose days are those of their own clock, without the page's code. */
export function plainContentWork(records: readonly PlainRecord[]): ContentWork {
  const keeps = ({ event }: PlainRecord): boolean => isContent(event);
  const { range } = plainSummary(records);
  const summary = plainSummary(records, { ...range, filters: {}, keeps });
  return {
    perDay: perDayOf(records.map(({ created_at, event }) => [created_at, event])),
    ...usersOf(summary),
  };
}

/** As the page has it: the events it counts, and its Summary of content work. `there` gives what the clocks of the zone say. */
export function pageContentWork(
  keeper: LogKeeper,
  version: number,
  timeZone: string,
  there: (instant: string) => string,
): ContentWork {
  const summary = keeper.ask('summary', { ...WHOLE_LOG, timeZone, activity: 'content' }) as Summary;
  return {
    perDay: perDayOf(eventsOf(keeper, version).map(([at, event]) => [there(at), event])),
    ...usersOf(summary),
  };
}

function eventsOf(keeper: LogKeeper, version: number): [string, string][] {
  let text = '';
  for (let from: number | null = 0; from !== null; ) {
    const part: CsvPart = keeper.askPart('eventsCsv', version, { source: 'audit-log', from })!;
    text += part.text;
    from = part.next;
  }
  const { data } = Papa.parse<{ created_at: string; event: string }>(text, {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ created_at, event }) => [created_at, event]);
}

function perDayOf(events: readonly (readonly [instant: string, event: string])[]): ContentWork['perDay'] {
  const days = new Map<string, { date: string; documents: number; events: number }>();
  for (const [instant, event] of events) {
    if (!isContent(event)) continue;
    const date = instant.slice(0, 10);
    const day = days.get(date) ?? { date, documents: 0, events: 0 };
    days.set(date, day);
    day.events++;
    if (event === DOCUMENT) day.documents++;
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function usersOf({ daily, periods, totals }: Pick<Summary, 'daily' | 'periods' | 'totals'>) {
  return {
    activeUsers: daily.map(({ date, activeUsers }) => ({ date, activeUsers })),
    users: [totals.users, periods['7d'].users, periods['30d'].users, periods.all.users],
  };
}
