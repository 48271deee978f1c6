import type { GunzipThread } from '../importers/gunzip-thread.ts';
import type { GunzipMessage, WorkerMessage } from './protocol.ts';

/**
 * Starts the code of this worker once more, in a worker of its own that only unpacks; null where that cannot be. It ends with this one, so that a load
 * that is cancelled leaves nothing behind.
 */
export async function openGunzipThread(): Promise<GunzipThread | null> {
  try {
    address ??= trustedAddress();
    const worker = new Worker(address);
    if (!(await hasStarted(worker))) return null;
    const died = new Promise<void>((resolve) => {
      worker.onerror = (event) => {
        event.preventDefault();
        resolve();
      };
    });
    const { port1, port2 } = new MessageChannel();
    const message: GunzipMessage = { method: 'gunzip', port: port2 };
    worker.postMessage(message, [port2]);
    return { port: port1, died, end: () => worker.terminate() };
  } catch {
    return null;
  }
}

/** This worker's own address, that of a blob: under Trusted Types it has to pass through a policy, which can be made once and accepts nothing else. */
let address: string | undefined;

function trustedAddress(): string {
  const own = location.href;
  const { trustedTypes } = globalThis as unknown as Pick<Window, 'trustedTypes'>;
  const policy = trustedTypes?.createPolicy('app-worker', {
    createScriptURL: (value) => {
      if (value !== own || !own.startsWith('blob:'))
        throw new TypeError('Only the page’s own worker may run');
      return value;
    },
  });
  return policy === undefined ? own : (policy.createScriptURL(own) as unknown as string);
}

function hasStarted(worker: Worker): Promise<boolean> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => resolve(data.kind === 'ready');
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
  });
}
