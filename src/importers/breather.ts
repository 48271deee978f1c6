const LONGEST_STRETCH_MS = 50;

/**
 * Lets other work of the thread run now and then, so that a page stays alive and a cancelled load stops even when the importers
 * run on the main thread.
 */
export class Breather {
  private lastBreath = performance.now();

  /** Comes back at once, or after the event loop has turned when the last time is long ago. */
  async breathe(): Promise<void> {
    if (performance.now() - this.lastBreath < LONGEST_STRETCH_MS) return;
    await eventLoopTurn();
    this.lastBreath = performance.now();
  }
}

/** A message, not a timer: browsers hold timers of hidden pages back for a second and more. */
function eventLoopTurn(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
