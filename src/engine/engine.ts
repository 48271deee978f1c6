import { whenIdle } from '../base/when-idle.ts';
import type { FoundRecords, RecordQuery } from '../model/found-record.ts';
import type { ImportError } from '../model/import-error.ts';
import type { LogSource } from '../model/log-source.ts';
import type { RepeatedRows } from '../model/merge-tables.ts';
import type { Selection } from '../model/selection.ts';
import { EngineFailure } from './engine-failure.ts';
import type { EngineHost, OnReadProgress } from './host.ts';
import type { AddMode, LogStatus } from './log-keeper.ts';
import type { Answers, PartQuestion, Parts, Question } from './questions.ts';
import { RecordSources } from './record-sources.ts';
import { connectWorkerHost } from './worker-host.ts';

/** Why a file, or an entry of it, was not loaded. `source` is the file that was given. */
export interface Refusal {
  readonly error: ImportError;
  readonly source: File;
}

/** What a load came to: the log as it is now, and what could not be read. */
export interface LoadResult {
  readonly status: LogStatus;
  readonly refusals: readonly Refusal[];
}

/** A load under way. `result` stays open for ever once the load is cancelled. */
export interface Load {
  readonly result: Promise<LoadResult>;
  /**
   * Ends the load at once; what was loaded before stays as it was. Gives false when it is too late for that: all files are read and on their way
   * into the log.
   */
  cancel(): boolean;
}

/** A search for records under way. `result` stays open for ever once the search is cancelled. */
export interface RecordFinding {
  readonly result: Promise<FoundRecords>;
  cancel(): void;
}

/** The log, as the page sees it. */
export interface Engine {
  /**
   * Reads files and adds them to the log. With `replace` they take the place of what is loaded, unless none of them can be read. With `accepted`, the
   * content hash of something incomplete in them, that alone is added.
   */
  load(files: readonly File[], mode: AddMode, onProgress: OnReadProgress, accepted?: string): Load;
  /** The answer for what is selected; for the whole log without a selection. */
  ask<Asked extends Question>(question: Asked, selection?: Selection): Promise<Answers[Asked] | null>;
  /** A part of what is loaded as `version`; null when the log has changed since. */
  askPart<Asked extends PartQuestion>(
    question: Asked,
    version: number,
    request: Parts[Asked]['request'],
  ): Promise<Parts[Asked]['answer'] | null>;
  /** Reads the loaded files again for certain records, in a worker of its own: the log keeps none of their text. */
  findRecords(query: RecordQuery, onProgress: OnReadProgress): RecordFinding;
  /** Takes one file out of the log again. */
  remove(fileId: number): Promise<LogStatus>;
  /** Believes one source where several cover the same time. */
  prefer(source: LogSource): Promise<LogStatus>;
  /** Counts rows that stand several times in one file each, or once. */
  countRepeated(repeated: RepeatedRows): Promise<LogStatus>;
  clear(): Promise<LogStatus>;
}

/**
 * An engine whose log lives in a worker, and which reads every load in another, so that a load can be ended without touching the log. Where workers
 * are not to be had, the same code runs in this thread.
 *
 * Fails: a promise rejects with an `EngineFailure`, only when a worker dies or for a bug. An engine that has lost its log can be used again.
 */
export function createEngine(spawn: () => Worker): Engine {
  const openHost = async (): Promise<EngineHost> =>
    (await connectWorkerHost(spawn)) ?? (await import('./host.ts')).createLocalHost();
  let keeper = openHost();

  /** Asks the host that keeps the log. One that has died took the log with it; the next one starts empty. */
  async function askKeeper<Answer>(ask: (host: EngineHost) => Promise<Answer>): Promise<Answer> {
    const asked = keeper;
    try {
      return await ask(await asked);
    } catch (reason) {
      if (!(reason instanceof EngineFailure) || reason.kind !== 'died') throw reason;
      if (keeper === asked) keeper = openHost();
      loadedMemory = 0;
      sources.keep([]);
      throw new EngineFailure('log-lost', reason.message);
    }
  }

  const sources = new RecordSources();
  /** How much memory the log takes, as its keeper said last. */
  let loadedMemory = 0;
  async function change(make: (host: EngineHost) => Promise<LogStatus>): Promise<LogStatus> {
    const status = await askKeeper(make);
    loadedMemory = status.memory;
    sources.keep(status.files);
    return status;
  }
  /** Opened ahead of the next load, so that it begins at once. */
  let spareReader: Promise<EngineHost> | null = openHost();
  /** Not while files are merged and the page is drawn: a worker that starts would take its turns. */
  const openSpareReader = (): void =>
    whenIdle(() => {
      spareReader ??= openHost();
    });

  function takeReader(): Promise<EngineHost> {
    const reader = spareReader ?? openHost();
    spareReader = null;
    return reader;
  }

  function load(files: readonly File[], mode: AddMode, onProgress: OnReadProgress, accepted?: string): Load {
    const reader = takeReader();
    let phase: 'reading' | 'merging' | 'cancelled' = 'reading';
    const endReader = (): void => void reader.then((host) => host.dispose());
    const run = async (): Promise<LoadResult> => {
      const outcomes = await (await reader).read(
        files,
        (progress) => phase === 'reading' && onProgress(progress),
        { loadedMemory, accepted },
      );
      if (phase === 'cancelled') return never();
      phase = 'merging';
      endReader();
      const readFiles = outcomes.flat().flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
      const refusals = outcomes.flatMap((ofFile, index) =>
        ofFile.flatMap((outcome) => (outcome.ok ? [] : [{ error: outcome.error, source: files[index]! }])),
      );
      const status = await change((host) => host.add(readFiles, mode));
      for (const [index, ofFile] of outcomes.entries())
        sources.add(ofFile, { file: files[index]!, accepted });
      return { status, refusals };
    };
    return {
      result: run()
        .catch((reason: unknown) => {
          if (phase === 'cancelled') return never();
          if (phase === 'reading') endReader();
          throw reason;
        })
        .finally(openSpareReader),
      cancel: () => {
        if (phase !== 'reading') return false;
        phase = 'cancelled';
        endReader();
        openSpareReader();
        return true;
      },
    };
  }

  function findRecords(query: RecordQuery, onProgress: OnReadProgress): RecordFinding {
    const reader = takeReader();
    const files = sources.list();
    let isCancelled = false;
    const end = (): void => {
      void reader.then((host) => host.dispose());
      openSpareReader();
    };
    const run = async (): Promise<FoundRecords> =>
      (await reader).findRecords(
        files,
        (progress) => {
          if (!isCancelled) onProgress(progress);
        },
        query,
      );
    return {
      result: run().then(
        (found) => {
          if (isCancelled) return never();
          end();
          return found;
        },
        (reason: unknown) => {
          if (isCancelled) return never();
          end();
          throw reason;
        },
      ),
      cancel: () => {
        isCancelled = true;
        end();
      },
    };
  }

  return {
    load,
    findRecords,
    ask: (question, selection) => askKeeper((host) => host.ask(question, selection)),
    askPart: (question, version, request) => askKeeper((host) => host.askPart(question, version, request)),
    remove: (fileId) => change((host) => host.remove(fileId)),
    prefer: (source) => change((host) => host.prefer(source)),
    countRepeated: (repeated) => change((host) => host.countRepeated(repeated)),
    clear: () => change((host) => host.clear()),
  };
}

function never(): Promise<never> {
  return new Promise(() => {});
}
