import type { EpochMs } from '../base/units.ts';
import type { Engine, Load } from '../engine/engine.ts';
import type { ReadProgress } from '../engine/host.ts';
import type { SkippedFile } from '../engine/kept-file.ts';
import type { LogStatus } from '../engine/log-keeper.ts';
import type { Answers, PartQuestion, Parts, Question } from '../engine/questions.ts';
import type { ImportError } from '../model/import-error.ts';
import type { LogSource } from '../model/log-source.ts';

/** Files being read. `progress` is null until the first report. */
export interface Loading {
  readonly fileNames: readonly string[];
  readonly startedAt: EpochMs;
  readonly progress: ReadProgress | null;
  /** How many files wait behind them. */
  readonly waiting: number;
}

/** Everything the page knows. Replaced, never changed. */
export interface AppState {
  readonly loading: Loading | null;
  /** What is loaded; null on the empty page. */
  readonly status: LogStatus | null;
  /** Whether what is loaded is the invented sample. */
  readonly isSample: boolean;
  /** The files that could not be read since the page was last idle. */
  readonly errors: readonly ImportError[];
  /** The files that were left out since then because the same bytes were loaded already. */
  readonly skipped: readonly SkippedFile[];
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
  skipped: [],
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
 *
 * The engine does what it is told in order, and answers in that order. So what is shown is always the log as it was before something or after it, never
 * between. Only what was under way when the log was cleared must not bring it back, see `receive`.
 */
export class AppStore {
  private state = EMPTY;
  private readonly listeners = new Set<() => void>();
  private readonly asked = new Set<Question>();
  private queue: LoadJob[] = [];
  private currentJob: LoadJob | null = null;
  private currentLoad: Load | null = null;
  /** Settles when the engine has forgotten the log; `clearedVersion` is the version that it then had. */
  private clearing: Promise<void> = Promise.resolve();
  private clearedVersion = 0;
  /** Counts the walks through the queue: one that was cancelled must not go on beside the next. */
  private walk = 0;
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
    const { loading } = this.state;
    if (loading !== null) this.change({ loading: { ...loading, waiting: this.waitingFiles } });
    else {
      this.change({ errors: [], skipped: [], crash: null });
      void this.workOff();
    }
  }

  /** Ends the load under way and drops those that wait. What was loaded before stays. */
  cancel(): void {
    this.queue = [];
    if (this.currentLoad?.cancel() === false) {
      if (this.state.loading !== null) this.change({ loading: { ...this.state.loading, waiting: 0 } });
      return;
    }
    this.walk++;
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

  /** Forgets the log, at once. A load under way goes on and begins a new one. */
  clear(): void {
    this.clearing = this.openEngine()
      .then((engine) => engine.clear())
      .then(
        ({ version }) => {
          this.clearedVersion = version;
        },
        (reason: unknown) => this.change({ crash: String(reason) }),
      );
    this.showNothing();
  }

  dismissErrors(): void {
    this.change({ errors: [], crash: null });
  }

  dismissSkipped(): void {
    this.change({ skipped: [] });
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

  /** A part of what is loaded now; null when the log changes meanwhile. */
  async askPart<Asked extends PartQuestion>(
    question: Asked,
    request: Parts[Asked]['request'],
  ): Promise<Parts[Asked]['answer'] | null> {
    const version = this.state.status?.version;
    return version === undefined ? null : (await this.openEngine()).askPart(question, version, request);
  }

  private get waitingFiles(): number {
    return this.queue.reduce((sum, { files }) => sum + files.length, 0);
  }

  private async workOff(): Promise<void> {
    const walk = ++this.walk;
    while (walk === this.walk) {
      const job = this.queue.shift();
      if (job === undefined) return;
      await this.run(job);
    }
  }

  private async run(job: LoadJob): Promise<void> {
    this.currentJob = job;
    const fileNames = job.files.map((file) => file.name);
    const { waitingFiles: waiting } = this;
    this.change({ loading: { fileNames, startedAt: Date.now(), progress: null, waiting } });
    try {
      const engine = await this.openEngine();
      if (this.currentJob !== job) return;
      const mode = job.isSample || this.state.isSample ? 'replace' : 'join';
      this.currentLoad = engine.load(job.files, mode, (progress) => this.report(job, progress));
      const { status, errors } = await this.currentLoad.result;
      await this.clearing;
      this.finish(job, status, errors);
    } catch (reason) {
      if (this.currentJob !== job) return;
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
    this.change({
      loading: null,
      errors: [...this.state.errors, ...errors],
      skipped: [...this.state.skipped, ...status.skipped],
    });
    if (status.files.length > 0) this.receive(status, job.isSample);
  }

  private async update(perform: (engine: Engine) => Promise<LogStatus>): Promise<void> {
    try {
      const status = await perform(await this.openEngine());
      await this.clearing;
      this.receive(status, this.state.isSample);
    } catch (reason) {
      this.change({ crash: String(reason) });
    }
  }

  /** Shows what the engine says is loaded, unless it is what is shown already, or from before the log was cleared. */
  private receive(status: LogStatus, isSample: boolean): void {
    if (status.version === this.state.status?.version || status.version < this.clearedVersion) return;
    if (status.files.length === 0) {
      this.showNothing();
      return;
    }
    this.asked.clear();
    this.change({ status, isSample, answers: {} });
  }

  private showNothing(): void {
    this.asked.clear();
    this.change({ ...EMPTY, loading: this.state.loading });
  }

  private change(part: Partial<AppState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
