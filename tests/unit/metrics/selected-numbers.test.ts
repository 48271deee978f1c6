import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeDistribution } from '../../../src/metrics/distribution.ts';
import { computeLifecycle } from '../../../src/metrics/lifecycle.ts';
import { computePeriod } from '../../../src/metrics/periods.ts';
import { computeRollingUsers, computeStickiness } from '../../../src/metrics/rolling-users.ts';
import { type SelectedLog, selectLog } from '../../../src/metrics/select-log.ts';
import { computeSeries } from '../../../src/metrics/series.ts';
import { computeCategories, computePlatforms, computeProjectSplit } from '../../../src/metrics/splits.ts';
import { computeWeekHours } from '../../../src/metrics/week-hours.ts';
import { auditLogOf } from '../../../src/model/audit-log.ts';
import { EventTableBuilder } from '../../../src/model/event-table.ts';
import { type Selection, type WeekStart, WHOLE_LOG } from '../../../src/model/selection.ts';
import { runs } from '../../support/runs.ts';

/* Every number of a selection, the slow and obvious way: dates are read off what Intl writes for an instant, one event at a time. */

interface PlainEvent {
  readonly time: number;
  readonly person: string;
  readonly name: string;
  readonly platform: string;
  readonly project: string;
}

const EVENT_NAMES = ['conversation_created', 'project_created', 'file_uploaded', 'user_signed_in_sso'];

/** Half-hour offsets, the other side of the date line, clocks that change, and some that change at midnight. */
const ZONES = [
  'UTC',
  'Asia/Kolkata',
  'Asia/Katmandu',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'America/New_York',
  'America/Santiago',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/St_Johns',
];

/** Around changes of the clocks, the end of a year and a leap day. */
const STARTS = ['2025-12-20', '2026-03-05', '2026-10-20', '2028-02-25', '2026-04-02', '2026-09-03'].map(
  (date) => Date.parse(`${date}T00:00:00Z`),
);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const anyLog = fc
  .record({
    start: fc.constantFrom(...STARTS),
    days: fc.constantFrom(1, 5, 20, 45),
    events: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        person: fc.constantFrom('', 'ada', 'bo', 'cy', 'di', 'ed'),
        name: fc.constantFrom(...EVENT_NAMES),
        platform: fc.constantFrom('', 'ios', 'web_claude_ai'),
        project: fc.constantFrom('', 'p1', 'p2'),
      }),
      { minLength: 1, maxLength: 60 },
    ),
  })
  .map(({ start, days, events }): PlainEvent[] =>
    events
      // To the quarter of an hour, so that many stand on the edges of days.
      .map(({ at, ...rest }) => ({
        ...rest,
        time: start + Math.floor((at * days * DAY) / (HOUR / 4)) * (HOUR / 4),
      }))
      .sort((a, b) => a.time - b.time),
  );

function select(events: readonly PlainEvent[], part: Partial<Selection>): SelectedLog {
  const builder = new EventTableBuilder();
  const actors = new Map<string, number>();
  for (const { time, person, name, platform, project } of events) {
    if (person !== '' && !actors.has(person))
      actors.set(person, builder.addActor({ kind: 'person', accountId: person, email: '', name: person }));
    builder.add({
      time,
      event: builder.addEventName(name),
      actor: actors.get(person) ?? 0,
      keyLow: 0,
      keyHigh: 0,
      line: 1,
      platform: builder.addPlatform(platform),
      project: builder.addProject(project),
    });
  }
  return selectLog(auditLogOf(builder.build()), { ...WHOLE_LOG, ...part })!;
}

/** `2026-03-08 01` and the weekday, as the clocks of the zone show an instant. */
function clockOf(time: number, timeZone: string) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      weekday: 'short',
      hour: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    hour: Number(parts['hour']),
    weekday: parts['weekday']!,
  };
}

const shift = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const people = (events: readonly PlainEvent[]) => new Set(events.map(({ person }) => person).filter(Boolean));

function datesBetween(first: string, last: string): string[] {
  const dates = [];
  for (let date = first; date <= last; date = shift(date, 1)) dates.push(date);
  return dates;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const FIRST_WEEKDAY: Readonly<Record<WeekStart, number>> = { sunday: 0, monday: 1, saturday: 6 };

function startOfWeek(date: string, weekStart: WeekStart): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return shift(date, -((weekday - FIRST_WEEKDAY[weekStart] + 7) % 7));
}

const zone = fc.constantFrom(...ZONES);
const weekStart = fc.constantFrom<WeekStart>('monday', 'sunday', 'saturday');
const numRuns = runs(150);

describe('numbers of a selection, against a count event by event', () => {
  it('each day of a zone has the people and events whose clocks show that date', () => {
    fc.assert(
      fc.property(anyLog, zone, (events, timeZone) => {
        const series = computeSeries(select(events, { timeZone }), { ...WHOLE_LOG, granularity: 'day' });
        const dates = events.map(({ time }) => clockOf(time, timeZone).date);
        const all = datesBetween(dates[0]!, dates.at(-1)!);
        const on = (date: string) => events.filter((_, index) => dates[index] === date);
        expect(series.of('activeUsers').points.map(({ date, value }) => [date, value])).toEqual(
          all.map((date) => [date, people(on(date)).size]),
        );
        expect(series.of('events').points.map(({ value }) => value)).toEqual(
          all.map((date) => on(date).length),
        );
        const means = series.of('events').points.map(({ average }) => average);
        means.forEach((mean, index) => {
          const window = all.slice(index - 6, index + 1);
          const isWhole = index >= 7 && index < all.length - 1;
          if (isWhole)
            expect(mean).toBeCloseTo(window.reduce((sum, date) => sum + on(date).length, 0) / 7, 9);
          else expect(mean).toBeNull();
        });
      }),
      { numRuns },
    );
  });

  it('weeks and months count distinct people anew, and begin where they are told to', () => {
    fc.assert(
      fc.property(
        anyLog,
        zone,
        weekStart,
        fc.constantFrom('week', 'month'),
        (events, timeZone, start, by) => {
          const selection: Selection = {
            ...WHOLE_LOG,
            timeZone,
            weekStart: start,
            granularity: by as 'week' | 'month',
          };
          const { points } = computeSeries(select(events, selection), selection).of('activeUsers');
          const keyOf = (date: string) => (by === 'week' ? startOfWeek(date, start) : date.slice(0, 7));
          const dates = events.map(({ time }) => clockOf(time, timeZone).date);
          const keys = [...new Set(datesBetween(dates[0]!, dates.at(-1)!).map(keyOf))];
          expect(points.map(({ value }) => value)).toEqual(
            keys.map((key) => people(events.filter((_, index) => keyOf(dates[index]!) === key)).size),
          );
        },
      ),
      { numRuns },
    );
  });

  it('a range has the figures of its dates, and those of the same stretch before it', () => {
    fc.assert(
      fc.property(anyLog, zone, fc.nat(50), fc.nat(20), (events, timeZone, offset, length) => {
        const dates = events.map(({ time }) => clockOf(time, timeZone).date);
        const from = shift(dates[0]!, offset);
        const to = shift(from, length);
        const { log, calendar, range } = select(events, { timeZone, range: { kind: 'dates', from, to } });
        const { totals, previous } = computePeriod(log, calendar, range);
        const within = (first: string, last: string) =>
          events.filter((_, index) => dates[index]! >= first && dates[index]! <= last);
        expect(totals).toMatchObject({
          users: people(within(from, to)).size,
          events: within(from, to).length,
        });
        const before = shift(from, -length - 1);
        if (before < dates[0]!) expect(previous).toBeNull();
        else if (to !== dates.at(-1)) expect(previous?.events).toBe(within(before, shift(from, -1)).length);
      }),
      { numRuns },
    );
  });

  it('each point stands beside the same point of the stretch before, where the log reaches back', () => {
    fc.assert(
      fc.property(
        anyLog,
        zone,
        fc.nat(30),
        fc.nat(14),
        fc.constantFrom('day', 'week'),
        (events, timeZone, offset, length, by) => {
          const dates = events.map(({ time }) => clockOf(time, timeZone).date);
          const from = shift(dates[0]!, offset);
          const to = shift(from, length);
          const selection: Selection = {
            ...WHOLE_LOG,
            timeZone,
            granularity: by as 'day' | 'week',
            range: { kind: 'dates', from, to },
          };
          const { points } = computeSeries(select(events, selection), selection).of('activeUsers');
          const usersOf = (first: string, last: string) =>
            people(events.filter((_, index) => dates[index]! >= first && dates[index]! <= last)).size;
          for (const { date, lastDate, value, before } of points) {
            expect(value).toBe(usersOf(date, lastDate));
            const [first, last] = [shift(date, -length - 1), shift(lastDate, -length - 1)];
            if (first < dates[0]!) expect(before).toBeNull();
            else expect(before).toMatchObject({ date: first, value: usersOf(first, last) });
          }
        },
      ),
      { numRuns },
    );
  });

  it('WAU and MAU are the distinct people of 7 and 30 days, and null where the log does not hold them', () => {
    fc.assert(
      fc.property(anyLog, zone, (events, timeZone) => {
        const selected = select(events, { timeZone });
        const dates = events.map(({ time }) => clockOf(time, timeZone).date);
        const usersOf = (last: string, days: number) => {
          const first = shift(last, 1 - days);
          if (first < dates[0]!) return null;
          return people(events.filter((_, index) => dates[index]! >= first && dates[index]! <= last)).size;
        };
        const all = datesBetween(dates[0]!, dates.at(-1)!);
        expect(computeRollingUsers(selected).map(({ date, week, month }) => [date, week, month])).toEqual(
          all.map((date) => [date, usersOf(date, 7), usersOf(date, 30)]),
        );
        const month = usersOf(all.at(-1)!, 30);
        const whole = all.slice(1, -1);
        const sum = whole.reduce(
          (total, date) => total + people(events.filter((_, index) => dates[index] === date)).size,
          0,
        );
        const { dailyOfMonthly } = computeStickiness(selected);
        if (month === null || month === 0 || whole.length === 0) expect(dailyOfMonthly).toBeNull();
        else expect(dailyOfMonthly).toBeCloseTo(sum / whole.length / month, 9);
      }),
      { numRuns },
    );
  });

  it('people of a week are new, returning or resurrected, and in the first week nobody knows', () => {
    fc.assert(
      fc.property(anyLog, zone, weekStart, (events, timeZone, start) => {
        const { points } = computeLifecycle(select(events, { timeZone }), { weekStart: start });
        const weekOf = events.map(({ time }) => startOfWeek(clockOf(time, timeZone).date, start));
        const weeks = [
          ...new Set(datesBetween(weekOf[0]!, weekOf.at(-1)!).map((date) => startOfWeek(date, start))),
        ];
        const of = (week: string) => people(events.filter((_, index) => weekOf[index] === week));
        const expected = weeks.map((week, index) => {
          const here = [...of(week)];
          if (index === 0)
            return { newPeople: null, returning: null, resurrected: null, unknown: here.length };
          const earlier = people(events.filter((_, row) => weekOf[row]! < week));
          const justBefore = of(weeks[index - 1]!);
          return {
            newPeople: here.filter((person) => !earlier.has(person)).length,
            returning: here.filter((person) => justBefore.has(person)).length,
            resurrected: here.filter((person) => earlier.has(person) && !justBefore.has(person)).length,
            unknown: null,
          };
        });
        expect(points).toMatchObject(expected);
        expect(points).toHaveLength(expected.length);
      }),
      { numRuns },
    );
  });

  it('an hour of the week has the events of people whose clocks show it', () => {
    fc.assert(
      fc.property(anyLog, zone, weekStart, (events, timeZone, start) => {
        const expected = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
        for (const { time, person } of events) {
          const { weekday, hour } = clockOf(time, timeZone);
          if (person !== '') expected[(WEEKDAYS.indexOf(weekday) - FIRST_WEEKDAY[start] + 7) % 7]![hour]!++;
        }
        expect(computeWeekHours(select(events, { timeZone }), start)).toEqual(expected);
      }),
      { numRuns },
    );
  });

  it('filters leave what they name, and nothing else; content work decides who is active, not what counts', () => {
    const some = fc.record({
      platform: fc.constantFrom(null, '', 'ios', 'web_claude_ai', 'android'),
      category: fc.constantFrom(null, 'conversation' as const, 'sign-in' as const, 'developer' as const),
      words: fc.constantFrom('', 'ad', 'E', 'zz'),
      activity: fc.constantFrom('any' as const, 'content' as const),
    });
    fc.assert(
      fc.property(anyLog, zone, some, (events, timeZone, { platform, category, words, activity }) => {
        const selection: Selection = { ...WHOLE_LOG, timeZone, platform, category, people: words, activity };
        const { log, calendar, range } = select(events, selection);
        const left = events.filter(
          (event) =>
            (platform === null || event.platform === platform) &&
            (category === null ||
              (category === 'sign-in' && event.name.startsWith('user_signed')) ||
              (category === 'conversation' && event.name.startsWith('conversation'))) &&
            (words === '' || (event.person !== '' && event.person.includes(words.toLowerCase()))),
        );
        const active = activity === 'any' ? left : left.filter(({ name }) => !name.startsWith('user_'));
        expect(computePeriod(log, calendar, range).totals).toEqual({
          users: people(active).size,
          conversations: left.filter(({ name }) => name === 'conversation_created').length,
          projects: left.filter(({ name }) => name === 'project_created').length,
          files: left.filter(({ name }) => name === 'file_uploaded').length,
          events: left.length,
        });
        const dates = events.map(({ time }) => clockOf(time, timeZone).date);
        expect([calendar.first, calendar.last]).toEqual(
          [dates[0]!, dates.at(-1)!].map((date) => Date.parse(`${date}T00:00:00Z`) / DAY),
        );
      }),
      { numRuns },
    );
  });

  it('platforms, categories and projects part what they are about', () => {
    fc.assert(
      fc.property(anyLog, zone, (events, timeZone) => {
        const selected = select(events, { timeZone });
        const byPeople = events.filter(({ person }) => person !== '');
        expect(
          new Map(computePlatforms(selected).map(({ platform, ...counts }) => [platform, counts])),
        ).toEqual(
          new Map(
            [...new Set(byPeople.map(({ platform }) => platform))].map((platform) => {
              const own = byPeople.filter((event) => event.platform === platform);
              return [platform, { activities: own.length, people: people(own).size }];
            }),
          ),
        );
        const { categories, points } = computeCategories(selected, { ...WHOLE_LOG, timeZone });
        const sums = categories.map((_, index) =>
          points.reduce((sum, { counts }) => sum + counts[index]!, 0),
        );
        const BEGINNINGS = {
          conversation: 'conversation_',
          project: 'project_',
          file: 'file_',
          'sign-in': 'user_',
        };
        const expected = Object.entries(BEGINNINGS).flatMap(([category, beginning]) => {
          const count = events.filter(({ name }) => name.startsWith(beginning)).length;
          return count === 0 ? [] : [[category, count]];
        });
        expect(categories.map((category, index) => [category, sums[index]])).toEqual(expected);
        const conversations = events.filter(({ name }) => name === 'conversation_created');
        const inProjects = conversations.filter(({ project }) => project !== '');
        expect(computeProjectSplit(selected)).toEqual({
          inProjects: inProjects.length,
          standAlone: conversations.length - inProjects.length,
          projects: new Set(inProjects.map(({ project }) => project)).size,
        });
      }),
      { numRuns },
    );
  });

  it('everybody is in one bin, and the top tenth have their share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(120), { maxLength: 60 }), (counts) => {
        const { bins, topPeople, topShare } = computeDistribution(Uint32Array.from(counts));
        expect(bins.reduce((sum, { people: each }) => sum + each, 0)).toBe(counts.length);
        for (const { least, most, people: each } of bins)
          expect(each).toBe(counts.filter((count) => count >= least && count <= (most ?? Infinity)).length);
        const sorted = [...counts].sort((a, b) => b - a);
        const total = counts.reduce((sum, count) => sum + count, 0);
        const top = sorted.filter((_, index) => index < topPeople).reduce((sum, count) => sum + count, 0);
        expect(topPeople).toBe(Math.ceil(counts.length / 10));
        if (total === 0) expect(topShare).toBeNull();
        else expect(topShare).toBeCloseTo(top / total, 9);
      }),
    );
  });
});
