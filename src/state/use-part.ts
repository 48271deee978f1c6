import { useEffect, useState } from 'react';
import type { PartQuestion, Parts } from '../engine/questions.ts';
import { useStore } from './store-context.ts';
import { useAppState } from './use-app-state.ts';

/**
 * The answer to a question about a part of what is loaded now; undefined until it has arrived, null when there is no such part. Without a request nothing is asked. As soon as the log or the
 * question changes, the former answer is gone.
 */
export function usePart<Asked extends PartQuestion>(
  question: Asked,
  request: Parts[Asked]['request'] | null,
): Parts[Asked]['answer'] | null | undefined {
  const store = useStore();
  const version = useAppState((state) => state.status?.version);
  const key = `${version} ${JSON.stringify(request)}`;
  const [held, setHeld] = useState<{
    readonly key: string;
    readonly answer: Parts[Asked]['answer'] | null;
  }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the request and the version
  useEffect(() => {
    if (request === null) return;
    let isWanted = true;
    void store.askPart(question, request).then((answer) => {
      if (isWanted) setHeld({ key, answer });
    });
    return () => {
      isWanted = false;
    };
  }, [store, question, key]);
  return held?.key === key ? held.answer : undefined;
}
