import type { Engine } from '../engine/engine.ts';
import type { Answers, PartQuestion, Parts, Question } from '../engine/questions.ts';
import { type Selection, selectionKey, WHOLE_LOG } from '../model/selection.ts';

/** What has been answered about what is loaded. Replaced, never changed. */
export interface AnswerState {
  /** The newest answer to each question: about what was selected or loaded before, until that of now has arrived. */
  readonly answers: Partial<Answers>;
  /** Whether those of them that may name somebody were given with names hidden. */
  readonly hidesNames: boolean;
  /** Whether an answer is on its way. */
  readonly isAnswering: boolean;
  /** Whether some of the answers may be about the log as it was before the last change. */
  readonly isOfFormerLog: boolean;
}

export const NO_ANSWERS: AnswerState = {
  answers: {},
  hidesNames: false,
  isAnswering: false,
  isOfFormerLog: false,
};

/** The questions whose answers may name somebody. */
export const NAMING_QUESTIONS: ReadonlySet<Question> = new Set(['people', 'roster', 'quality', 'summary']);

/** Of which version of the log, and of what of it. */
interface Wanted {
  readonly key: string;
  readonly selection: Selection;
}

/** Asks the engine, and keeps what it answered until it answers anew. Before there is an engine, no answer is there either. What breaks is told to `onFailure`. */
export class AnswerBook {
  private state = NO_ANSWERS;
  /** What is wanted of each question that was asked. */
  private readonly wanted = new Map<Question, Wanted>();
  private readonly unanswered = new Set<Question>();
  /** The questions that the engine is at work on, or has before it. */
  private readonly sent = new Set<Question>();
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

  /**
   * Sees to it that the answer to a question about this version of the log, and this selection of it, arrives in `answers`. While the engine is at work
   * on a question, only the newest selection waits: whoever drags or clicks on does not wait for the answers that were passed over.
   */
  request(question: Question, version: number, selection: Selection): void {
    if (selection.hidesNames !== this.state.hidesNames) this.dropNames(selection.hidesNames);
    const key = `${version} ${selectionKey(selection)}`;
    if (this.wanted.get(question)?.key === key) return;
    this.wanted.set(question, { key, selection });
    this.unanswered.add(question);
    if (!this.sent.has(question)) void this.send(question, { key, selection });
    this.change({ isAnswering: true });
  }

  private async send(question: Question, sent: Wanted): Promise<void> {
    this.sent.add(question);
    const answer = await this.ask(question, sent.selection);
    this.sent.delete(question);
    const wanted = this.wanted.get(question);
    // Nothing may be loaded by now, or something else selected.
    if (wanted === undefined) return;
    if (wanted.key !== sent.key) return this.send(question, wanted);
    this.unanswered.delete(question);
    if (answer === null) this.wanted.delete(question);
    this.take(question, answer);
  }

  /** Once every question of the page is answered anew, what nobody has asked again goes. Without an answer the former one goes, too. */
  private take<Asked extends Question>(question: Asked, answer: Answers[Asked] | null): void {
    const answers = { ...this.state.answers, [question]: answer ?? undefined };
    const isAnswering = this.unanswered.size > 0;
    const kept = Object.entries(answers).filter(
      ([each, value]) => value !== undefined && (isAnswering || this.wanted.has(each as Question)),
    );
    this.change({
      answers: Object.fromEntries(kept),
      isAnswering,
      isOfFormerLog: isAnswering && this.state.isOfFormerLog,
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

  /**
   * The log has changed: asks the first question about it. Only with `keepsFormer` the former answers stay until the new ones are there; never those with
   * pseudonyms, which mean other people now. Nobody is told before the question is on its way.
   */
  startOver(question: Question, version: number, selection: Selection, keepsFormer: boolean): void {
    const { hidesNames, answers } = this.state;
    const former = !keepsFormer ? {} : hidesNames ? withoutNames(answers) : answers;
    this.drop(former);
    this.request(question, version, selection);
  }

  /** Nothing is loaded any more: forgets every answer, and those on their way. */
  forget(): void {
    this.drop({});
    this.onChange(this.state);
  }

  private drop(former: Partial<Answers>): void {
    this.wanted.clear();
    this.unanswered.clear();
    const isOfFormerLog = Object.keys(former).length > 0;
    this.state = { ...this.state, answers: former, isAnswering: false, isOfFormerLog };
  }

  /** Former answers would name people who are hidden now, or hide people who are shown. */
  private dropNames(hidesNames: boolean): void {
    for (const question of NAMING_QUESTIONS) {
      this.wanted.delete(question);
      this.unanswered.delete(question);
    }
    this.change({ answers: withoutNames(this.state.answers), hidesNames });
  }

  private change(part: Partial<AnswerState>): void {
    this.state = { ...this.state, ...part };
    this.onChange(this.state);
  }
}

function withoutNames(answers: Partial<Answers>): Partial<Answers> {
  return Object.fromEntries(
    Object.entries(answers).filter(([question]) => !NAMING_QUESTIONS.has(question as Question)),
  );
}
