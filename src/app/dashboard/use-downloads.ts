import { useCallback, useState } from 'react';
import { formatIsoDate, utcDayOf } from '../../base/calendar-day.ts';
import { formatLeaderboardCsv } from '../../exports/leaderboard-csv.ts';
import { formatPeopleBehindCsv, formatPeopleCsv } from '../../exports/people-csv.ts';
import { saveFile, saveParts } from '../../exports/save-file.ts';
import { formatSummaryJson } from '../../exports/summary-json.ts';
import { formatTableCsv } from '../../exports/table-csv.ts';
import type { CsvFile } from '../../exports/text-file.ts';
import type { PersonBehind } from '../../metrics/people-behind.ts';
import type { PersonLine } from '../../metrics/people-list.ts';
import type { LogSource } from '../../model/log-source.ts';
import type { PeopleColumnId } from '../../model/people-columns.ts';
import type { AppStore } from '../../state/app-store.ts';
import { useStore } from '../../state/store-context.ts';
import { useView } from '../../state/use-view.ts';
import type { PlainTable, PlainValue } from '../../ui/saving.ts';
import type { Dates } from './describe-selection.ts';
import { type GatheredCsv, gatherParts } from './gather-parts.ts';

/** A CSV that was saved with apostrophes in front of some texts. */
export interface GuardedSave {
  readonly kind: 'guarded';
  /** Counts up, so that the same save again is told again. */
  readonly id: number;
  readonly name: string;
  readonly guarded: number;
  /** This page takes the apostrophes away again when it reads the file. */
  readonly isReadBack: boolean;
}

/** Nothing was saved: the numbers of what is selected were not there yet. */
interface SaveTooEarly {
  readonly kind: 'too-early';
  readonly id: number;
}

/** What a reader should know of the last save. */
export type SaveNews = GuardedSave | SaveTooEarly;

/** What can be saved, and how. Names of files are made of dates and counts only. */
export interface Downloads {
  /** Whether texts that a spreadsheet would run stay as they are. Off whenever a dashboard opens. */
  readonly isExactText: boolean;
  readonly setExactText: (isExactText: boolean) => void;
  /** Of the last save, where there is something to tell. */
  readonly news: SaveNews | null;
  readonly dismissNews: () => void;
  /**
   * Whether what stands on the page is of what is selected now; if not, the reader is told that nothing is saved. Until the numbers of now are there, former ones
   * stand on the page, dimmed: they are not saved under dates and filters of now.
   */
  readonly isCurrent: () => boolean;
  readonly saveSummary: () => Promise<void>;
  readonly saveLeaderboard: () => Promise<void>;
  readonly savePeople: (
    people: readonly PersonLine[],
    columnIds: readonly PeopleColumnId[],
    range: Dates,
  ) => void;
  readonly savePeopleBehind: (people: readonly PersonBehind[], range: Dates) => void;
  /** Saves what a table or a chart of the page shows; `title` is the name of the file before the dot. */
  readonly saveTable: (title: string, table: PlainTable) => void;
  readonly saveEvents: (source: LogSource) => Promise<void>;
  readonly saveQuarantine: () => Promise<void>;
}

export function useDownloads(): Downloads {
  const store = useStore();
  const selection = useView((view) => view.selection);
  const [isExactText, setExactText] = useState(false);
  const [news, setNews] = useState<SaveNews | null>(null);
  const texts = isExactText ? 'exact' : 'guarded';

  const tell = useCallback((name: string, guarded: number, isReadBack = false): void => {
    setNews((last) =>
      guarded === 0 ? null : { kind: 'guarded', id: (last?.id ?? 0) + 1, name, guarded, isReadBack },
    );
  }, []);

  const isCurrent = useCallback((): boolean => {
    if (!store.getState().isAnswering) return true;
    setNews((last) => ({ kind: 'too-early', id: (last?.id ?? 0) + 1 }));
    return false;
  }, [store]);

  const save = (file: CsvFile): void => {
    saveFile(file);
    tell(file.name, file.guarded);
  };

  // Stable: every chart and table of the page depends on it.
  const saveTable = useCallback(
    (title: string, { columns, rows }: PlainTable): void => {
      const cellsOf = columns.map((header, place) => ({
        header,
        cell: (row: PlainTable['rows'][number]) => plainCell(row[place]),
      }));
      const file = formatTableCsv(title, cellsOf, rows, texts);
      saveFile(file);
      tell(file.name, file.guarded);
    },
    [texts, tell],
  );

  function saveCsv(title: string, csv: GatheredCsv | null, isReadBack = false): void {
    if (csv === null) return;
    const name = `${title}.csv`;
    saveParts({ name, type: 'text/csv' }, csv.parts);
    tell(name, csv.guarded, isReadBack);
  }

  return {
    isExactText,
    setExactText,
    news,
    dismissNews: () => setNews(null),
    isCurrent,
    async saveSummary() {
      const summary = await store.ask('summary', selection);
      if (summary !== null) saveFile(formatSummaryJson(summary));
    },
    async saveLeaderboard() {
      const answer = await store.ask('people', selection);
      if (answer === null) return;
      const isPart = selection.range.kind !== 'all';
      save(formatLeaderboardCsv(answer.people, { ...answer.range, isPart }, texts));
    },
    savePeople: (people, columnIds, range) => {
      if (isCurrent()) save(formatPeopleCsv(people, columnIds, range, texts));
    },
    savePeopleBehind: (people, range) => save(formatPeopleBehindCsv(people, range, texts)),
    saveTable,
    async saveEvents(source) {
      const csv = await gatherParts((from) => store.askPart('eventsCsv', { source, from }));
      const kind = source === 'audit-log' ? 'events' : `events-${source}`;
      saveCsv(`claude-usage-${kind}${spanOf(store)}`, csv, true);
    },
    async saveQuarantine() {
      const csv = await gatherParts((from) => store.askPart('quarantineCsv', { from, texts }));
      saveCsv(`claude-usage-not-counted-${rejectedIn(store)}-records${spanOf(store)}`, csv);
    },
  };
}

function plainCell(value: PlainValue | undefined): string | number {
  return typeof value === 'number' ? value : String(value ?? '');
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
