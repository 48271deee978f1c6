/* What a reader does with our page, done by script: put into the page with watch.ts, and by nobody else. */

/** What was noted while something was done. Milliseconds; 0 where nothing was long enough to be reported. */
export interface Noted {
  /** The browser reports tasks above 50. */
  readonly longestTask: number;
  /** From a key to the picture with it; the browser reports those of 16 and more. */
  readonly slowestKey: number;
}

/** Frames at 60 a second that were to be drawn while something moved, and those that were not. */
export interface Frames {
  readonly due: number;
  readonly dropped: number;
}

interface Deeds {
  /** Notes long tasks and slow keys until the returned function is called. */
  note(): () => Promise<Noted>;
  /** Scrolls the longest list of the page by so many pixels a frame, for so many frames, back up at its end. */
  scroll(pixels: number, frames: number): Promise<Frames>;
  /** Loads the file that was chosen last, looks at both tabs, clears; nothing outside the page takes part. */
  loadAndClear(): Promise<void>;
}

declare global {
  interface Window {
    deeds: Deeds;
  }
}

const FRAME_MS = 1000 / 60;
/** Reports arrive a little after what they are about. */
const REPORTS_ARRIVE_MS = 200;

let chosen: File | undefined;

window.deeds = { note, scroll, loadAndClear };

addEventListener(
  'change',
  ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') chosen = target.files?.[0];
  },
  true,
);

function note(): () => Promise<Noted> {
  const longest = { longtask: 0, event: 0 };
  const observers = (['longtask', 'event'] as const).map((type) => {
    const observer = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (type === 'longtask' || name.startsWith('key')) longest[type] = Math.max(longest[type], duration);
    });
    // The library of types does not know the threshold yet.
    observer.observe({ type, durationThreshold: 16 } as PerformanceObserverInit);
    return observer;
  });
  return async () => {
    await after(REPORTS_ARRIVE_MS);
    for (const observer of observers) observer.disconnect();
    return { longestTask: longest.longtask, slowestKey: longest.event };
  };
}

async function scroll(pixels: number, frames: number): Promise<Frames> {
  const box = longestList();
  let due = 0;
  let drawn = 0;
  let last = await nextFrame();
  for (let at = pixels; drawn < frames; drawn++) {
    box.scrollTop = at;
    at = at + pixels > box.scrollHeight - box.clientHeight ? 0 : at + pixels;
    const now = await nextFrame();
    due += Math.max(1, Math.round((now - last) / FRAME_MS));
    last = now;
  }
  return { due, dropped: due - drawn };
}

function longestList(): Element {
  const boxes = [...document.querySelectorAll('*')].filter(
    (box) => box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY),
  );
  const [longest] = [...boxes, document.scrollingElement!].sort((a, b) => b.scrollHeight - a.scrollHeight);
  return longest!;
}

async function loadAndClear(): Promise<void> {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(chosen!);
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await found('[role=application]', /each day/);
  // A tab is chosen by pressing, not by clicking.
  const tab = await found('[role=tab]', /^Conversations/);
  tab.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }));
  await found('caption', /^Leaderboard/);
  (await found('button', /^Clear/)).click();
  await found('button', /^Choose files/);
}

async function found(selector: string, words: RegExp): Promise<HTMLElement> {
  for (;;) {
    for (const element of document.querySelectorAll<HTMLElement>(selector))
      if (words.test(element.ariaLabel ?? element.textContent)) return element;
    await after(10);
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}
