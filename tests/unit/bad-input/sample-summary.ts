import { LogKeeper } from '../../../src/engine/log-keeper.ts';
import { formatLeaderboardCsv } from '../../../src/exports/leaderboard-csv.ts';
import { formatSummaryJson } from '../../../src/exports/summary-json.ts';
import { writeSampleLog } from '../../../src/sample/sample-log.ts';
import { readGood } from '../importers/reading.ts';

/** The files that the page writes, of the invented log. */
export function createSampleSummary(): { readonly summary: string; readonly leaderboard: string } {
  const keeper = new LogKeeper();
  keeper.add([readGood([...writeSampleLog({ events: 300 })].join(''))], 'join');
  const summary = keeper.ask('summary');
  const answer = keeper.ask('people');
  if (summary === null || answer === null) throw new Error('no events');
  return {
    summary: formatSummaryJson(summary).text,
    leaderboard: formatLeaderboardCsv(answer.people, { ...summary.range, isPart: false }, 'guarded').text,
  };
}
