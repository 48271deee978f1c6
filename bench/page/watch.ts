import type { Answers } from '../answers/answers.ts';
import './deeds.ts';

/* Put into every page before its own code, ours and those of the peers: watches a load from outside. */

/** What a load did to the page, from the moment a file was chosen. Times in milliseconds. */
export interface LoadReport {
  /** Our page: until everything in view is drawn. */
  readonly duration: number;
  /** Until everything is drawn, in view or not; all that follows is counted up to there. */
  readonly wholeDuration: number;
  /** The longest task of the main thread that the browser reported (it reports those above 50); 0 without any. */
  readonly longestTask: number;
  /** The longest time that a timer of 4 ms was kept waiting. */
  readonly longestGap: number;
  /** How often our page drew how far it was. */
  readonly progressUpdates: number;
  /** Frames at 60 a second that an animation running meanwhile could not draw, and how many there were to draw. */
  readonly droppedFrames: number;
  readonly frames: number;
  readonly answers?: Answers | null;
  readonly error?: string;
}

interface LoadWatch {
  /** Ends the watch: the pipeline has come to its end. Our page does not know of it; there, what is drawn tells. */
  end(result: Pick<LoadReport, 'answers' | 'error'>): void;
  readonly report: Promise<LoadReport>;
  /** How much of the file our page says it has read, from 0 to 1; 1 once it is shown. */
  progress(): number;
  /** Presses Cancel and gives the milliseconds until the page is as it was before the load. */
  cancel(): Promise<number>;
}

declare global {
  interface Window {
    loadWatch: LoadWatch;
  }
}

const FRAME_MS = 1000 / 60;

let startedAt = Number.NaN;
let lastFrameAt = Number.NaN;
let lastTickAt = Number.NaN;
let drawnAt = Number.POSITIVE_INFINITY;
let endedAt = Number.POSITIVE_INFINITY;
let longestTask = 0;
let longestGap = 0;
let frames = 0;
let droppedFrames = 0;
let progressUpdates = 0;
let lastProgress = '';
const { promise: report, resolve: finish } = withResolvers<LoadReport>();

window.loadWatch = { end, report, progress, cancel };

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) {
    if (startTime + duration > startedAt && startTime < endedAt)
      longestTask = Math.max(longestTask, duration);
  }
}).observe({ type: 'longtask' });

addEventListener(
  'change',
  ({ target, timeStamp }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
    startedAt = timeStamp;
    lastFrameAt = timeStamp;
    lastTickAt = timeStamp;
    watchTimer();
    watchFrames();
  },
  true,
);

function watchTimer(): void {
  if (isOver()) return;
  countTick(performance.now());
  setTimeout(watchTimer, 4);
}

function watchFrames(): void {
  requestAnimationFrame((time) => {
    if (isOver()) return;
    countFrame(time);
    countProgress();
    const refusal = refusalShown();
    if (refusal !== null) end({ error: refusal });
    else if (isDrawn()) {
      const isWhole = countComing() === 0;
      afterThisFrame(() => {
        drawnAt = Math.min(drawnAt, performance.now());
        if (isWhole) end({});
      });
    }
    watchFrames();
  });
}

function countTick(now: number): void {
  longestGap = Math.max(longestGap, now - lastTickAt);
  lastTickAt = now;
}

function countFrame(now: number): void {
  const due = Math.max(1, Math.round((now - lastFrameAt) / FRAME_MS));
  frames += due;
  droppedFrames += due - 1;
  lastFrameAt = now;
}

function countProgress(): void {
  const shown = document.querySelector('section[aria-label="Loading"]')?.textContent ?? '';
  if (shown !== '' && shown !== lastProgress) progressUpdates++;
  lastProgress = shown;
}

/** Our page: what it says when it could not read the file. */
function refusalShown(): string | null {
  return document.querySelector('[role="alert"]')?.textContent ?? null;
}

/** Our page: nothing is being read, the first chart's lines stand in the document, and nothing in view is still to come. */
function isDrawn(): boolean {
  if (document.querySelector('section[aria-label="Loading"]') !== null) return false;
  if (document.querySelector('[role="application"] path.recharts-curve')?.getAttribute('d') == null)
    return false;
  return countComing((place) => place.getBoundingClientRect().top < innerHeight) === 0;
}

/** Our page: how many charts, of those that are meant, are still to be drawn. */
function countComing(isMeant: (place: Element) => boolean = () => true): number {
  const places = [...document.querySelectorAll('[role="status"]')];
  return places.filter((place) => place.textContent === 'Loading the chart' && isMeant(place)).length;
}

/** A task that is posted before a frame is painted runs after it. */
function afterThisFrame(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = then;
  port2.postMessage(null);
}

function end(result: Pick<LoadReport, 'answers' | 'error'>): void {
  if (isOver()) return;
  endedAt = performance.now();
  // What the end itself kept waiting counts, too.
  countTick(endedAt);
  countFrame(endedAt);
  const wholeDuration = endedAt - startedAt;
  const duration = Math.min(drawnAt - startedAt, wholeDuration);
  const counted = { longestGap, progressUpdates, droppedFrames, frames };
  // Reports of long tasks arrive a little after the tasks.
  setTimeout(() => finish({ duration, wholeDuration, longestTask, ...counted, ...result }), 100);
}

function isOver(): boolean {
  return endedAt < Number.POSITIVE_INFINITY;
}

function progress(): number {
  return isDrawn() ? 1 : (document.querySelector('progress')?.value ?? 0);
}

function cancel(): Promise<number> {
  const button = [...document.querySelectorAll<HTMLElement>('section[aria-label="Loading"] button')].at(-1);
  const clickedAt = performance.now();
  button?.click();
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector('section[aria-label="Loading"]') === null) {
        afterThisFrame(() => resolve(performance.now() - clickedAt));
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

function withResolvers<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
