import { formatIsoDate } from '../base/calendar-day.ts';
import { computeActorKinds } from '../metrics/actor-kinds.ts';
import { computeCoverage } from '../metrics/coverage.ts';
import { computeDistribution } from '../metrics/distribution.ts';
import { KIND } from '../metrics/event-meanings.ts';
import { countByPerson } from '../metrics/leaderboard.ts';
import { computeLifecycle } from '../metrics/lifecycle.ts';
import { computeNeverSeen } from '../metrics/never-seen.ts';
import { computePeopleList } from '../metrics/people-list.ts';
import { computePeriod, computePeriods } from '../metrics/periods.ts';
import { computeRollingUsers, computeStickiness } from '../metrics/rolling-users.ts';
import type { SelectedLog } from '../metrics/select-log.ts';
import { computeSeries } from '../metrics/series.ts';
import { computeCategories, computePlatforms, computeProjectSplit } from '../metrics/splits.ts';
import { computeSummary, type Summary } from '../metrics/summary.ts';
import { summaryFiltersOf } from '../metrics/summary-filters.ts';
import { computeUnknownEvents } from '../metrics/unknown-events.ts';
import { computeWeekHours } from '../metrics/week-hours.ts';
import { computeWhatChanged } from '../metrics/what-changed.ts';
import type { AuditLog } from '../model/audit-log.ts';
import type { Selection } from '../model/selection.ts';
import type { KeptFile } from './kept-file.ts';
import type { LogStatus } from './log-keeper.ts';
import type { Answers, Question } from './questions.ts';

/** What is loaded, whatever is selected of it. */
interface Loaded {
  readonly log: AuditLog;
  readonly files: readonly KeptFile[];
  readonly status: LogStatus;
}

/** How each question is answered. */
export const ANSWERS: {
  readonly [Asked in Question]: (
    selected: SelectedLog,
    selection: Selection,
    loaded: Loaded,
  ) => Answers[Asked];
} = {
  overview: (selected, selection) => {
    const { log, calendar, range } = selected;
    const series = computeSeries(selected, selection);
    return {
      selected: computePeriod(log, calendar, range),
      periods: computePeriods(log, calendar),
      granularity: series.granularity,
      series: {
        users: series.of('activeUsers'),
        conversations: series.of('conversations'),
        projects: series.of('projects'),
        files: series.of('files'),
      },
    };
  },
  conversations: (selected, selection) => {
    const { log, calendar, range } = selected;
    const series = computeSeries(selected, selection);
    return {
      periods: computePeriods(log, calendar),
      granularity: series.granularity,
      conversations: series.of('conversations'),
      projectSplit: computeProjectSplit(selected),
      distribution: computeDistribution(countByPerson(log, calendar, range)[KIND.conversations]!),
    };
  },
  quality: (_selected, _selection, { log, files, status }) => ({
    files: status.files,
    unknownEvents: computeUnknownEvents(log.table),
    actorKinds: computeActorKinds(log.table),
    coverage: computeCoverage(
      log.table,
      files.map(({ table }) => table),
    ),
  }),
  habits: (selected, selection) => ({
    rolling: computeRollingUsers(selected),
    stickiness: computeStickiness(selected),
    lifecycle: computeLifecycle(selected, selection),
  }),
  weekHours: (selected, { weekStart }) => computeWeekHours(selected, weekStart),
  whatChanged: computeWhatChanged,
  splits: (selected, selection) => ({
    platforms: computePlatforms(selected),
    categories: computeCategories(selected, selection),
  }),
  people: (selected, selection) => ({
    range: { from: formatIsoDate(selected.range.first), to: formatIsoDate(selected.range.last) },
    ...computePeopleList(selected, selection),
  }),
  roster: (_selected, { hidesNames }, { files }) => {
    const answer = computeNeverSeen(
      files.flatMap((file) => file.table.actors),
      files.flatMap((file) => (file.roster === undefined ? [] : [file.roster])),
    );
    return hidesNames ? { ...answer, neverSeen: [] } : answer;
  },
  summary: ({ log, calendar, range }, selection, { status }) =>
    withSelection(computeSummary(log, calendar, status.files, range), selection, status),
};

/** The file says what narrows its figures, and how many events are loaded all the same. */
function withSelection(
  { schema, timeZone, asOf, range, log, ...rest }: Summary,
  selection: Selection,
  { events }: LogStatus,
): Summary {
  const filters = summaryFiltersOf(selection);
  const told = filters !== null && { filters };
  return { schema, timeZone, asOf, range, ...told, log: { ...log, events }, ...rest };
}
