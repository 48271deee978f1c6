import type { CDPSession } from 'playwright';

interface Heap {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** What the workers of a page hold in bytes, objects and buffers together, after their garbage was collected. */
export async function workerHeaps(session: CDPSession): Promise<number> {
  const workers: string[] = [];
  const note = ({ sessionId, targetInfo }: { sessionId: string; targetInfo: { type: string } }): void => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  };
  session.on('Target.attachedToTarget', note);
  // Not flattened: only so can the workers be spoken to through the session of their page.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let sum = 0;
  for (const worker of workers) {
    await ask(session, worker, 'HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = (await ask(session, worker, 'Runtime.getHeapUsage')) as Heap;
    sum += usedSize + backingStorageSize;
  }
  session.off('Target.attachedToTarget', note);
  await session.send('Target.setAutoAttach', {
    autoAttach: false,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return sum;
}

let lastId = 0;

function ask(session: CDPSession, worker: string, method: string): Promise<unknown> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    const hear = ({ sessionId, message }: { sessionId: string; message: string }): void => {
      if (sessionId !== worker) return;
      const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
      if (answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', hear);
      if (answer.error === undefined) resolve(answer.result);
      else reject(new Error(`${method}: ${answer.error.message}`));
    };
    session.on('Target.receivedMessageFromTarget', hear);
    const message = JSON.stringify({ id, method });
    session.send('Target.sendMessageToTarget', { sessionId: worker, message }).catch(reject);
  });
}
