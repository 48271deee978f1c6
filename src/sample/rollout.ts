import { computeWorkPace, weekdayOf } from './calendar.ts';
import type { Person } from './people.ts';
import { hashRatio } from './random.ts';

/** The stretch of time that a log covers, and the seed of everything in it. */
export interface Period {
  readonly seed: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** What a day is like for everybody. */
export interface DayPace {
  readonly day: number;
  readonly chance: number;
  readonly isWeekend: boolean;
}

/** How much comes of a day for the whole company: the calendar, the roll-out, and the luck of the day. */
export function computeDayPace(period: Period, day: number): DayPace {
  const luck = 0.86 + 0.28 * hashRatio(period.seed, -1, day);
  const progress = (day - period.firstDay) / (period.lastDay - period.firstDay + 1);
  // The log ends about noon: some have not come yet.
  const soFar = day === period.lastDay ? 0.6 : 1;
  const chance = soFar * computeWorkPace(day) * luck * (0.74 + 0.5 * progress) * trainingBoost(period, day);
  return { day, chance, isWeekend: weekdayOf(day) > 4 };
}

/** How much a person does on a day, in no particular unit; 0 when they do not come at all. */
export function computeEffort(period: Period, pace: DayPace, person: Person): number {
  const { day } = pace;
  if (day < person.joinedOn || day >= person.goneFrom) return 0;
  if (day === person.joinedOn) return 1.3 + 0.3 * person.intensity;
  const since = day - person.joinedOn;
  const learnt = since < 5 ? 1.15 : 0.75 + 0.25 * Math.min(1, since / 60);
  const weekend = pace.isWeekend && person.worksWeekends ? 6 : 1;
  const chance = Math.min(0.97, person.habit * learnt * pace.chance * weekend);
  if (hashRatio(period.seed, person.index, day) >= chance || isOnLeave(period, person, day)) return 0;
  const burst = hashRatio(period.seed + 1, person.index, day);
  return (0.3 + person.intensity * (0.25 + 1.5 * burst * burst)) * (pace.isWeekend ? 0.8 : 1);
}

/** The training week lifts usage; some of it stays. */
function trainingBoost({ firstDay, lastDay }: Period, day: number): number {
  const middle = firstDay + Math.floor((lastDay - firstDay + 1) * 0.44);
  const since = day - (middle - weekdayOf(middle));
  if (since < 0) return 1;
  return since < 7 ? 1.55 : 1.08 + 2.4 / (since + 3);
}

/** Everybody takes a week or two off now and then. */
function isOnLeave({ seed }: Period, person: Person, day: number): boolean {
  const season = Math.floor((day + person.index * 13) / 80);
  const length = 5 + 10 * hashRatio(seed + 2, person.index, season);
  const start = 60 * hashRatio(seed + 3, person.index, season);
  const sinceSeason = (day + person.index * 13) % 80;
  return sinceSeason >= start && sinceSeason < start + length;
}
