import { useEffect } from 'react';
import type { Answers, Question } from '../engine/questions.ts';
import { NAMING_QUESTIONS } from './answer-book.ts';
import { useStore } from './store-context.ts';
import { useAppState } from './use-app-state.ts';
import { useView } from './use-view.ts';

/**
 * The answer to a question about what is loaded and selected; undefined until it has arrived. When something else is selected, the former answer stays
 * until the new one is there: it takes a moment, and nothing jumps. Only where names have been hidden since is there none.
 */
export function useAnswer<Asked extends Question>(question: Asked): Answers[Asked] | undefined {
  const store = useStore();
  const version = useAppState((state) => state.status?.version);
  const selection = useView((view) => view.selection);
  useEffect(() => {
    if (version !== undefined) store.request(question, version, selection);
  }, [store, question, version, selection]);
  return useAppState((state) =>
    NAMING_QUESTIONS.has(question) && state.hidesNames !== selection.hidesNames
      ? undefined
      : state.answers[question],
  );
}
