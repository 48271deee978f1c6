import type { EpochMs } from '../base/units.ts';
import type { Engine, Load } from '../engine/engine.ts';
import type { ReadProgress } from '../engine/host.ts';
import type { LogStatus } from '../engine/log-keeper.ts';
import type { Answers, Question } from '../engine/questions.ts';
import type { ImportError } from '../model/import-error.ts';
import type { LogSource } from '../model/log-source.ts';

/** Files being read. `progress` is null until the first report. */
export interface Loading {
  readonly fileNames: readonly string[];
  readonly startedAt: EpochMs;
  readonly progress: ReadProgress | null;
}

/** Everything the page knows. Replaced, never changed. */
export interface AppState {
  readonly loading: Loading | null;
  /** What is loaded; null on the empty page. */
  readonly status: LogStatus | null;
  /** Whether what is loaded is the invented sample. */
  readonly isSample: boolean;
  /** The files of the last load that could not be read. */
  readonly errors: readonly ImportError[];
  /** What the engine said when it broke down: a bug or too little memory. */
  readonly crash: string | null;
  /** The answers given for what is loaded now. A question that has been asked and not yet answered is missing. */
  readonly answers: Partial<Answers>;
}

const EMPTY: AppState = {
  loading: null,
  status: null,
  isSample: false,
  errors: [],
  crash: null,
  answers: {},
};

interface LoadJob {
  readonly files: readonly File[];
  readonly isSample: boolean;
}

/**
 * The page's one store. Loads are done one after the other, in the order in which they came; the invented sample and a real log are never mixed:
 * whichever comes later takes the other's place.
 */
export class AppStore {
  private state = EMPTY;
  private readonly listeners = new Set<() => void>();
  private readonly asked = new Set<Question>();
  private queue: LoadJob[] = [];
  private currentJob: LoadJob | null = null;
  private currentLoad: Load | null = null;
  private readonly openEngine: () => Promise<Engine>;

  constructor(openEngine: () => Promise<Engine>) {
    this.openEngine = openEngine;
  }

  readonly getState = (): AppState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads files and adds them to the log. */
  load(files: readonly File[], { isSample = false } = {}): void {
    if (files.length === 0) return;
    this.queue.push({ files, isSample });
    if (this.state.loading === null) void this.workOff();
  }

  /** Ends the load under way and drops those that wait. What was loaded before stays. */
  cancel(): void {
    this.queue = [];
    if (this.currentLoad?.cancel() === false) return;
    this.currentJob = null;
    this.currentLoad = null;
    this.change({ loading: null });
  }

  /** Takes one file out of the log again; without files the page is empty. */
  remove(fileId: number): void {
    void this.update((engine) => engine.remove(fileId));
  }

  /** Believes one source where several cover the same time. */
  prefer(source: LogSource): void {
    void this.update((engine) => engine.prefer(source));
  }

  /** Forgets the log. */
  clear(): void {
    void this.openEngine().then((engine) => engine.clear());
    this.asked.clear();
    this.change({ ...EMPTY, loading: this.state.loading });
  }

  dismissErrors(): void {
    this.change({ errors: [], crash: null });
  }

  /** Sees to it that the answer to a question about this version of the log arrives in `answers`. */
  request(question: Question, version: number): void {
    if (this.asked.has(question)) return;
    this.asked.add(question);
    void this.ask(question).then(
      (answer) => {
        if (this.state.status?.version !== version || answer === null) return;
        this.change({ answers: { ...this.state.answers, [question]: answer } });
      },
      (reason: unknown) => this.change({ crash: String(reason) }),
    );
  }

  /** The answer to a question about what is loaded now; null while no event is loaded. */
  async ask<Asked extends Question>(question: Asked): Promise<Answers[Asked] | null> {
    return (await this.openEngine()).ask(question);
  }

  private async workOff(): Promise<void> {
    for (let job = this.queue.shift(); job !== undefined; job = this.queue.shift()) await this.run(job);
  }

  private async run(job: LoadJob): Promise<void> {
    this.currentJob = job;
    const fileNames = job.files.map((file) => file.name);
    this.change({ loading: { fileNames, startedAt: Date.now(), progress: null }, errors: [], crash: null });
    try {
      const engine = await this.openEngine();
      if (this.currentJob !== job) return;
      const mode = job.isSample || this.state.isSample ? 'replace' : 'join';
      this.currentLoad = engine.load(job.files, mode, (progress) => this.report(job, progress));
      const { status, errors } = await this.currentLoad.result;
      this.finish(job, status, errors);
    } catch (reason) {
      this.change({ loading: null, crash: String(reason) });
    }
    this.currentJob = null;
    this.currentLoad = null;
  }

  private report(job: LoadJob, progress: ReadProgress): void {
    if (this.currentJob !== job || this.state.loading === null) return;
    this.change({ loading: { ...this.state.loading, progress } });
  }

  private finish(job: LoadJob, status: LogStatus, errors: readonly ImportError[]): void {
    const nothingRead = status.version === this.state.status?.version || status.files.length === 0;
    this.change({ loading: null, errors });
    if (!nothingRead) this.show(status, job.isSample);
  }

  private async update(perform: (engine: Engine) => Promise<LogStatus>): Promise<void> {
    try {
      const status = await perform(await this.openEngine());
      if (status.files.length === 0) this.clear();
      else this.show(status, this.state.isSample);
    } catch (reason) {
      this.change({ crash: String(reason) });
    }
  }

  private show(status: LogStatus, isSample: boolean): void {
    this.asked.clear();
    this.change({ status, isSample, answers: {} });
  }

  private change(part: Partial<AppState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
