import { serveGunzip } from '../importers/gunzip-thread.ts';
import { type ReadOutcome, readFileBuffers } from '../importers/read-outcome.ts';
import { createLocalHost, type EngineHost } from './host.ts';
import { openGunzipThread } from './open-gunzip-thread.ts';
import type { CallMessage, GunzipMessage, WorkerMessage } from './protocol.ts';

/* The worker's entry: a local host, spoken to by messages. */

const host = createLocalHost(openGunzipThread);

addEventListener('message', ({ data }: MessageEvent<CallMessage | GunzipMessage>) => {
  if (data.method === 'gunzip') return serveGunzip(data.port);
  const { call } = data;
  perform(data)
    .then((result) => post({ kind: 'result', call, result }, buffersIn(data.method, result)))
    /* Also when the result cannot be posted: a call without an answer would wait for ever. */
    .catch((reason: unknown) => post({ kind: 'crashed', call, reason: String(reason) }));
});

post({ kind: 'ready' });

function perform({ call, method, parameters }: CallMessage): Promise<unknown> {
  switch (method) {
    case 'read': {
      const [files, , request] = parameters as Parameters<EngineHost['read']>;
      return host.read(files, (progress) => post({ kind: 'progress', call, progress }), request);
    }
    case 'findRecords': {
      const [sources, , query] = parameters as Parameters<EngineHost['findRecords']>;
      return host.findRecords(sources, (progress) => post({ kind: 'progress', call, progress }), query);
    }
    case 'add':
      return host.add(...(parameters as Parameters<EngineHost['add']>));
    case 'ask':
      return host.ask(...(parameters as Parameters<EngineHost['ask']>));
    case 'askPart':
      return host.askPart(...(parameters as Parameters<EngineHost['askPart']>));
    case 'remove':
      return host.remove(...(parameters as Parameters<EngineHost['remove']>));
    case 'prefer':
      return host.prefer(...(parameters as Parameters<EngineHost['prefer']>));
    case 'countRepeated':
      return host.countRepeated(...(parameters as Parameters<EngineHost['countRepeated']>));
    case 'clear':
      return host.clear();
  }
}

/** Tables and quarantines are moved to the page, not copied. */
function buffersIn(method: CallMessage['method'], result: unknown): Transferable[] {
  if (method !== 'read') return [];
  return (result as ReadOutcome[][])
    .flat()
    .flatMap((outcome) => (outcome.ok ? readFileBuffers(outcome.value) : []));
}

function post(message: WorkerMessage, moved: Transferable[] = []): void {
  postMessage(message, { transfer: moved });
}
