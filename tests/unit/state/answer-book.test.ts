import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import type { Question } from '../../../src/engine/questions.ts';
import { WHOLE_LOG } from '../../../src/model/selection.ts';
import { AnswerBook, type AnswerState, NO_ANSWERS } from '../../../src/state/answer-book.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const HIDDEN = { ...WHOLE_LOG, hidesNames: true };

/** A book whose questions are answered when the test says so, in any order. */
function bookWith() {
  const pending: { readonly question: Question; readonly settle: (answer: unknown) => void }[] = [];
  const ask = (question: Question) =>
    new Promise<unknown>((settle) => pending.push({ question, settle })) as never;
  let state: AnswerState = NO_ANSWERS;
  const told: AnswerState[] = [];
  const book = new AnswerBook(
    () => ({ ask, askPart: async () => null }) as unknown as Engine,
    (next) => {
      state = next;
      told.push(next);
    },
    () => undefined,
  );
  const answer = async (index: number, value: unknown) => {
    pending[index]!.settle(value);
    await settled();
    return state.answers;
  };
  return { book, answer, pending, told, getState: () => state };
}

describe('AnswerBook', () => {
  it('keeps the former answer until the one about the new selection is there', async () => {
    const { book, answer, getState } = bookWith();
    book.request('habits', 1, WHOLE_LOG);
    await answer(0, 'of all');
    book.request('habits', 1, { ...WHOLE_LOG, platform: 'claude_ios' });
    expect(getState()).toMatchObject({ answers: { habits: 'of all' }, isAnswering: true });
    expect(await answer(1, 'of one platform')).toEqual({ habits: 'of one platform' });
    expect(getState().isAnswering).toBe(false);
  });

  it('takes no answer that has been overtaken by another selection', async () => {
    const { book, answer } = bookWith();
    book.request('habits', 1, { ...WHOLE_LOG, platform: 'claude_ios' });
    book.request('habits', 1, WHOLE_LOG);
    expect(await answer(0, 'of one platform')).toEqual({});
    expect(await answer(1, 'of all')).toEqual({ habits: 'of all' });
  });

  it('drops what may name somebody as soon as names are hidden, and what is still on its way', async () => {
    const { book, answer, getState } = bookWith();
    book.request('people', 1, WHOLE_LOG);
    book.request('habits', 1, WHOLE_LOG);
    book.request('quality', 1, WHOLE_LOG);
    await answer(0, 'named');
    await answer(1, 'counts');
    book.request('people', 1, HIDDEN);
    expect(getState()).toMatchObject({ answers: { habits: 'counts' }, hidesNames: true });
    expect(await answer(2, 'named')).toEqual({ habits: 'counts' });
  });

  it('forgets all answers, also those on their way', async () => {
    const { book, answer, getState } = bookWith();
    book.request('habits', 1, WHOLE_LOG);
    book.request('people', 1, WHOLE_LOG);
    await answer(0, 'counts');
    book.forget();
    expect(getState()).toMatchObject({ answers: {}, isAnswering: false });
    expect(await answer(1, 'named')).toEqual({});
  });

  it('has no answer before there is an engine', async () => {
    const book = new AnswerBook(
      () => null,
      () => undefined,
      () => undefined,
    );
    expect(await book.ask('habits')).toBeNull();
    expect(await book.askPart('quarantineCsv', 1, { from: 0, texts: 'exact' })).toBeNull();
  });
});
