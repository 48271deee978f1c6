import type { Engine } from '../engine/engine.ts';
import type { Answers, PartQuestion, Parts, Question } from '../engine/questions.ts';
import { type Selection, selectionKey, WHOLE_LOG } from '../model/selection.ts';

/** What has been answered about what is loaded. Replaced, never changed. */
export interface AnswerState {
  /** The answers given for what is loaded now: about what was selected before, until that of now has arrived. */
  readonly answers: Partial<Answers>;
  /** Whether those of them that may name somebody were given with names hidden. */
  readonly hidesNames: boolean;
  /** Whether an answer is on its way. */
  readonly isAnswering: boolean;
}

export const NO_ANSWERS: AnswerState = { answers: {}, hidesNames: false, isAnswering: false };

/** The questions whose answers may name somebody. */
export const NAMING_QUESTIONS: ReadonlySet<Question> = new Set(['people', 'roster', 'quality', 'summary']);

/** Asks the engine, and keeps what it answered until the log changes. Before there is an engine, no answer is there either. What breaks is told to `onFailure`. */
export class AnswerBook {
  private state = NO_ANSWERS;
  /** The questions that were asked, and about which version of the log and what of it. */
  private readonly asked = new Map<Question, string>();
  private readonly unanswered = new Set<Question>();
  /** At once: opening it would take a turn, and the page would be drawn before the question is on its way. */
  private readonly getEngine: () => Engine | null;
  private readonly onChange: (state: AnswerState) => void;
  private readonly onFailure: (reason: unknown) => void;

  constructor(
    getEngine: () => Engine | null,
    onChange: (state: AnswerState) => void,
    onFailure: (reason: unknown) => void,
  ) {
    this.getEngine = getEngine;
    this.onChange = onChange;
    this.onFailure = onFailure;
  }

  /** Sees to it that the answer to a question about this version of the log, and this selection of it, arrives in `answers`. */
  request(question: Question, version: number, selection: Selection): void {
    if (selection.hidesNames !== this.state.hidesNames) this.dropNames(selection.hidesNames);
    const key = `${version} ${selectionKey(selection)}`;
    if (this.asked.get(question) === key) return;
    this.asked.set(question, key);
    this.unanswered.add(question);
    const asking = this.ask(question, selection);
    this.change({ isAnswering: true });
    void asking.then((answer) => {
      // Something else may be selected or loaded by now.
      if (this.asked.get(question) !== key) return;
      this.unanswered.delete(question);
      if (answer === null) this.asked.delete(question);
      const answers = answer === null ? {} : { [question]: answer };
      this.change({ answers: { ...this.state.answers, ...answers }, isAnswering: this.unanswered.size > 0 });
    });
  }

  /** The answer to a question about what is loaded now; null while no event is loaded, and when it could not be answered. */
  async ask<Asked extends Question>(
    question: Asked,
    selection: Selection = WHOLE_LOG,
  ): Promise<Answers[Asked] | null> {
    try {
      return (await this.getEngine()?.ask(question, selection)) ?? null;
    } catch (reason) {
      this.onFailure(reason);
      return null;
    }
  }

  /** A part of what is loaded as `version`; null when the log has changed since, and when it could not be given. */
  async askPart<Asked extends PartQuestion>(
    question: Asked,
    version: number,
    request: Parts[Asked]['request'],
  ): Promise<Parts[Asked]['answer'] | null> {
    try {
      return (await this.getEngine()?.askPart(question, version, request)) ?? null;
    } catch (reason) {
      this.onFailure(reason);
      return null;
    }
  }

  /** Another log is loaded: asks the first question about it, and forgets the answers about the former one. Nobody is told before the question is on its way. */
  startOver(question: Question, version: number, selection: Selection): void {
    this.drop();
    this.request(question, version, selection);
  }

  /** Nothing is loaded any more: forgets every answer, and those on their way. */
  forget(): void {
    this.drop();
    this.onChange(this.state);
  }

  private drop(): void {
    this.asked.clear();
    this.unanswered.clear();
    this.state = { ...this.state, answers: {}, isAnswering: false };
  }

  /** Former answers would name people who are hidden now, or hide people who are shown. */
  private dropNames(hidesNames: boolean): void {
    const answers = { ...this.state.answers };
    for (const question of NAMING_QUESTIONS) {
      this.asked.delete(question);
      delete answers[question];
    }
    this.change({ answers, hidesNames });
  }

  private change(part: Partial<AnswerState>): void {
    this.state = { ...this.state, ...part };
    this.onChange(this.state);
  }
}
