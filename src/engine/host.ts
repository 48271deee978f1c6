import { success } from '../base/result.ts';
import type { Bytes } from '../base/units.ts';
import { MemoryBudget } from '../importers/memory-budget.ts';
import type { ReadOptions } from '../importers/read-options.ts';
import type { ReadFile, ReadOutcome } from '../importers/read-outcome.ts';
import { findUnlikelyTimes } from '../importers/unlikely-times.ts';
import type { FoundRecords, RecordQuery } from '../model/found-record.ts';
import type { LogSource } from '../model/log-source.ts';
import type { RepeatedRows } from '../model/merge-tables.ts';
import { turnOldestFirst } from '../model/oldest-first.ts';
import type { Selection } from '../model/selection.ts';
import { findRecords, type RecordSource } from './find-records.ts';
import { type AddMode, LogKeeper, type LogStatus } from './log-keeper.ts';
import type { Answers, PartQuestion, Parts, Question } from './questions.ts';
import { type OnReadProgress, readInTurn } from './read-in-turn.ts';

export type { OnReadProgress, ReadProgress } from './read-in-turn.ts';

/** What a load needs to know beside its files. */
export interface ReadRequest {
  /** The memory that the log takes already, see `LogStatus`; none when left out. */
  readonly loadedMemory?: Bytes | undefined;
  /** See `ReadOptions`. */
  readonly accepted?: string | undefined;
}

/**
 * What can run beside the page: reads files, keeps a log, answers questions. One host does one of these jobs; reading has a host of its own,
 * so that it can be ended at any moment without touching the log.
 */
export interface EngineHost {
  /** Gives the outcomes of each file. */
  read(
    files: readonly File[],
    onProgress: OnReadProgress,
    request?: ReadRequest,
  ): Promise<readonly (readonly ReadOutcome[])[]>;
  /** Reads loaded files again for the records that are wanted. See `findRecords`. */
  findRecords(
    sources: readonly RecordSource[],
    onProgress: OnReadProgress,
    query: RecordQuery,
  ): Promise<FoundRecords>;
  add(files: readonly ReadFile[], mode: AddMode): Promise<LogStatus>;
  ask<Asked extends Question>(question: Asked, selection?: Selection): Promise<Answers[Asked] | null>;
  askPart<Asked extends PartQuestion>(
    question: Asked,
    version: number,
    request: Parts[Asked]['request'],
  ): Promise<Parts[Asked]['answer'] | null>;
  remove(fileId: number): Promise<LogStatus>;
  prefer(source: LogSource): Promise<LogStatus>;
  countRepeated(repeated: RepeatedRows): Promise<LogStatus>;
  clear(): Promise<LogStatus>;
  /** Ends whatever the host does and frees what it holds. Promises it has given stay open for ever. */
  dispose(): void;
}

/** A host in this thread: the one that a worker wraps, and the fallback where workers are not to be had. A worker may say how it opens another one to unpack. */
export function createLocalHost(openGunzipThread?: ReadOptions['openGunzipThread']): EngineHost {
  const keeper = new LogKeeper(Date.now);
  const ended = new AbortController();
  return {
    read: (files, onProgress, { loadedMemory, accepted } = {}) =>
      readFiles(files, onProgress, {
        signal: ended.signal,
        accepted,
        openGunzipThread,
        memory: new MemoryBudget(loadedMemory),
      }),
    findRecords: (sources, onProgress, query) =>
      findRecords(sources, query, onProgress, { signal: ended.signal, openGunzipThread }),
    add: async (files, mode) => keeper.add(files, mode),
    ask: async (question, selection) => keeper.ask(question, selection),
    askPart: async (question, version, request) => keeper.askPart(question, version, request),
    remove: async (fileId) => keeper.remove(fileId),
    prefer: async (source) => keeper.prefer(source),
    countRepeated: async (repeated) => keeper.countRepeated(repeated),
    clear: async () => keeper.clear(),
    dispose: () => ended.abort(),
  };
}

async function readFiles(
  files: readonly File[],
  onProgress: OnReadProgress,
  options: ReadOptions,
): Promise<readonly (readonly ReadOutcome[])[]> {
  const outcomes: (readonly ReadOutcome[])[] = [];
  await readInTurn(
    files,
    onProgress,
    () => options,
    (ofFile) => {
      for (const outcome of ofFile) if (outcome.ok) turnOldestFirst(outcome.value.table);
      outcomes.push(ofFile.map(withUnlikelyTimes));
    },
  );
  return outcomes;
}

/** The clock is the host's: what a file says must not depend on when it is read. */
function withUnlikelyTimes(outcome: ReadOutcome): ReadOutcome {
  if (!outcome.ok) return outcome;
  const { table, report } = outcome.value;
  const issues = [...report.issues, ...findUnlikelyTimes(table, Date.now())];
  return success({ ...outcome.value, report: { ...report, issues } });
}
