import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computePeopleBehind, type Slice } from '../../../src/metrics/people-behind.ts';
import { computePeopleList } from '../../../src/metrics/people-list.ts';
import { computePersonDetail } from '../../../src/metrics/person-detail.ts';
import { selectLog } from '../../../src/metrics/select-log.ts';
import { auditLogOf } from '../../../src/model/audit-log.ts';
import { categoryOfEvent } from '../../../src/model/event-catalogue.ts';
import { EventTableBuilder } from '../../../src/model/event-table.ts';
import { type Selection, type WeekStart, WHOLE_LOG } from '../../../src/model/selection.ts';
import { runs } from '../../support/runs.ts';

/* Who is behind a number, how things stand with them and where they work – one event at a time, dates read off what Intl writes. */

interface PlainEvent {
  readonly time: number;
  readonly person: string;
  readonly name: string;
  readonly isActivity: boolean;
  readonly platform: string;
  readonly project: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONES = ['UTC', 'Asia/Kolkata', 'Pacific/Kiritimati', 'America/New_York', 'Australia/Lord_Howe'];
const STARTS = ['2025-12-20', '2026-03-05', '2026-10-20', '2028-02-25'].map((date) =>
  Date.parse(`${date}T00:00:00Z`),
);
const NAMES = ['conversation_created', 'project_created', 'file_uploaded', 'user_signed_in_sso'];

const anyEvents = fc
  .record({
    start: fc.constantFrom(...STARTS),
    days: fc.constantFrom(1, 6, 9, 16, 40, 90),
    events: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        person: fc.constantFrom('', 'ada', 'bo', 'cy', 'di'),
        name: fc.constantFrom(...NAMES),
        isActivity: fc.constantFrom(true, true, true, false),
        platform: fc.constantFrom('', 'web', 'ios'),
        project: fc.constantFrom('', 'p1', 'p2'),
      }),
      { minLength: 1, maxLength: 60 },
    ),
  })
  .map(({ start, days, events }): PlainEvent[] =>
    events
      .map(({ at, ...rest }) => ({
        ...rest,
        time: start + Math.floor((at * days * DAY) / (HOUR / 4)) * (HOUR / 4),
      }))
      .sort((a, b) => a.time - b.time),
  );

function select(events: readonly PlainEvent[], selection: Selection) {
  const builder = new EventTableBuilder();
  const actors = new Map<string, number>();
  for (const { time, person, name, isActivity, platform, project } of events) {
    if (person !== '' && !actors.has(person))
      actors.set(person, builder.addActor({ kind: 'person', accountId: person, email: '', name: person }));
    builder.add({
      time,
      event: builder.addEventName(name, isActivity),
      actor: actors.get(person) ?? 0,
      platform: builder.addPlatform(platform),
      project: builder.addProject(project),
      keyLow: 0,
      keyHigh: 0,
      line: 1,
    });
  }
  return selectLog(auditLogOf(builder.build()), selection)!;
}

const dateFormats = new Map(
  ZONES.map((timeZone) => [timeZone, new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })]),
);
const hourFormats = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' }),
  ]),
);
const dateOf = (time: number, zone: string) => dateFormats.get(zone)!.format(time);
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
const shift = (date: string, days: number) =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
const peopleIn = (events: readonly PlainEvent[]) =>
  [...new Set(events.map(({ person }) => person))].filter(Boolean);

const zone = fc.constantFrom(...ZONES);
const weekStart = fc.constantFrom<WeekStart>('monday', 'sunday', 'saturday');
const numRuns = runs(150);

function plainStatus(events: readonly PlainEvent[], person: string, timeZone: string): string {
  const asOf = dateOf(events.at(-1)!.time, timeZone);
  const logBegins = dateOf(events[0]!.time, timeZone);
  const own = events.filter((event) => event.person === person);
  const activities = own.filter(({ isActivity }) => isActivity);
  if (activities.length === 0) return 'inactive';
  const quiet = daysBetween(dateOf(activities.at(-1)!.time, timeZone), asOf);
  if (quiet >= 7) return `quiet ${quiet}`;
  const firstSeen = dateOf(own[0]!.time, timeZone);
  return firstSeen >= shift(asOf, -6) && logBegins <= shift(asOf, -13) ? 'new' : 'active';
}

describe('computePeopleList', () => {
  it('says how things stand with everybody, and draws their events', () => {
    fc.assert(
      fc.property(
        anyEvents,
        zone,
        weekStart,
        fc.constantFrom(null, 3, 30),
        (events, timeZone, start, days) => {
          const selection: Selection = {
            ...WHOLE_LOG,
            timeZone,
            weekStart: start,
            range: days === null ? { kind: 'all' } : { kind: 'last', days },
          };
          const { people, trends } = computePeopleList(select(events, selection), selection);
          expect(people.map(({ id }) => id).sort()).toEqual(peopleIn(events).sort());
          const width = trends.points.length;
          expect(trends.counts).toHaveLength(people.length * width);
          people.forEach(({ id, status, quietDays }, place) => {
            expect(quietDays === null ? status : `${status} ${quietDays}`).toBe(
              plainStatus(events, id, timeZone),
            );
            trends.points.forEach(({ date }, point) => {
              const next = trends.points[point + 1]?.date ?? '9999';
              const expected = events.filter(
                ({ person, time }) =>
                  person === id && dateOf(time, timeZone) >= date && dateOf(time, timeZone) < next,
              );
              expect(trends.counts[place * width + point]).toBe(expected.length);
            });
          });
        },
      ),
      { numRuns },
    );
  });

  it('draws a long range in weeks, a longer one in months', () => {
    const trendOver = (days: number) => {
      const at = (time: number) => ({
        time,
        person: 'ada',
        name: 'a',
        isActivity: true,
        platform: '',
        project: '',
      });
      const events = [at(STARTS[0]!), at(STARTS[0]! + (days - 1) * DAY)];
      const { granularity, points } = computePeopleList(select(events, WHOLE_LOG), WHOLE_LOG).trends;
      return [granularity, points.length <= 62];
    };
    expect(trendOver(62)).toEqual(['day', true]);
    expect(trendOver(63)).toEqual(['week', true]);
    expect(trendOver(500)).toEqual(['month', true]);
    expect(trendOver(4000)).toEqual(['year', true]);
  });

  it('calls nobody new in a log that does not reach back a week before', () => {
    const events = [0, 12].map((day) => ({
      time: STARTS[0]! + day * DAY,
      person: day === 0 ? 'ada' : 'bo',
      name: 'a',
      isActivity: true,
      platform: '',
      project: '',
    }));
    const statusOfBo = (list: typeof events) =>
      computePeopleList(select(list, WHOLE_LOG), WHOLE_LOG).people.find(({ id }) => id === 'bo')?.status;
    expect(statusOfBo(events)).toBe('active');
    expect(statusOfBo([{ ...events[0]!, time: events[0]!.time - DAY }, ...events])).toBe('new');
  });
});

describe('computePeopleBehind', () => {
  it('finds everybody with an event of the slice, and adds up', () => {
    // Mostly null, or hardly an event would be in the slice.
    const atTimes = <Value>(value: fc.Arbitrary<Value>) =>
      fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: value, weight: 2 });
    const anySlice = fc.record({
      what: fc.constantFrom<Slice['what']>('activity', 'conversations', 'projects', 'files', 'events'),
      offset: fc.integer({ min: -1, max: 6 }),
      days: fc.integer({ min: 0, max: 60 }),
      weekHour: atTimes(fc.record({ weekday: fc.nat(6), hour: fc.nat(23) })),
      category: atTimes(fc.constantFrom('conversation' as const, 'sign-in' as const)),
      platform: atTimes(fc.constantFrom('', 'web', 'tv')),
      howMany: atTimes(fc.record({ least: fc.nat(2), most: atTimes(fc.integer({ min: 2, max: 4 })) })),
    });
    fc.assert(
      fc.property(anyEvents, zone, weekStart, anySlice, (events, timeZone, start, parts) => {
        const { what, weekHour, category, platform, howMany } = parts;
        const from = shift(dateOf(events[0]!.time, timeZone), parts.offset);
        const to = shift(from, parts.days);
        const selection = { ...WHOLE_LOG, timeZone, weekStart: start };
        const slice = { what, from, to, weekHour, category, platform, howMany } as Slice;
        const names = { conversations: NAMES[0], projects: NAMES[1], files: NAMES[2] } as const;
        const weekdays = { monday: 'Mon', sunday: 'Sun', saturday: 'Sat' };
        const all = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
        const wantedDay = all[(all.indexOf(weekdays[start]) + (weekHour?.weekday ?? 0)) % 7];
        const hits = events.filter(({ time, name, isActivity, platform: used }) => {
          const date = dateOf(time, timeZone);
          const clock = hourFormats.get(timeZone)!.format(time);
          return (
            date >= from &&
            date <= to &&
            (what === 'events' || (what === 'activity' ? isActivity : name === names[what])) &&
            (category === null || categoryOfEvent(name) === category) &&
            (platform === null || used === platform) &&
            (weekHour === null ||
              (clock.includes(wantedDay!) && Number(/\d+/.exec(clock)![0]) === weekHour.hour))
          );
        });
        const answer = computePeopleBehind(select(events, selection), slice, start);
        const countOf = (person: string) => hits.filter((event) => event.person === person).length;
        const expected = peopleIn(events)
          .map((person) => [person, countOf(person)] as const)
          .filter(([, count]) =>
            howMany === null ? count > 0 : count >= howMany.least && count <= (howMany.most ?? 999),
          );
        expect(answer.people.map(({ id, count }) => [id, count]).sort()).toEqual(expected.sort());
        expect(answer.others).toBe(howMany === null ? countOf('') : 0);
        const sum = answer.people.reduce((total, { count }) => total + count, 0);
        expect(answer.events).toBe(sum + answer.others);
        if (howMany === null) expect(answer.events).toBe(hits.length);
      }),
      { numRuns },
    );
  });
});

describe('computePersonDetail', () => {
  it('counts clients and projects over the range', () => {
    fc.assert(
      fc.property(anyEvents, zone, fc.constantFrom(null, 5), (events, timeZone, days) => {
        const selection: Selection = {
          ...WHOLE_LOG,
          timeZone,
          range: days === null ? { kind: 'all' } : { kind: 'last', days },
        };
        const asOf = dateOf(events.at(-1)!.time, timeZone);
        const first = days === null ? '0000' : shift(asOf, 1 - days);
        for (const id of peopleIn(events)) {
          const own = events.filter(({ person, time }) => person === id && dateOf(time, timeZone) >= first);
          const { places, counts, busiest, weekHours } = computePersonDetail(
            select(events, selection),
            selection,
            id,
          )!;
          expect(counts.events).toBe(own.length);
          expect(places.platforms.map(({ platform, events: count }) => [platform, count]).sort()).toEqual(
            ['', 'ios', 'web']
              .map((name) => [name, own.filter(({ platform }) => platform === name).length])
              .filter(([, count]) => count !== 0),
          );
          expect(places.projects.map(({ id: project, ...rest }) => [project, rest]).sort()).toEqual(
            ['p1', 'p2']
              .map((name) => own.filter(({ project }) => project === name))
              .filter(({ length }) => length > 0)
              .map((inIt) => [
                inIt[0]!.project,
                {
                  events: inIt.length,
                  conversations: inIt.filter(({ name }) => name === NAMES[0]).length,
                },
              ]),
          );
          expect(places.conversationsAlone).toBe(
            own.filter(({ project, name }) => project === '' && name === NAMES[0]).length,
          );
          expect(busiest?.count ?? 0).toBe(Math.max(...weekHours.flat()));
          if (busiest !== null) expect(weekHours[busiest.weekday]![busiest.hour]).toBe(busiest.count);
        }
      }),
      { numRuns },
    );
  });

  it('lists every name, e-mail and id, the newest first, and none of them while names are hidden', () => {
    const builder = new EventTableBuilder();
    const as = (accountId: string, email: string, name: string) =>
      builder.addActor({ kind: 'person', accountId, email, name });
    const actors = [
      as('a-1', 'old@x.org', 'Ada Byron'),
      as('a-1', 'new@x.org', 'Ada King'),
      as('', 'NEW@x.org', ''),
    ];
    const order = [0, 1, 0, 1, 2];
    for (const [day, index] of order.entries()) {
      builder.add({
        time: STARTS[0]! + day * DAY,
        event: builder.addEventName('conversation_created'),
        actor: actors[index]!,
        project: builder.addProject('secret-project'),
        keyLow: day,
        keyHigh: 0,
        line: day + 1,
      });
    }
    const log = auditLogOf(builder.build());
    expect(computePersonDetail(selectLog(log, WHOLE_LOG)!, WHOLE_LOG, 'a-1')!.seenAs).toEqual({
      names: ['Ada King', 'Ada Byron'],
      emails: ['NEW@x.org', 'new@x.org', 'old@x.org'],
      ids: ['a-1'],
    });
    const hidden = { ...WHOLE_LOG, hidesNames: true };
    expect(computePersonDetail(selectLog(log, hidden)!, hidden, 'a-1')).toBeNull();
    const pseudonym = computePersonDetail(selectLog(log, hidden)!, hidden, 'user-001');
    expect(pseudonym!.counts.name).toBe('User 001');
    expect(JSON.stringify(pseudonym)).not.toMatch(/Ada|x\.org|a-1|secret/);
  });
});
