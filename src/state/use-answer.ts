import { useEffect } from 'react';
import type { Answers, Question } from '../engine/questions.ts';
import { useStore } from './store-context.ts';
import { useAppState } from './use-app-state.ts';

/** The answer to a question about what is loaded; undefined until it has arrived. */
export function useAnswer<Asked extends Question>(question: Asked): Answers[Asked] | undefined {
  const store = useStore();
  const version = useAppState((state) => state.status?.version);
  useEffect(() => {
    if (version !== undefined) store.request(question, version);
  }, [store, question, version]);
  return useAppState((state) => state.answers[question]);
}
