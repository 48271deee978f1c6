/** Who tells that time passes. Tests have one of their own. */
export interface Clock {
  /** Calls `tick` every so many milliseconds, or later when the thread or the computer sleeps; returns how to end that. */
  every(milliseconds: number, tick: () => void): () => void;
}

/** The clock of the computer. */
const SYSTEM_CLOCK: Clock = {
  every(milliseconds, tick) {
    const timer = setInterval(tick, milliseconds);
    return () => clearInterval(timer);
  },
};

const TICK_MS = 5000;
const MAX_TICKS = 12;

/** A read that does not move for so long is given up. */
export const STALL_SECONDS = (TICK_MS * MAX_TICKS) / 1000;

/** What a read that was given up rejects with. */
export class StalledError extends Error {
  override readonly name = 'StalledError';
}

/**
 * Turns a read that never ends into an error: a drive that is gone, a network that hangs, a stream that the browser lost.
 *
 * Shape: counts ticks, not hours of the day: a computer that slept through the night has missed nothing, since a clock that slept ticks
 * once when it wakes.
 */
export class StallWatch {
  private readonly stopClock: () => void;
  private readonly waiting = new Set<Wait>();

  constructor(clock: Clock = SYSTEM_CLOCK) {
    this.stopClock = clock.every(TICK_MS, () => this.tick());
  }

  /** The same promise, which rejects with a `StalledError` when it stays open for `STALL_SECONDS`. */
  guard<Given>(promise: Promise<Given>): Promise<Given> {
    return new Promise((resolve, reject) => {
      const wait: Wait = { ticks: 0, giveUp: () => reject(new StalledError()) };
      this.waiting.add(wait);
      const settled = <Value>(settle: (value: Value) => void) => {
        return (value: Value): void => {
          this.waiting.delete(wait);
          settle(value);
        };
      };
      promise.then(settled(resolve), settled(reject));
    });
  }

  /** Ends the watch; what is still open stays so. */
  stop(): void {
    this.stopClock();
    this.waiting.clear();
  }

  private tick(): void {
    for (const wait of this.waiting) {
      wait.ticks++;
      if (wait.ticks < MAX_TICKS) continue;
      this.waiting.delete(wait);
      wait.giveUp();
    }
  }
}

interface Wait {
  ticks: number;
  readonly giveUp: () => void;
}
