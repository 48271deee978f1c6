import type { Problem } from '../state/app-store.ts';

const SENTENCES: Readonly<Record<Problem['during'], { readonly title: string; readonly meaning: string }>> = {
  starting: {
    title: 'A part of this page could not be loaded',
    meaning: 'Reload the page while you are online, then drop the file again.',
  },
  reading: {
    title: 'Reading stopped unexpectedly',
    meaning:
      'What was loaded before has not changed. The file may be too large for this browser’s memory: half of it may work.',
  },
  answering: {
    title: 'A number could not be computed',
    meaning: 'This is a fault of the page, not of your file. Reload the page and drop the file again.',
  },
  'log-lost': {
    title: 'The log was lost',
    meaning:
      'The browser ended the part of the page that kept it, mostly for want of memory. Nothing has left this computer; drop the files again.',
  },
};

/** What broke, and what to do, in words. */
export function describeProblem(problem: Problem): { readonly title: string; readonly meaning: string } {
  return SENTENCES[problem.during];
}
