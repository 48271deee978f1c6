import workerSource from '../engine/worker.ts?worker-source';

/*
 * The worker is made from a blob: a blob inherits the page's policy, a worker from an address would not. Under Trusted Types its address has to
 * pass through a policy, which accepts exactly this one.
 */
const address = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));

const policy = window.trustedTypes?.createPolicy('app-worker', {
  createScriptURL: (value) => {
    if (value !== address) throw new TypeError('Only the page’s own worker may run');
    return value;
  },
});

export function spawnWorker(): Worker {
  return new Worker(policy === undefined ? address : (policy.createScriptURL(address) as unknown as string));
}
