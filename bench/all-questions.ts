import { ANSWERS } from '../src/engine/answers.ts';
import type { Question } from '../src/engine/questions.ts';

/** Every question the engine answers: a new one is measured without being named here. */
export const ALL_QUESTIONS = Object.keys(ANSWERS) as readonly Question[];
