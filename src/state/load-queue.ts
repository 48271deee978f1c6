/** One thing to be done after the other. Cancelling ends the one under way and drops those that wait. */
export class LoadQueue<Job> {
  private waiting: Job[] = [];
  private isWorking = false;
  private endCurrent: (() => void) | null = null;
  private readonly work: (job: Job) => Promise<void>;
  private readonly onStart: (job: Job) => void;
  private readonly onWaiting: () => void;

  /** `work` does one job and never rejects; `onStart` is told the job with which work begins after a rest, `onWaiting` when jobs come or are dropped meanwhile. */
  constructor(work: (job: Job) => Promise<void>, onStart: (job: Job) => void, onWaiting: () => void) {
    this.work = work;
    this.onStart = onStart;
    this.onWaiting = onWaiting;
  }

  get waitingJobs(): readonly Job[] {
    return this.waiting;
  }

  add(job: Job): void {
    this.waiting.push(job);
    if (this.isWorking) this.onWaiting();
    else void this.workOff();
  }

  /** Drops the jobs that wait. */
  dropWaiting(): void {
    this.waiting = [];
    this.onWaiting();
  }

  /** Goes on with the next job without waiting for the one under way, whose work the caller has seen to. */
  leaveCurrent(): void {
    this.endCurrent?.();
  }

  private async workOff(): Promise<void> {
    this.isWorking = true;
    this.onStart(this.waiting[0]!);
    for (let job = this.waiting.shift(); job !== undefined; job = this.waiting.shift()) {
      const left = new Promise<void>((resolve) => {
        this.endCurrent = resolve;
      });
      await Promise.race([this.work(job), left]);
    }
    this.isWorking = false;
  }
}
