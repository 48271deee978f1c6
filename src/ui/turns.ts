import { whenIdle } from '../base/when-idle.ts';

const waiting = new Set<() => void>();
let isCalled = false;

/** Calls `take` when the page has nothing better to do and all who came before have had their turn: one at a time. Returns how to give up waiting. */
export function awaitTurn(take: () => void): () => void {
  waiting.add(take);
  callNext();
  return () => waiting.delete(take);
}

function callNext(): void {
  if (isCalled || waiting.size === 0) return;
  isCalled = true;
  whenIdle(() => {
    isCalled = false;
    const [next] = waiting;
    if (next === undefined) return;
    waiting.delete(next);
    next();
    callNext();
  });
}
