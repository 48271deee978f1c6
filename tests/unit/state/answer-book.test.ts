import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import type { Question } from '../../../src/engine/questions.ts';
import { type Selection, WHOLE_LOG } from '../../../src/model/selection.ts';
import { AnswerBook, type AnswerState, NO_ANSWERS } from '../../../src/state/answer-book.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const HIDDEN = { ...WHOLE_LOG, hidesNames: true };

interface Pending {
  readonly question: Question;
  readonly selection: Selection;
  readonly settle: (answer: unknown) => void;
}

/** A book whose questions are answered when the test says so, in any order. */
function bookWith() {
  const pending: Pending[] = [];
  const ask = (question: Question, selection: Selection) =>
    new Promise<unknown>((settle) => pending.push({ question, selection, settle })) as never;
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

  it('passes over what was selected while the engine was at work, and asks about the newest only', async () => {
    const { book, answer, pending, getState } = bookWith();
    for (let day = 1; day <= 9; day++)
      book.request('habits', 1, {
        ...WHOLE_LOG,
        range: { kind: 'dates', from: '2026-01-01', to: `2026-01-0${day}` },
      });
    book.request('people', 1, WHOLE_LOG);
    expect(pending.map(({ question }) => question)).toEqual(['habits', 'people']);
    expect(await answer(0, 'of 1 January')).toEqual({});
    expect(pending).toHaveLength(3);
    expect(pending[2]).toMatchObject({ selection: { range: { to: '2026-01-09' } } });
    await answer(1, 'named');
    expect(getState().isAnswering).toBe(true);
    expect(await answer(2, 'of nine days')).toEqual({ habits: 'of nine days', people: 'named' });
    expect(getState().isAnswering).toBe(false);
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

  it('waits no more for what nobody asks again after names are hidden', async () => {
    const { book, answer, getState } = bookWith();
    book.request('people', 1, WHOLE_LOG);
    book.request('habits', 1, HIDDEN);
    await answer(0, 'named');
    await answer(1, 'counts');
    expect(getState()).toMatchObject({ answers: { habits: 'counts' }, isAnswering: false });
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

  describe('when the log has changed', () => {
    async function answered() {
      const given = bookWith();
      given.book.request('overview', 1, WHOLE_LOG);
      given.book.request('people', 1, WHOLE_LOG);
      given.book.request('habits', 1, WHOLE_LOG);
      for (const index of [0, 1, 2]) await given.answer(index, `${given.pending[index]?.question} of 1`);
      return given;
    }

    it('keeps the former answers, as such, until those of now are there; then what nobody asks any more goes', async () => {
      const { book, answer, getState } = await answered();
      book.startOver('overview', 2, WHOLE_LOG, true);
      book.request('people', 2, WHOLE_LOG);
      expect(getState()).toMatchObject({
        answers: { overview: 'overview of 1', people: 'people of 1', habits: 'habits of 1' },
        isAnswering: true,
        isOfFormerLog: true,
      });
      await answer(4, 'people of 2');
      expect(getState()).toMatchObject({
        answers: { overview: 'overview of 1', people: 'people of 2' },
        isOfFormerLog: true,
      });
      await answer(3, 'overview of 2');
      expect(getState()).toEqual({
        answers: { overview: 'overview of 2', people: 'people of 2' },
        hidesNames: false,
        isAnswering: false,
        isOfFormerLog: false,
      });
    });

    it('forgets them at once when they tell of what has gone', async () => {
      const { book, answer, told } = await answered();
      told.length = 0;
      book.startOver('overview', 2, WHOLE_LOG, false);
      expect(told.map(({ answers, isOfFormerLog }) => ({ answers, isOfFormerLog }))).toEqual([
        { answers: {}, isOfFormerLog: false },
      ]);
      expect(await answer(3, 'overview of 2')).toEqual({ overview: 'overview of 2' });
    });

    it('keeps no pseudonyms, which mean other people now', async () => {
      const { book, answer, getState } = bookWith();
      book.request('people', 1, HIDDEN);
      book.request('habits', 1, HIDDEN);
      await answer(0, 'pseudonyms of 1');
      await answer(1, 'habits of 1');
      book.startOver('overview', 2, HIDDEN, true);
      expect(getState().answers).toEqual({ habits: 'habits of 1' });
    });

    it('has no answer any more to what cannot be answered now', async () => {
      const { book, answer, getState } = await answered();
      book.startOver('overview', 2, WHOLE_LOG, true);
      book.request('people', 2, WHOLE_LOG);
      await answer(3, null);
      expect(getState().answers).toEqual({ people: 'people of 1', habits: 'habits of 1' });
      expect(await answer(4, null)).toEqual({});
    });

    it('takes no answer about the former one', async () => {
      const { book, answer } = bookWith();
      book.request('people', 1, WHOLE_LOG);
      book.startOver('overview', 2, WHOLE_LOG, true);
      expect(await answer(0, 'people of 1')).toEqual({});
    });
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
