import { formatIsoDate, utcDayOf } from '../../base/calendar-day.ts';
import { formatLeaderboardCsv } from '../../exports/leaderboard-csv.ts';
import { saveFile, saveParts } from '../../exports/save-file.ts';
import { formatSummaryJson } from '../../exports/summary-json.ts';
import type { LogSource } from '../../model/log-source.ts';
import type { AppStore } from '../../state/app-store.ts';
import { useStore } from '../../state/store-context.ts';
import { gatherParts } from './gather-parts.ts';

/** What can be saved. Names of files are made of dates and counts only. */
export interface Downloads {
  readonly saveSummary: () => Promise<void>;
  readonly saveLeaderboard: () => Promise<void>;
  readonly saveEvents: (source: LogSource) => Promise<void>;
  readonly saveQuarantine: () => Promise<void>;
}

export function useDownloads(): Downloads {
  const store = useStore();
  return {
    async saveSummary() {
      const summary = await store.ask('summary');
      if (summary !== null) saveFile(formatSummaryJson(summary));
    },
    async saveLeaderboard() {
      const answer = await store.ask('conversations');
      if (answer !== null) saveFile(formatLeaderboardCsv(answer.people, answer.periods.allTime));
    },
    async saveEvents(source) {
      const parts = await gatherParts((from) => store.askPart('eventsCsv', { source, from }));
      const kind = source === 'audit-log' ? 'events' : `events-${source}`;
      saveCsv(`claude-usage-${kind}${spanOf(store)}`, parts);
    },
    async saveQuarantine() {
      const parts = await gatherParts((from) => store.askPart('quarantineCsv', { from }));
      saveCsv(`claude-usage-not-counted-${rejectedIn(store)}-records${spanOf(store)}`, parts);
    },
  };
}

function saveCsv(name: string, parts: readonly Blob[] | null): void {
  if (parts !== null) saveParts({ name: `${name}.csv`, type: 'text/csv' }, parts);
}

/** `_2026-01-01_to_2026-03-31`. */
function spanOf(store: AppStore): string {
  const { firstEvent = null, lastEvent = null } = store.getState().status ?? {};
  if (firstEvent === null || lastEvent === null) return '';
  return `_${formatIsoDate(utcDayOf(firstEvent))}_to_${formatIsoDate(utcDayOf(lastEvent))}`;
}

function rejectedIn(store: AppStore): number {
  const { files = [] } = store.getState().status ?? {};
  return files.reduce((sum, file) => sum + file.recordsRejected, 0);
}
