import type { EpochMs } from '../base/units.ts';
import type { LogSource } from './log-source.ts';

/** Time that two sources cover, and what came of it: the events of one are used, those of the other are set aside. */
export interface Overlap {
  readonly used: LogSource;
  readonly setAside: LogSource;
  /** The oldest and the newest instant that both cover. */
  readonly first: EpochMs;
  readonly last: EpochMs;
  /** How many events are set aside; 0 where the other source has none in this time. */
  readonly events: number;
}
