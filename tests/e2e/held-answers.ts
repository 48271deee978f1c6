import type { Page } from '@playwright/test';

interface HeldWindow {
  isHeld: boolean;
  letGo: () => void;
}

/** Lets answers to questions about the log arrive when a test says so; loads and changes of the log go on. To be called before the page is opened. */
export async function holdAnswers(page: Page) {
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    const own = { isHeld: false, letGo: () => void held.splice(0).map((go) => go()) };
    const holder = Object.assign(window as unknown as HeldWindow, own);
    const questions = new WeakMap<Worker, Set<number>>();
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...given: Parameters<typeof post>) {
      const message = given[0] as { method?: string; call?: number };
      if (!questions.has(this)) questions.set(this, new Set());
      if (message?.method === 'ask') questions.get(this)?.add(message.call ?? 0);
      return post.apply(this, given);
    } as typeof post;
    const descriptor = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage')!;
    Object.defineProperty(Worker.prototype, 'onmessage', {
      ...descriptor,
      set(this: Worker, handler: (event: MessageEvent) => void) {
        descriptor.set!.call(this, (event: MessageEvent<{ call?: number }>) => {
          const isAnswer = questions.get(this)?.has(event.data.call ?? 0) === true;
          if (isAnswer && holder.isHeld) held.push(() => handler.call(this, event));
          else handler.call(this, event);
        });
      },
    });
  });
  return {
    hold: () =>
      page.evaluate(() => {
        (window as unknown as HeldWindow).isHeld = true;
      }),
    letGo: () =>
      page.evaluate(() => {
        const holder = window as unknown as HeldWindow;
        holder.isHeld = false;
        holder.letGo();
      }),
  };
}
