import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const followers = new Set<() => void>();
let isPrinting = false;
let unfollow: (() => void) | null = null;

/**
 * True while the page is laid out for paper. Switches synchronously: the browser does not wait for React. One for the whole page: what is only drawn because of
 * the paper is drawn for it at once.
 */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}

function subscribe(follower: () => void): () => void {
  followers.add(follower);
  unfollow ??= followWindow();
  return () => {
    followers.delete(follower);
    if (followers.size > 0) return;
    unfollow?.();
    unfollow = null;
  };
}

function followWindow(): () => void {
  const media = window.matchMedia('print');
  const start = () => flushSync(() => change(true));
  const stop = () => change(false);
  const follow = () => (media.matches ? start() : stop());
  isPrinting = media.matches;
  window.addEventListener('beforeprint', start);
  window.addEventListener('afterprint', stop);
  media.addEventListener('change', follow);
  return () => {
    window.removeEventListener('beforeprint', start);
    window.removeEventListener('afterprint', stop);
    media.removeEventListener('change', follow);
  };
}

function change(value: boolean): void {
  isPrinting = value;
  for (const follower of [...followers]) follower();
}
