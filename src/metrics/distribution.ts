import type { Ratio } from '../base/units.ts';

/** People who started about as many conversations. `most` is null in the last bin, which has no upper end. */
export interface DistributionBin {
  readonly least: number;
  readonly most: number | null;
  readonly people: number;
}

/** How conversations are spread over people. */
export interface Distribution {
  readonly bins: readonly DistributionBin[];
  /** How many people are the top 10 %, rounded up. */
  readonly topPeople: number;
  /** Their share of the conversations that people started; null without any. */
  readonly topShare: Ratio | null;
}

const BINS: readonly Omit<DistributionBin, 'people'>[] = [
  { least: 0, most: 0 },
  { least: 1, most: 4 },
  { least: 5, most: 19 },
  { least: 20, most: 49 },
  { least: 50, most: null },
];

const TOP: Ratio = 0.1;

/**
 * Tells how conversations are spread over people.
 *
 * Shape: `conversations` holds one count for each person; the bins hold each of them once.
 * Empty: nobody gives empty bins and no share.   Fails: never.   Cost: a sort.   Source: docs/definitions.md, "Distribution".
 */
export function computeDistribution(conversations: Uint32Array): Distribution {
  const total = conversations.reduce((sum, count) => sum + count, 0);
  const topPeople = Math.ceil(conversations.length * TOP);
  const top = conversations.toSorted().subarray(conversations.length - topPeople);
  return {
    bins: BINS.map(({ least, most }) => ({
      least,
      most,
      people: conversations.filter((count) => count >= least && (most === null || count <= most)).length,
    })),
    topPeople,
    topShare: total === 0 ? null : top.reduce((sum, count) => sum + count, 0) / total,
  };
}
