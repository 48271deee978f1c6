import { type ReadOutcome, readFileBuffers } from '../importers/read-outcome.ts';
import { EngineFailure } from './engine-failure.ts';
import type { EngineHost, OnReadProgress } from './host.ts';
import type { LogStatus } from './log-keeper.ts';
import type { CallMessage, RemoteMethod, WorkerMessage } from './protocol.ts';

interface OpenCall {
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress?: OnReadProgress;
}

/**
 * A host that runs in a worker, or null where the worker does not start (no workers, or a policy that forbids them).
 *
 * Fails: a call rejects with an `EngineFailure` when the worker dies under it or had died before, or for a bug. Bad input never rejects.
 */
export async function connectWorkerHost(spawn: () => Worker): Promise<EngineHost | null> {
  let worker: Worker;
  try {
    worker = spawn();
  } catch {
    return null;
  }
  return (await hasStarted(worker)) ? hostOf(worker) : null;
}

function hasStarted(worker: Worker): Promise<boolean> {
  return new Promise((resolve) => {
    worker.onmessage = () => resolve(true);
    worker.onerror = () => resolve(false);
  });
}

function hostOf(worker: Worker): EngineHost {
  const openCalls = new Map<number, OpenCall>();
  let lastCall = 0;
  let death: EngineFailure | null = null;

  worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.kind === 'ready') return;
    const open = openCalls.get(data.call);
    if (data.kind === 'progress') return open?.onProgress?.(data.progress);
    openCalls.delete(data.call);
    if (data.kind === 'result') open?.resolve(data.result);
    else open?.reject(new EngineFailure('bug', data.reason));
  };
  worker.onerror = (event) => {
    death = new EngineFailure('died', event.message ?? 'The worker ended.');
    worker.terminate();
    for (const open of openCalls.values()) open.reject(death);
    openCalls.clear();
  };

  function call<Returned>(
    method: RemoteMethod,
    parameters: readonly unknown[],
    options: { moved?: Transferable[]; onProgress?: OnReadProgress } = {},
  ): Promise<Returned> {
    if (death !== null) return Promise.reject(death);
    const message: CallMessage = { call: ++lastCall, method, parameters };
    return new Promise<Returned>((resolve, reject) => {
      const { onProgress } = options;
      openCalls.set(message.call, {
        resolve: resolve as (result: unknown) => void,
        reject,
        ...(onProgress && { onProgress }),
      });
      worker.postMessage(message, { transfer: options.moved ?? [] });
    });
  }

  return {
    read: (files, onProgress, request) =>
      call<ReadOutcome[][]>('read', [files, null, request], { onProgress }),
    findRecords: (sources, onProgress, query) => call('findRecords', [sources, null, query], { onProgress }),
    add: (files, mode) => call<LogStatus>('add', [files, mode], { moved: files.flatMap(readFileBuffers) }),
    ask: (question, selection) => call('ask', [question, selection]),
    askPart: (question, version, request) => call('askPart', [question, version, request]),
    remove: (fileId) => call<LogStatus>('remove', [fileId]),
    prefer: (source) => call<LogStatus>('prefer', [source]),
    countRepeated: (repeated) => call<LogStatus>('countRepeated', [repeated]),
    clear: () => call<LogStatus>('clear', []),
    dispose: () => worker.terminate(),
  };
}
