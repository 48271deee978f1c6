import type { EpochMs } from '../base/units.ts';
import type { Engine, Load, LoadResult, RecordFinding, Refusal } from '../engine/engine.ts';
import { EngineFailure } from '../engine/engine-failure.ts';
import type { ReadProgress } from '../engine/host.ts';
import type { SkippedFile } from '../engine/kept-file.ts';
import type { LogStatus } from '../engine/log-keeper.ts';
import type { Answers, PartQuestion, Parts, Question } from '../engine/questions.ts';
import type { RecordQuery } from '../model/found-record.ts';
import type { LogSource } from '../model/log-source.ts';
import type { RepeatedRows } from '../model/merge-tables.ts';
import { type Selection, WHOLE_LOG } from '../model/selection.ts';
import { AnswerBook, type AnswerState, NO_ANSWERS } from './answer-book.ts';
import { findLoaded } from './find-loaded.ts';
import { LoadQueue } from './load-queue.ts';
import { FIRST_VIEW } from './view.ts';
import type { ViewStore } from './view-store.ts';

/** Files being read. `progress` is null until the first report. */
export interface Loading {
  readonly fileNames: readonly string[];
  readonly startedAt: EpochMs;
  readonly progress: ReadProgress | null;
  /** How many files wait behind them. */
  readonly waiting: number;
}

/**
 * Something that broke, as opposed to a file that cannot be read: what the page was doing, and what the browser said.
 * `log-lost` means that the worker which kept the log has ended, and that the page is empty because of it.
 */
export interface Problem {
  readonly during: 'starting' | 'reading' | 'answering' | 'log-lost';
  readonly reason: string;
}

/** Everything the page knows. Replaced, never changed. */
export interface AppState extends AnswerState {
  readonly loading: Loading | null;
  /** What is loaded; null on the empty page. */
  readonly status: LogStatus | null;
  /** Whether what is loaded is the invented sample. */
  readonly isSample: boolean;
  /** What could not be read since the page was last idle. */
  readonly refusals: readonly Refusal[];
  /** The files that were left out since then because the same bytes were loaded already. */
  readonly skipped: readonly SkippedFile[];
  readonly problem: Problem | null;
}

const EMPTY: AppState = {
  loading: null,
  status: null,
  isSample: false,
  refusals: [],
  skipped: [],
  problem: null,
  ...NO_ANSWERS,
};

/** Shows the whole log, and keeps nothing. */
const WHOLE_LOG_VIEW: LogView = {
  getView: () => FIRST_VIEW,
  reset: () => undefined,
  forgetPseudonyms: () => undefined,
};

/** What every view of a log shows: asked before the page is drawn, so that the answer is worked out meanwhile. */
const FIRST_QUESTION: Question = 'overview';

/**
 * Files to be read together. Those of the sample are still to be invented when it is its turn. `accepted` is what is loaded although it is
 * incomplete.
 */
interface LoadJob {
  readonly fileNames: readonly string[];
  readonly files: () => Promise<readonly File[]>;
  readonly isSample: boolean;
  readonly accepted?: Refusal;
}

/** What the store needs of what the reader looks at. */
type LogView = Pick<ViewStore, 'getView' | 'reset' | 'forgetPseudonyms'>;

/**
 * The page's one store. Loads are done one after the other, in the order in which they came; the invented sample and a real log are never mixed:
 * whichever comes later takes the other's place.
 *
 * The engine does what it is told in order, and answers in that order. So what is shown is always the log as it was before something or after it, never
 * between.
 */
export class AppStore {
  private state = EMPTY;
  private readonly listeners = new Set<() => void>();
  private readonly queue: LoadQueue<LoadJob>;
  private currentJob: LoadJob | null = null;
  private currentLoad: Load | null = null;
  private readonly openEngine: () => Promise<Engine>;
  private readonly book: AnswerBook;
  private readonly views: LogView;

  constructor(openEngine: () => Promise<Engine>, views: LogView = WHOLE_LOG_VIEW) {
    this.views = views;
    let engine: Engine | null = null;
    this.openEngine = async () => {
      engine ??= await openEngine();
      return engine;
    };
    this.book = new AnswerBook(
      () => engine,
      (answers) => this.change(answers),
      (reason) => this.fail('answering', reason),
    );
    this.queue = new LoadQueue(
      (job) => this.run(job),
      (job) => this.start(job),
      () => this.showWaiting(),
    );
  }

  readonly getState = (): AppState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads files and adds them to the log. */
  load(files: readonly File[]): void {
    if (files.length === 0) return;
    this.queue.add({ fileNames: files.map((file) => file.name), files: async () => files, isSample: false });
  }

  /** Invents the sample and reads it. It has its place in the queue at once, however long it takes to arrive. */
  loadSample(createFile: () => Promise<File>): void {
    this.queue.add({
      fileNames: ['the sample log'],
      files: async () => [await createFile()],
      isSample: true,
    });
  }

  /**
   * Reads a file again that was refused because it is incomplete, and adds what is there of it. The refusal goes, and comes back when the load comes to
   * nothing.
   */
  accept(refusal: Refusal): void {
    const { source } = refusal;
    this.change({ refusals: this.state.refusals.filter((each) => each !== refusal) });
    this.queue.add({
      fileNames: [refusal.error.file],
      files: async () => [source],
      isSample: false,
      accepted: refusal,
    });
  }

  /** Ends the load under way, unless it is past reading, and drops those that wait. What was loaded before stays. */
  cancel(): void {
    this.restoreRefusals(this.queue.waitingJobs);
    this.queue.dropWaiting();
    if (this.currentLoad?.cancel() === false) return;
    if (this.currentJob !== null) this.restoreRefusals([this.currentJob]);
    this.currentJob = null;
    this.currentLoad = null;
    this.change({ loading: null });
    this.queue.leaveCurrent();
  }

  /** Takes one file out of the log again; without files the page is empty. */
  remove(fileId: number): void {
    void this.update((engine) => engine.remove(fileId));
  }

  /** Believes one source where several cover the same time. */
  prefer(source: LogSource): void {
    void this.update((engine) => engine.prefer(source));
  }

  /** Counts rows that stand several times in one file each, or once. */
  countRepeated(repeated: RepeatedRows): void {
    void this.update((engine) => engine.countRepeated(repeated));
  }

  /** Forgets the log, and ends the load under way. */
  clear(): void {
    this.cancel();
    // A load that is past reading cannot be ended: what it gives is forgotten.
    this.currentJob = null;
    this.forget();
    this.change({ loading: null, refusals: [], problem: null });
    void this.update((engine) => engine.clear());
  }

  dismissRefusals(dismissed: readonly Refusal[]): void {
    this.change({ refusals: this.state.refusals.filter((each) => !dismissed.includes(each)) });
  }

  dismissProblem(): void {
    this.change({ problem: null });
  }

  dismissSkipped(): void {
    this.change({ skipped: [] });
  }

  /** Sees to it that the answer to a question about this version of the log, and this selection of it, arrives in `answers`. */
  request(question: Question, version: number, selection: Selection = WHOLE_LOG): void {
    this.book.request(question, version, selection);
  }

  /** The answer to a question about what is loaded now; null while no event is loaded, and when it could not be answered. */
  ask<Asked extends Question>(question: Asked, selection?: Selection): Promise<Answers[Asked] | null> {
    return this.book.ask(question, selection);
  }

  /** A part of what is loaded now; null when the log changes meanwhile, and when it could not be given. */
  async askPart<Asked extends PartQuestion>(
    question: Asked,
    request: Parts[Asked]['request'],
  ): Promise<Parts[Asked]['answer'] | null> {
    const version = this.state.status?.version;
    return version === undefined ? null : this.book.askPart(question, version, request);
  }

  /** Reads the loaded files again for certain records, see `Engine.findRecords`. */
  async findRecords(
    query: RecordQuery,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<RecordFinding> {
    return (await this.openEngine()).findRecords(query, onProgress);
  }

  private get waitingFiles(): number {
    return this.queue.waitingJobs.reduce((sum, { fileNames }) => sum + fileNames.length, 0);
  }

  private showWaiting(): void {
    const { loading } = this.state;
    if (loading !== null) this.change({ loading: { ...loading, waiting: this.waitingFiles } });
  }

  /** Work begins after a rest. What else was refused stays when a reader goes through it. */
  private start(job: LoadJob): void {
    const refusals = job.accepted === undefined ? [] : this.state.refusals;
    this.change({ refusals, skipped: [], problem: null });
  }

  private restoreRefusals(jobs: readonly LoadJob[]): void {
    const restored = jobs.flatMap(({ accepted }) => (accepted === undefined ? [] : [accepted]));
    if (restored.length > 0) this.change({ refusals: [...this.state.refusals, ...restored] });
  }

  private async run(job: LoadJob): Promise<void> {
    this.currentJob = job;
    const { waitingFiles: waiting } = this;
    this.change({ loading: { fileNames: job.fileNames, startedAt: Date.now(), progress: null, waiting } });
    try {
      const [engine, files] = await Promise.all([this.openEngine(), job.files()]);
      if (this.currentJob !== job) return;
      const mode = job.isSample || this.state.isSample ? 'replace' : 'join';
      const onProgress = (progress: ReadProgress): void => this.showProgress(job, progress);
      this.currentLoad = engine.load(files, mode, onProgress, acceptedHash(job));
      const result = await this.currentLoad.result;
      if (this.currentJob === job) this.finish(job, result);
    } catch (reason) {
      if (this.currentJob !== job) return;
      this.change({ loading: null });
      this.restoreRefusals([job]);
      this.fail(this.currentLoad === null ? 'starting' : 'reading', reason);
    }
    this.currentJob = null;
    this.currentLoad = null;
  }

  private showProgress(job: LoadJob, progress: ReadProgress): void {
    if (this.currentJob !== job || this.state.loading === null) return;
    this.change({ loading: { ...this.state.loading, progress } });
  }

  private finish(job: LoadJob, { status, refusals }: LoadResult): void {
    const isNew = status.version !== this.state.status?.version && status.files.length > 0;
    if (isNew) this.show(status, job.isSample);
    const { refused, loaded } = findLoaded([...this.state.refusals, ...refusals], status.files);
    this.change({
      loading: null,
      refusals: refused,
      skipped: [...this.state.skipped, ...status.skipped, ...loaded],
    });
  }

  /** The engine does one thing after the other: a status that is older than what is shown has been overtaken. */
  private async update(perform: (engine: Engine) => Promise<LogStatus>): Promise<void> {
    try {
      const status = await perform(await this.openEngine());
      if (status.version < (this.state.status?.version ?? 0)) return;
      if (status.files.length === 0) this.forget();
      else this.show(status, this.state.isSample);
    } catch (reason) {
      this.fail('answering', reason);
    }
  }

  /** What is drawn stays until the numbers of now are there, unless a file it tells of has gone. */
  private show(status: LogStatus, isSample: boolean): void {
    const ids = new Set(status.files.map(({ id }) => id));
    const keepsFormer = this.state.status?.files.every(({ id }) => ids.has(id)) ?? false;
    if (this.state.status !== null) {
      if (isSample !== this.state.isSample) this.views.reset();
      else this.views.forgetPseudonyms();
    }
    this.book.startOver(FIRST_QUESTION, status.version, this.views.getView().selection, keepsFormer);
    const skipped = this.state.skipped.filter(({ id }) => ids.has(id));
    this.change({ status, isSample, skipped });
  }

  /** Nothing of a log that is gone is to be left behind, no word that was searched for; what a link asked for before there was one is kept. */
  private forget(): void {
    if (this.state.status !== null) this.views.reset();
    this.book.forget();
    this.change({ status: null, isSample: false, skipped: [] });
  }

  private fail(during: Problem['during'], reason: unknown): void {
    const isLogLost = reason instanceof EngineFailure && reason.kind === 'log-lost';
    if (isLogLost) this.forget();
    this.change({ problem: { during: isLogLost ? 'log-lost' : during, reason: String(reason) } });
  }

  private change(part: Partial<AppState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

function acceptedHash({ accepted }: LoadJob): string | undefined {
  return accepted?.error.code === 'incomplete' ? accepted.error.contentHash : undefined;
}
