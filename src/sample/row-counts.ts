import { countErrands } from './admin-steps.ts';
import { type Company, forEachEffort, type RowCounts } from './invent-day.ts';

/**
 * Turns efforts into whole rows, so that all days together have exactly `events` rows.
 *
 * What is left of an effort after rounding goes to the next one. Errands are a row each, but never more than half of the log.
 * Cost: asks for the effort of everybody on every day once.
 */
export function planRowCounts(company: Company, events: number): RowCounts {
  const days = Array.from(
    { length: company.lastDay - company.firstDay + 1 },
    (_, age) => company.lastDay - age,
  );
  const errandsOf = (day: number) => countErrands(company.errands.get(day));
  let errands = 0;
  let effort = 0;
  for (const day of days) {
    errands += errandsOf(day);
    forEachEffort(company, day, (_, share) => {
      effort += share;
    });
  }
  const errandShare = Math.min(0.5, errands / Math.max(1, events));
  const effortOfRow = errands === 0 ? 0 : (effort * errandShare) / (1 - errandShare) / errands;

  const all = sumInOrder(company, days, (day) => errandsOf(day) * effortOfRow);
  let sum = 0;
  let written = 0;
  return {
    effortOfRow,
    forEffort(share) {
      sum += share;
      const due = Math.floor((sum / all) * events) - written;
      written += due;
      return due;
    },
  };
}

/** Adds up in the order in which the rows are made: only then is the last sum the same to the last bit. */
function sumInOrder(
  company: Company,
  days: readonly number[],
  errandEffort: (day: number) => number,
): number {
  let sum = 0;
  for (const day of days) {
    if (company.errands.has(day)) sum += errandEffort(day);
    forEachEffort(company, day, (_, share) => {
      sum += share;
    });
  }
  return sum;
}
